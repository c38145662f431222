## Lessen, werkbladen, toetsen
