## Leçons, fiches de travail, quiz
