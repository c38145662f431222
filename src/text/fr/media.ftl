## Sons

media-transcript-head = Ce que l’on entend dans ce son de { $length }. L’essai commence après un cinquième de seconde de silence.
media-pace-life = Le temps passe comme dans la réalité.
media-pace-slower = Le temps passe { $times } fois plus lentement que dans la réalité.
media-pace-faster = Le temps passe { $times } fois plus vite que dans la réalité.
media-click-length = Un clic garde sa propre durée.
media-side-both = { $label } :
media-side-left = À gauche, { $label } :
media-side-right = À droite, { $label } :
media-click-fibre = chaque clic est une impulsion de la fibre musculaire.
media-click-cell = chaque clic est une impulsion du neurone suivant.
media-click-nerve = chaque clic est une impulsion du nerf.
media-silent = Tout reste silencieux : il n’y a pas d’impulsion.
media-clicks = { $count ->
    [one] { $count } clic
   *[other] { $count } clics
} en { $duration }, soit { $rate }.
media-one-click = - à { $at } : un clic
media-group = - de { $from } à { $to } : { $count } clics, { $rate } à l’écoute
media-more-groups = - et { $more } autres groupes de clics
media-click-shape = Un clic est la variation du potentiel de membrane pendant une impulsion de cet essai. C’est ce que capte une électrode placée à côté d’une fibre : vers le haut quand la fibre se dépolarise, vers le bas quand elle se rétablit. Un haut-parleur près d’un patient fait entendre de nombreuses fibres à la fois ; ici il n’y en a qu’une.

## Animations

media-panel-vesicles = Vésicules dans la terminaison et, en dessous, celles qui sont libérées (un point est un quantum)
media-quanta = { $quanta ->
    [one] { $quanta } quantum libéré
   *[other] { $quanta } quanta libérés
}
media-film-head = Un film du signal en chemin : l’impulsion nerveuse, le calcium près des canaux, les vésicules qui partent et ce que fait le muscle.
media-film-nerve = { $label } : le nerf émet { $impulses ->
    [0] aucune impulsion
    [one] une impulsion
   *[other] { $impulses } impulsions
}.
media-film-quanta = Il libère { $quanta } quanta.
media-film-muscle = La fibre musculaire émet { $impulses ->
    [0] aucune impulsion
    [one] une impulsion
   *[other] { $impulses } impulsions
} ; la force la plus élevée atteint { $force } de son maximum.
media-written = Écrit dans { $file }
