## Figuren die lessen nodig hebben
