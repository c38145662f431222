## Le labo
