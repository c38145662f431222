## Berichte
