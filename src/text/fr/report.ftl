## Rapports

report-kind-run = Rapport d’un essai
report-kind-comparison = Rapport d’une comparaison
report-kind-body = Rapport d’un corps suivi dans le temps
report-kind-population = Rapport d’un muscle aux nombreuses synapses
report-kind-sweep = Rapport d’une série d’essais
report-kind-validation = Rapport d’une validation
report-kind-other = Rapport d’une étude

report-head-told = Ce qui s’est passé
report-head-figures = Figures
report-head-why = Pourquoi ce résultat
report-head-tables = Chiffres
report-head-evidence = Ce qu’il faut observer, et ce que l’on sait
report-head-sources = Sources
report-head-origin = D’où cela vient

report-normal = bain normal
report-without-magnesium = même bain sans magnésium
report-look = { $scenario }, après { $time }
report-row-lowest = plus basse valeur, ligne { $row } ({ $set })
report-row-highest = plus haute valeur, ligne { $row } ({ $set })

report-told-commanded = Le nerf a reçu { $stimuli ->
    [one] une commande
   *[other] { $stimuli } commandes
} et a émis { $impulses ->
    [0] zéro impulsion
    [one] une impulsion
   *[other] { $impulses } impulsions
}.
report-told-uncommanded = Sans commande, le nerf a émis { $impulses ->
    [0] zéro impulsion
    [one] une impulsion
   *[other] { $impulses } impulsions
} en { $duration }.
report-told-extra = { $impulses ->
    [one] L’une de ces impulsions est venue
   *[other] { $impulses } de ces impulsions sont venues
} sans commande.
report-told-quanta = Il a libéré { $quanta } quanta de transmetteur.
report-told-muscle = La fibre musculaire a répondu par { $impulses ->
    [0] zéro impulsion
    [one] une impulsion
   *[other] { $impulses } impulsions
} ; sa force la plus élevée a atteint { $force } de son maximum.
report-told-cell = Le neurone suivant a émis { $impulses ->
    [0] zéro impulsion
    [one] une impulsion
   *[other] { $impulses } impulsions
}.
report-told-body = Le magnésium sérique était de { $from } au début et, en moyenne, de { $to } le dernier jour.
report-told-sweep = { $rows } essais en { $points } points ; { $failed ->
    [0] aucun n’a échoué
    [one] un seul a échoué
   *[other] { $failed } ont échoué
}.
report-told-validation = Sur { $claims } résultats publiés, { $met } sont retrouvés et { $open } restent ouverts : on sait qu’ils ne concordent pas, et pourquoi.
report-warning = Remarque : { $warning }
report-changed = Depuis la création du dossier, ces fichiers ont été modifiés ou supprimés : { $files }. Ce que dit cette page ne va peut-être plus ensemble.
report-stored = Les figures et les tableaux du dossier sont dans la langue dans laquelle il a été créé.

report-figure-chain = De l’impulsion nerveuse à la force.
report-figure-course = L’évolution dans le corps.
report-figure-looks = La synapse à chaque moment observé.
report-figure-sweep = La série : { $name }.

report-table-summary = Résumé
report-table-population = À chaque concentration de magnésium
report-table-ranges = Plus basse et plus haute valeur
report-table-rows = Lignes de la série
report-table-claims = Résultats publiés
report-measure = Mesure
report-unit = Unité
report-value = Valeur
report-more-rows = { $rows ->
    [one] Une ligne de plus se trouve dans le dossier.
   *[other] { $rows } lignes de plus se trouvent dans le dossier.
}

report-why-head = { $here }, comparé à : { $reference }
report-why-alike = Rien de ce qui pourrait agir ne diffère.
report-why-fell = Baisse de { $percent } %, de { $from } à { $to }, dont :
report-why-rose = Hausse de { $percent } %, de { $from } à { $to }, dont :
report-why-appeared = Passage de { $from } à { $to }, dont :
report-why-cancel = Presque pas de changement, de { $from } à { $to } : les mécanismes se compensent.
report-why-part = { $share } : { $cause }
report-why-same = Presque inchangés, à moins de 1 % près : { $measures }.
report-why-table = Ce qu’a fait chaque mécanisme
report-why-mechanism = Mécanisme
report-why-share = part équitable
report-why-alone = lui seul
report-why-lost = perdu sans lui
report-why-bar = part
report-why-interplay = Interaction
report-why-total = Différence totale
report-why-method = Calculé à partir de { $runs } essais où chaque mécanisme agit, dans toutes les combinaisons, comme dans la référence ou comme ici. La part équitable d’un mécanisme est ce qu’il ajoute en moyenne dans tous les ordres où l’on peut assembler les mécanismes (valeur de Shapley) ; la somme des parts est exactement le tout. La somme de ce que chacun fait seul peut en différer : le reste est l’interaction. Les pourcentages se rapportent à la référence.
report-why-averages = Les quanta isolés sont libérés au hasard : ce sont donc les moyennes qui ont été comparées.
report-why-noise = Le bruit était le même dans tous ces essais. Avec un autre bruit, les nombres seraient un peu différents.

report-mechanism-magnesium-membrane = le magnésium écrante la membrane
report-mechanism-magnesium-channel = le magnésium concurrence le calcium au canal calcique
report-mechanism-calcium-membrane = le calcium écrante la membrane
report-mechanism-calcium-channel = le calcium entre par son canal
report-mechanism-other-ions = potassium et sodium
report-mechanism-parameters = valeurs et interrupteurs de la préparation
report-mechanism-commands = commandes et durée de l’essai
report-mechanism-drive = courant de fond et bruit
report-mechanism-all-else = préparation, commandes et courant de fond ensemble
report-about-magnesium-membrane = Le magnésium s’amasse devant les charges négatives de la membrane. Les portes du nerf ont alors besoin d’une plus forte dépolarisation pour s’ouvrir ; avec moins de magnésium, elles s’ouvrent plus facilement.
report-about-magnesium-channel = Le magnésium prend la place du calcium à l’entrée du canal calcique, si bien que chaque impulsion laisse entrer moins de calcium. Quand un scénario le prévoit, le magnésium dans les récepteurs de la plaque motrice ou du neurone suivant compte ici aussi.
report-about-calcium-membrane = Le calcium s’amasse devant la membrane comme le magnésium, et y agit plus fortement.
report-about-calcium-channel = Moins il y a de calcium à l’extérieur, moins il en entre par un canal ouvert, et la libération suit à peu près la quatrième puissance de ce qui entre.
report-about-other-ions = Ils fixent les potentiels auxquels les courants du nerf et du muscle s’inversent.
report-about-parameters = Des valeurs qui diffèrent d’un scénario à l’autre, comme une autre préparation ou un mécanisme désactivé.
report-about-commands = Quand et avec quelle force le nerf est stimulé, et combien de temps on l’observe.
report-about-drive = Un courant constant dans le nerf, son bruit et ce qui est tiré au hasard.
report-about-all-else = Tant de choses diffèrent que ces trois-là n’ont pas été séparées.

report-look-for = Ce qu’il faut observer
report-established = Bien établi
report-contested = Débattu

report-origin-folder = Dossier
report-origin-program = Programme
report-origin-scenario = Scénario
report-origin-digits = SHA-256 du scénario développé
report-origin-seed = Graine
report-origin-files = Fichiers
report-origin-same = { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
}, { $changed ->
    [0] tous tels qu’ils ont été écrits
    [one] dont un modifié ou absent
   *[other] dont { $changed } modifiés ou absents
}{ $unread ->
    [0] {""}
    [one] ; un trop grand pour être relu
   *[other] ; { $unread } trop grands pour être relus
}
report-written = Écrit dans { $file }
