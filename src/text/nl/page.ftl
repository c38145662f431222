## Wat lessen en het lab delen: krommen, knoppen, tabellen
