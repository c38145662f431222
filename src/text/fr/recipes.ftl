## Figures par leur nom : ce que disent `calgate figure --list` et les figures elles-mêmes

recipes-chain-title = De l'impulsion à la force
recipes-chain-question = Que se passe-t-il entre l'ordre d'un nerf et la traction de son muscle ?
recipes-chain-about = la chaîne de l'impulsion à la force, un panneau par étape
recipes-terminal-title = Une terminaison nerveuse, une impulsion
recipes-terminal-question = Qu'a fait cette simulation, et où ?
recipes-terminal-about = une terminaison nerveuse dessinée, avec les nombres d'une simulation
recipes-baths-title = Normal, carence, excès
recipes-baths-question = Trois ordres après un silence : qui décharge sans ordre, et qui ne peut répondre ?
recipes-baths-about = une jonction dans un sang normal, en carence grave et en surdose
recipes-firing-title = Quand un nerf décharge sans ordre
recipes-firing-question = Avec combien peu de magnésium un nerf décharge-t-il seul, si le calcium est bas aussi ?
recipes-firing-about = moments des décharges, une rangée par magnésium
recipes-dose-title = Libération selon le magnésium
recipes-dose-question = Combien de transmetteur une impulsion libère-t-elle encore quand le magnésium monte ?
recipes-dose-about = libération selon le magnésium, avec des valeurs publiées
recipes-map-title = Libération selon le calcium et le magnésium
recipes-map-question = Dans quel sang le muscle répond-il encore ?
recipes-map-about = libération selon le calcium et le magnésium, avec la limite de la transmission
recipes-slope-title = La libération monte avec une puissance du calcium
recipes-slope-question = Le magnésium affaiblit-il la libération, ou est-il un concurrent du calcium ?
recipes-slope-about = libération selon le calcium en échelles logarithmiques, une ligne par magnésium
recipes-channel-title = Courant du canal calcique
recipes-channel-question = Combien de calcium entre en moins avec du magnésium dehors, et à quel potentiel ?
recipes-channel-about = courant selon le potentiel, avec et sans magnésium
recipes-shift-title = Le calcium et le magnésium retiennent le nerf
recipes-shift-question = De combien chaque ion seul décale-t-il les portes du nerf ?
recipes-shift-about = décalage des portes par la charge de surface, avec des valeurs publiées
recipes-intervals-title = Au repos, les quanta viennent au hasard
recipes-intervals-question = Combien de temps attend-on le quantum suivant, que personne n'a demandé ?
recipes-intervals-about = attentes entre quanta spontanés, et ce que donnerait le hasard
recipes-quanta-title = Les réponses sont des sommes de quanta
recipes-quanta-question = Les potentiels de plaque de nombreux ordres se groupent-ils autour de nombres entiers de quanta ?
recipes-quanta-about = potentiels de plaque de nombreux ordres, avec les lois de Poisson et de Gauss
recipes-serum-title = Le magnésium du sérum, jour après jour
recipes-serum-question = Comment un produit en vente libre finit-il en membres mous quand les reins cèdent ?
recipes-serum-about = sérum sur des jours ou des mois, avec ses plages cliniques

## Ce qui figure dans plusieurs d'entre elles

recipes-model = ce modèle
recipes-published-computed = équation de { $source }
recipes-normal = normal
recipes-magnesium-curve = { $magnesium } mM Mg²⁺
recipes-axis-magnesium = Mg²⁺ du bain, ionisé (mM)
recipes-axis-calcium = Ca²⁺ du bain, ionisé (mM)
recipes-axis-quanta = Quanta libérés par une impulsion
recipes-told = { $run } : { $what }.
recipes-told-impulses = { $impulses ->
    [one] { $impulses } impulsion du nerf
   *[other] { $impulses } impulsions du nerf
} pour { $stimuli ->
    [0] aucun ordre
    [one] { $stimuli } ordre
   *[other] { $stimuli } ordres
}
recipes-told-quanta = { $quanta } quanta libérés par la première impulsion
recipes-told-fibre = { $impulses ->
    [0] aucune impulsion de la fibre musculaire
    [one] { $impulses } impulsion de la fibre musculaire
   *[other] { $impulses } impulsions de la fibre musculaire
}
recipes-told-force = force maximale { $force } % de la force tétanique

## Trois bains

recipes-bath-normal = normal
recipes-bath-deficient = carence grave : peu de Mg²⁺, Ca²⁺ bas
recipes-bath-toxic = surdose de Mg²⁺

## Libération selon le magnésium

recipes-axis-relative = Libération par une impulsion (% de la normale)
recipes-silent = le muscle se tait
recipes-dose-told = Dans le bain normal, une impulsion libère { $quanta } quanta.
recipes-dose-told-point = à { $magnesium } mM Mg²⁺ { $part } % de cela
recipes-dose-told-silent = Le muscle se tait à partir de { $magnesium } mM.

## Puissance du calcium

recipes-slope-curve = { $magnesium } mM Mg²⁺ (puissance { $power })
recipes-slope-note = Puissance : pente de chaque ligne là où une impulsion libère moins d'un quantum. En tirets, sans nom : la quatrième puissance du calcium.
recipes-slope-published = { $source } : puissance { $published } à calcium bas, sur le muscle de grenouille.

## Courant du canal

recipes-axis-potential = Potentiel de la membrane (mV)
recipes-axis-current = Courant de Ca²⁺ d'un canal typique, entrant vers le bas (pA)
recipes-channel-competition = Mg²⁺ dispute le site : courant de Ca²⁺ d'un canal typique (pA)
recipes-channel-mechanistic = Mg²⁺ décale les portes et bouche le pore : le même courant (pA)
recipes-channel-published = maximum : { $source }
recipes-channel-note = Le courant entrant est dessiné vers le bas. Maintenu à chaque potentiel jusqu'au repos des portes.
recipes-channel-told = { $curve } : maximum { $current } à { $potential }.

## Décalage des portes

recipes-axis-divalent = Le seul ion divalent du bain (mM)
recipes-axis-shift = Décalage des portes (mV) ; vers le haut : plus dur à exciter
recipes-shift-bare = ni l'un ni l'autre
recipes-shift-published = Sans les deux : { $ours } dans ce modèle, { $published } chez { $source }.
recipes-shift-note = Zéro est le décalage dans { $calcium } mM Ca²⁺. Barres : la plage publiée.
recipes-shift-told = { $ion } : { $low } à { $from }, { $high } à { $to }.

## Attentes entre quanta

recipes-axis-wait = Attente du quantum suivant (s)
recipes-axis-waits = Attentes de cette durée
recipes-intervals-counted = comptées
recipes-intervals-chance = pur hasard
recipes-intervals-note = { $count } attentes, { $mean } en moyenne. Écart-type sur moyenne : { $variation } ; le pur hasard donne 1, une horloge 0.

## Potentiels de plaque

recipes-axis-amplitude = Montée du potentiel de la fibre (mV)
recipes-axis-commands = Ordres ayant cette réponse
recipes-axis-miniatures = Quanta isolés entre les ordres
recipes-quanta-failed = sans réponse
recipes-quanta-expected = sans réponse, attendu par la loi de Poisson
recipes-quanta-answers = réponses
recipes-quanta-single = quanta isolés
recipes-quanta-both = Poisson et Gauss
recipes-quanta-gauss = Gauss
recipes-quanta-note = { $commands } ordres, { $failed } sans réponse ; la loi de Poisson en attend { $poisson }. Un quantum isolé déplace le potentiel de la fibre de { $quantum } ({ $miniatures } d'entre eux). Quanta par ordre : { $content } par réponse moyenne sur quantum isolé, { $counted } par les ordres sans réponse. Les lignes sont calculées à partir de ces nombres, non ajustées.

## Sérum

recipes-serum-told = Le magnésium du sérum commence à { $start }, monte à { $highest } au plus ({ $means }) et vaut { $last } le dernier jour.
recipes-serum-look = Au jour { $day }, une impulsion donne : { $seen }.

## La terminaison nerveuse dessinée

recipes-part-nerve = fibre nerveuse
recipes-part-ending = terminaison nerveuse
recipes-part-vesicles = vésicules
recipes-part-cleft = fente synaptique
recipes-part-end-plate = plaque motrice
recipes-part-fibre = fibre musculaire
recipes-part-calcium = Ca²⁺
recipes-part-magnesium = Mg²⁺
recipes-part-transmitter = transmetteur
recipes-terminal-impulse = Impulsion
recipes-terminal-peak = La membrane atteint { $potential }.
recipes-terminal-magnesium = Mg²⁺ aux canaux
recipes-terminal-bath = Dehors : { $calcium } mM Ca²⁺ et { $magnesium } mM Mg²⁺.
recipes-terminal-sites = Parmi les sites, Ca²⁺ en tient { $calcium } et Mg²⁺ { $magnesium } ; les autres sont vides.
recipes-terminal-pores = Mg²⁺ bouche { $magnesium } des pores ouverts à 0 mV.
recipes-terminal-off = Son blocage est coupé ici.
recipes-terminal-calcium = Le calcium entre
recipes-terminal-influx = Au plus { $current } par un canal typique.
recipes-terminal-levels = { $near } près des canaux, { $bulk } dans toute la terminaison.
recipes-terminal-release = Le transmetteur sort
recipes-terminal-quanta = { $quanta } quanta. Une vésicule ouverte du dessin en représente cinq.
recipes-terminal-end-plate = La plaque motrice répond
recipes-terminal-fires = La fibre décharge : son potentiel monte de { $potential }.
recipes-terminal-silent = Son potentiel monte de { $potential }, trop peu : la fibre se tait.
recipes-terminal-force = Le muscle tire
recipes-terminal-pulls = { $force } de la force tétanique pendant cette simulation.
recipes-terminal-slack = Pas du tout.
