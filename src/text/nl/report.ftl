## Verslagen
