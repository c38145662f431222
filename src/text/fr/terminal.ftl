## Ce que les commandes disent dans le terminal à côté de leurs résultats

# Devant une erreur, un remède et un avertissement. Les messages eux-mêmes sont en anglais.
frame-error = erreur :
frame-help = aide :
frame-warning = attention :
frame-note = note :

# Derrière une barre de progression : le temps qui reste.
progress-left = encore { $eta }

terminal-lab-at = Le labo se trouve à { $address }
terminal-lab-closes = Ctrl-C le ferme.
terminal-no-browser = aucun navigateur n'a pu être ouvert ({ $reason }) ; ouvrez l'adresse vous-même
terminal-part-set-aside = `{ $file }` est mis de côté et ses lignes sont refaites : { $fault }
terminal-lesson-holds = { $lesson } : tous les nombres sont justes
terminal-drawn-from = d'après { $needs } ; d'habitude scenarios/{ $usual }
terminal-needs-run = un scénario ou une simulation
terminal-needs-runs = un scénario ou une comparaison
terminal-needs-table = un scénario, un fichier de balayage ou un balayage terminé
terminal-needs-course = un scénario du corps ou sa simulation

## Expériences publiées, ligne par ligne

# Six lettres au plus : les verdicts sont alignés.
validate-met = juste
validate-open = ouvert
validate-failed = FAUX
validate-open-but-met = JUSTE!
# Dix lettres au plus, pour la même raison.
validate-published = mesuré
validate-why = pourquoi
validate-but = mais
validate-agrees = { $ours } (juste pour { $range })
validate-said-open = elle est donnée pour ouverte : { $reason }
validate-sum = { $total ->
    [one] { $total } affirmation
   *[other] { $total } affirmations
} : { $met ->
    [one] { $met } juste
   *[other] { $met } justes
}, { $open ->
    [one] { $open } ouverte
   *[other] { $open } ouvertes
}, { $trouble } en difficulté
validate-open-means = ouvert : on sait que cela diffère, avec la raison ; aucune tolérance n'est élargie
validate-in-english = Les affirmations elles-mêmes sont en anglais.
validate-written = écrit dans { $folder }
