## Figures pour les leçons
