## Animaties en geluid
