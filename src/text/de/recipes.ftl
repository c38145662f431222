## Bilder für den Unterricht
