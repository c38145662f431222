## Ce que partagent leçons et labo : courbes, réglages, tableaux
