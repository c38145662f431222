## Animationen und Töne
