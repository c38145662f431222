# Tout ce que calgate dit en français. Les mêmes clés que src/text/en/base.ftl.

## Comment les nombres s'écrivent

list-or = ou
list-and = et
number-decimal-mark = ,
number-range = { $low } à { $high }

## À quoi un résultat ne doit pas servir ; sur chaque figure, chaque page et chaque compte rendu

disclaimer-full = Modèle pédagogique d'une seule synapse. Ceci n'est pas un avis médical. Le magnésium du sang n'est pas celui de la synapse. Ne commencez pas, n'arrêtez pas et ne dosez pas de complément sur la foi de ce modèle ; toute personne atteinte d'une maladie des reins doit consulter un médecin.
disclaimer-short = Modèle pédagogique d'une seule synapse. Ceci n'est pas un avis médical.

## Figures

figure-decimal-mark = { number-decimal-mark }
figure-time-axis-ms = Temps (ms)
figure-time-axis-s = Temps (s)
figure-time-axis-min = Temps (min)
figure-time-axis-h = Temps (h)
figure-panel-bath = Bain (mM)
figure-panel-bath-calcium = Ca²⁺ dans le bain (mM)
figure-panel-bath-magnesium = Mg²⁺ dans le bain (mM)
figure-panel-bath-potassium = K⁺ dans le bain (mM)
figure-panel-impulse = Terminaison nerveuse : potentiel de membrane (mV)
figure-panel-influx = Entrée de Ca²⁺ : courant d'un canal typique (pA)
figure-panel-calcium = Ca²⁺ dans la terminaison nerveuse (µM)
figure-panel-calcium-near-channels = Ca²⁺ dans la terminaison nerveuse, près des canaux (µM)
figure-panel-release = Libération du transmetteur (quanta par ms)
figure-panel-fibre = Fibre musculaire : potentiel de membrane (mV)
figure-panel-synapse = Neurone suivant (central, à titre d'illustration) : conductances (nS)
figure-panel-nmda = Neurone suivant (central, à titre d'illustration) : conductance NMDA (nS)
figure-panel-cell-calcium = Entrée de Ca²⁺ par les canaux NMDA (pA)
figure-panel-cell = Neurone suivant (central, à titre d'illustration) : potentiel de membrane (mV)
figure-panel-force = Force (% de la force tétanique maximale)
figure-curve-calcium = Ca²⁺
figure-curve-magnesium = Mg²⁺
figure-curve-near-channels = près des canaux
figure-curve-bulk = toute la terminaison
figure-curve-ampa = AMPA
figure-curve-nmda = NMDA
figure-mark-stimulus = stimulus
figure-mark-quanta = quanta isolés
# Après le nombre total de quanta libérés, comme dans « 84 quanta ».
figure-total-quanta = quanta
figure-tornado-low = paramètre au bas de sa plage
figure-tornado-high = en haut
# Avant la mesure quand chaque paramètre a sa valeur habituelle, comme dans « inchangé : 25,1 ».
figure-tornado-centre = inchangé :
figure-sweep-calcium = Ca²⁺ dans le bain
figure-sweep-magnesium = Mg²⁺ dans le bain
figure-sweep-potassium = K⁺ dans le bain
figure-sweep-sodium = Na⁺ dans le bain
figure-sweep-preset = Préparation
figure-sweep-kidney = Filtration des reins
figure-sweep-temperature = Température
figure-sweep-drive = Commande du nerf
figure-sweep-normal = bain humain normal
figure-sweep-median = médiane de { $count } simulations
figure-sweep-single = simulations une à une
figure-sweep-band = 10 à 90 % de { $count } simulations
figure-sweep-share = part de { $count } simulations
figure-sweep-bin-median = médiane de { $count } voisins
figure-sweep-bin-band = 10 à 90 % de { $count } voisins
# L'axe dont les valeurs sont écrites à côté des courbes.
figure-sweep-curves = Courbes : { $axis }.
# Ce que sont les lignes et les bandes, comme dans « Affiché : médiane de 20 simulations. »
figure-sweep-shown = Affiché : { $what }.
figure-sweep-pooled = Réunis : { $axes }.
figure-sweep-together = Change en même temps : { $axes }.
figure-sweep-not-shown = Non affiché, car les valeurs sont des mots : { $axes }.
figure-sweep-too-many-dots = { $count } simulations, trop pour les tracer une à une.
figure-sweep-failed = { $failed } simulations sur { $rows } ont échoué.
figure-sweep-nothing = { $count } simulations sur { $rows } n'ont pas cette mesure.
figure-sweep-not-positive = { $count } valeurs ne dépassent pas zéro : elles n'ont pas de place parmi les puissances de dix et comptent comme sans valeur.
figure-sweep-mark-failed = échec : { $count }
figure-sweep-mark-nothing = sans valeur : { $count }
figure-sweep-cell-failed = échec
figure-sweep-cell-nothing = sans valeur
figure-sweep-cells = Chaque case est la moyenne de { $count } simulations.
figure-sweep-edge = limite de la transmission (fibre_spikes = { $level })
figure-sweep-level = { $measure } = { $level }
figure-sweep-no-edge = Nulle part entre ces points : { $what }.
figure-sweep-lanes = Une piste est une simulation, un trait une impulsion du nerf.
figure-sweep-no-trace = échec, ou sans tracé
figure-sweep-strokes = Une piste est une simulation, son trait la mesure.
figure-sweep-tornado = De la plus basse à la plus haute valeur de chaque axe seul.
figure-sweep-tornado-more = { $count } barres plus courtes sont omises.
# Un bout de barre, comme dans « 0,3 mM : échec ».
figure-sweep-end-failed = { $value } : échec
figure-sweep-end-nothing = { $value } : sans valeur
# Les figures en mots.
figure-sweep-told-point = { $value } à { $place }
figure-sweep-told-curve = { $name } : { $points }.
figure-sweep-told-map = { $measure } en couleurs, { $x } vers la droite et { $y } vers le haut.
figure-sweep-told-place = { $x } vers la droite et { $y } vers le haut
figure-sweep-told-lowest = Minimum : { $value } à { $place }.
figure-sweep-told-highest = Maximum : { $value } à { $place }.
figure-sweep-told-edge = La ligne « { $what } » passe par { $places }.
figure-sweep-told-row = { $row } : { $value }.
figure-sweep-told-firing = { $row } : { $value } impulsions par simulation.
figure-sweep-told-centre = { $measure }, inchangé : { $value }.
figure-sweep-told-bar = { $axis } : { $low } à { $atlow }, { $high } à { $athigh }.
figure-claim-passes = concorde
figure-claim-open = ouvert
figure-claim-fails = diverge
figure-claim-interval = plage qui vaut accord
figure-claim-axis = Modèle / publié
figure-claim-model = Modèle
figure-claim-published = Publié

## Ce que le modèle dit de l'article qu'il illustre ; dans chaque dossier

honesty-title = Ce que dit ce modèle, et ce qu'il ne dit pas
honesty-release = Sans magnésium, une impulsion libère { $more } % de transmetteur en plus, et non plusieurs fois autant.
honesty-rest = Une seconde entière de repos laisse entrer { $normal } % du calcium qu'une seule impulsion laisse entrer, et { $without } % sans magnésium. Le calcium n'afflue pas de lui-même.
honesty-shift = Ce qui fait décharger un nerf sans ordre, c'est un décalage de ses canaux sodiques : { $magnesium } mV sans magnésium, { $both } mV quand le calcium tombe aussi à 0,8 mM. Dans ce cas une impulsion libère moins, et non plus : { $release } % de la normale.
honesty-tablet = Un comprimé de 300 mg par jour change de { $healthy } mM le magnésium sérique d'une personne qui n'en manque pas, et rien ici ne le remarque. Avec des reins qui filtrent 10 mL/min, c'est { $kidney } mM, et de plus fortes doses deviennent une surdose. Chez qui manque de magnésium, il remplit la réserve.
honesty-block = Une jonction humaine typique cesse de répondre vers { $total } mM de magnésium total ; celles qui ont moins de quanta plus tôt, d'autres plus tard.
honesty-trials = Dans les essais, le magnésium n'a pas aidé contre les crampes ordinaires (Cochrane 2020) ; pour les jambes sans repos, dont la cause est surtout dans le cerveau, les preuves sont minces.

## Expériences publiées

validation-title = Ce qui a été mesuré, et ce que donne calgate
validation-question = Le modèle concorde-t-il avec les expériences publiées ?
validation-ours = calgate
validation-counts = { $met } vérifiées, { $open } ouvertes, { $trouble } en difficulté
validation-relative = par rapport à la première

## Résumé d'une simulation

summary-gating-shift = Décalage des portes du nerf
summary-stimuli = Ordres donnés au nerf
summary-nerve-spikes = Impulsions du nerf
summary-uncommanded = Impulsions du nerf sans ordre
summary-peak-calcium = Ca²⁺ le plus haut près des canaux
summary-peak-bulk-calcium = Ca²⁺ le plus haut, toute la terminaison
summary-quanta-released = Quanta libérés
summary-quantal-content-first = Contenu quantique, première impulsion
summary-quantal-content = Contenu quantique, moyenne
summary-spontaneous-rate = Libération spontanée
summary-endplate-potentials = Potentiels de plaque motrice
summary-fibre-spikes = Impulsions de la fibre musculaire
summary-failures = Impulsions du nerf sans réponse du muscle
summary-cell-spikes = Impulsions du neurone suivant
summary-peak-nmda = Conductance NMDA la plus haute
summary-mean-nmda-calcium = Entrée moyenne de Ca²⁺ par les canaux NMDA
summary-peak-force = Force maximale, part de la force tétanique
summary-mean-force = Force moyenne, part de la force tétanique
summary-none = –
summary-steps = { $accepted ->
    [one] { $accepted } pas
   *[other] { $accepted } pas
} ({ $rejected } rejetés), { $evaluations ->
    [one] { $evaluations } évaluation
   *[other] { $evaluations } évaluations
}
summary-seed = graine { $seed }
summary-written = Écrit dans { $folder }

## Figure d'un corps

body-time-axis-d = Temps (jours)
body-time-axis-weeks = Temps (semaines)
body-panel-serum = Magnésium total du sérum (mM)
body-panel-ions = Ionisé dans le sérum, autour de la synapse (mM)
body-panel-urine = Magnésium dans l'urine (mmol par jour)
body-range-deficient-signs = carence, avec signes
body-range-deficient = carence
body-range-usual = habituel
body-range-raised = élevé, peu de signes
body-range-reflexes-weak = réflexes faibles
body-range-reflexes-lost = réflexes abolis
body-range-breathing = arrêt respiratoire
body-range-paralysis = paralysie, coma
body-mark-meal = repas
body-mark-dose = dose
body-mark-infusion = perfusion
body-mark-synapse = regard sur la synapse
body-seen-quanta = { $quanta } quanta
body-seen-impulses = { $impulses ->
    [one] { $impulses } impulsion
   *[other] { $impulses } impulsions
}

## Résumé d'un corps

body-serum-start = Magnésium sérique au début
body-serum-last-day = Magnésium sérique, moyenne du dernier jour
body-serum-change = Différence entre les deux
body-serum-lowest = Magnésium sérique le plus bas
body-serum-highest = Magnésium sérique le plus haut
body-meaning = Ce magnésium sérique signifie
body-meaning-between = { $lowest } à { $highest }
body-ionised = Magnésium ionisé, dernier jour
body-calcium = Calcium ionisé le plus bas
body-pressure = Plus forte baisse de la tension
body-urine-first-day = Magnésium de l'urine, premier jour
body-urine-last-day = Magnésium de l'urine, dernier jour
body-swallowed = Avalé
body-absorbed = Absorbé
body-infused = Perfusé
body-excreted = Éliminé dans l'urine
body-lost = Perdu par d'autres voies
body-retained = Gardé dans le sérum et les tissus
body-synapse = À la synapse
body-look-time = après
body-look-junction = scénario
body-look-magnesium = Mg²⁺ (mM)
body-look-quanta = quanta
body-look-nerve = nerf
body-look-fibre = muscle
body-look-force = force (%)

## Comparaison de simulations

compare-heading = { $count ->
    [one] Comparé à { $reference }
   *[other] { $count } scénarios comparés à { $reference }
}
compare-quantity = Grandeur

## Un muscle aux nombreuses jonctions

population-total = Mg, total
    (mM)
population-ionised = ionisé
    (mM)
population-quanta = quanta
    libérés
population-transmitting = jonctions
    répondent
population-four-potential = T4/T1,
    potentiel
population-four-force = T4/T1,
    force
population-early-tetanus = tétanos
    à 0,5 s
population-late-tetanus = tétanos
    à 5 s
population-axis-magnesium = Mg total du sérum (mM)
population-panel-answering = Jonctions qui répondent à une impulsion (%)
population-panel-force = Force, par rapport au bain de référence (%)
population-panel-four = Train de quatre : quatrième secousse sur la première
population-curve-twitch = une secousse
population-curve-early-tetanus = 50 Hz, à 0,5 s
population-curve-late-tetanus = 50 Hz, à 5 s
population-half-fail = la moitié échoue
population-described = À { $total } de magnésium total, { $answering } des jonctions répondent.
population-safety = { $junctions ->
    [one] { $junctions } jonction
   *[other] { $junctions } jonctions
} ; dans le bain de référence, l'impulsion médiane libère { $content } quanta et une fibre en demande { $threshold } : facteur de sécurité { $safety }. Tétanos : force à 50 Hz, par rapport au bain de référence.
population-half = La moitié des jonctions échoue à { $total } de magnésium total.
population-nine-tenths = Neuf sur dix échouent à { $total } de magnésium total.
## Balayages

sweep-rows = { $points ->
    [one] { $points } point
   *[other] { $points } points
} ({ $design }){ $replicates ->
    [one] {""}
   *[other] {", "}{ $replicates } simulations chacun
} : { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}
sweep-grid = chaque valeur avec chaque autre
sweep-zip = première valeur avec première, deuxième avec deuxième
sweep-latin-hypercube = hypercube latin
sweep-sobol = suite de Sobol
sweep-one-at-a-time = une chose à la fois
sweep-estimate = demande { $time } sur { $jobs ->
    [one] { $jobs } processeur
   *[other] { $jobs } processeurs
}, et { $room } sur le disque
sweep-less-than-a-second = moins d'une seconde
sweep-goes-on = reprend : { $made } lignes sur { $rows } sont là
sweep-already = toutes les lignes sont là depuis une fois précédente
sweep-measured = mesuré à chaque ligne
sweep-traced = tracé, gardé pour chaque ligne
sweep-axis = Varie : la clé `{ $key }` du scénario.
sweep-lowest = minimum
sweep-highest = maximum
sweep-made = { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
} en { $points ->
    [one] { $points } point
   *[other] { $points } points
} : rows.csv pour les tableurs, rows.parquet pour les programmes
sweep-failed = { $failed } lignes sur { $rows } ont échoué et portent une raison à la place des nombres :
sweep-more-reasons = et { $more } autres raisons
replay-row = Ligne { $row } du balayage :
replay-now = cette simulation
replay-kept = tableau
replay-table = Le tableau est celui de { $folder }.
replay-failed = Là, la ligne a échoué : { $reason }
sweep-where-traces = Tracés de toutes les lignes : traces/*.parquet
sweep-figure-more = Le tableau contient { $count } autres mesures ; choisissez avec --measure.
sweep-figure-no-traces = Le balayage n'a pas gardé { $column } ; un trait est donc la mesure d'une simulation, non une impulsion.
## Ajustements, sensibilité, dose et réponse

study-failed = { $failed } simulations sur { $runs } ont échoué et sont omises ; failures.csv les nomme toutes :
study-failed-more = et { $more } autres
fit-measured = mesuré
fit-fitted = ajusté
fit-point-axis = Valeur mesurée
fit-interval = intervalle à 95 % de { $low } à { $high }, erreur type { $error } ; le scénario a { $scenario }
fit-without-interval = sans intervalle ; le scénario a { $scenario }
fit-at-bound = à sa limite : les mesures le voudraient au-delà ; pas d'intervalle
fit-correlation = corrélation { $correlation } de { $both }
fit-point = { $measure } : mesuré { $aim }, ajusté { $fitted }
fit-more-points = et { $more } autres dans points.csv
fit-exactly-determined = Autant de mesures que de paramètres : atteintes exactement là où le modèle le peut, mais il ne reste rien pour dire combien les paramètres sont sûrs.
fit-only-given-scatter = Autant de mesures que de paramètres : les intervalles ne reposent que sur les écarts types des valeurs.
fit-scatter = Dispersion pondérée des valeurs autour de l'ajustement { $scatter }, avec { $degrees ->
    [one] { $degrees } degré
   *[other] { $degrees } degrés
} de liberté ; les intervalles l'utilisent (t de Student).
fit-chi-square = Khi-deux réduit { $reduced } avec { $degrees ->
    [one] { $degrees } degré
   *[other] { $degrees } degrés
} de liberté ; les intervalles reposent sur les écarts types donnés.
fit-too-far = Les valeurs sont plus loin de l'ajustement que ne le permettent leurs écarts types (probabilité inférieure à 1 %) : les intervalles sont trop étroits.
fit-trials = { $trials ->
    [one] { $trials } essai
   *[other] { $trials } essais
}, dont { $failed } sans valeur
fit-would-vary = de { $low } à { $high }, en partant de { $start }
sensitivity-at-low = au bas
sensitivity-at-high = au haut
sensitivity-mean-effect = |effet| moyen
sensitivity-deviation = écart type
sensitivity-first = seul
sensitivity-total = en tout
sensitivity-spread = Moyenne { $mean }, écart type { $deviation } ; { $complete } lignes du plan sur { $samples } sont complètes.
sensitivity-runs = { $runs } simulations de { $parameters ->
    [one] { $parameters } paramètre
   *[other] { $parameters } paramètres
} sur leurs plages plausibles
sensitivity-tornado-question = De combien chaque paramètre, seul, déplace-t-il le résultat, d'un bout à l'autre de sa plage plausible ?
dose-band = 5 à 95 % des tirages
dose-median = médiane des tirages
dose-relative = { $measure }, par rapport au scénario
dose-as-in-scenario = comme dans le scénario
dose-along = { $measure } selon { $key } :
dose-more = et { $more } autres dans dose-response.csv

## Colonnes du tracé enregistré

column-time_ms = Temps depuis le début de la simulation.
column-applied_current_uA_cm2 = Courant injecté dans le nerf : stimulus, commande constante et bruit ensemble.
column-gating_shift_mV = De combien le calcium, le magnésium et les autres ions du bain décalent les portes des canaux du nerf par rapport au bain de référence ; positif, le nerf est plus difficile à exciter.
column-nerve_potential_mV = Potentiel de membrane de la terminaison nerveuse, dedans par rapport au dehors.
column-calcium_channel_open_frac = Part des canaux calciques qui sont ouverts.
column-calcium_influx_pA = Courant calcique dans la terminaison nerveuse, positif vers l'intérieur.
column-calcium_near_channels_uM = Calcium libre près des canaux ouverts, là où se trouve le capteur de la libération.
column-calcium_bulk_uM = Calcium libre, moyenne sur la terminaison nerveuse.
column-docked_vesicles = Vésicules arrimées et prêtes à être libérées.
column-facilitation_frac = Facilitation accumulée par les impulsions précédentes, de 0 à 1.
column-release_rate_per_ms = Quanta libérés par milliseconde.
column-released_quanta = Quanta libérés depuis le début de la simulation.
column-endplate_conductance_nS = Conductance de la plaque motrice ouverte par le transmetteur.
column-fibre_potential_mV = Potentiel de membrane de la fibre musculaire à la plaque motrice, dedans par rapport au dehors.
column-ampa_conductance_nS = Conductance AMPA du neurone suivant ouverte par le transmetteur.
column-nmda_conductance_nS = Conductance NMDA du neurone suivant ouverte par le transmetteur et non bloquée par le magnésium.
column-nmda_unblocked_frac = Part des canaux NMDA dont l'entrée est libre de magnésium.
column-nmda_calcium_pA = Courant calcique par les canaux NMDA, positif vers l'intérieur.
column-cell_potential_mV = Potentiel de membrane du neurone suivant, dedans par rapport au dehors.
column-force_frac = Force de la fibre musculaire en part de sa force tétanique maximale.
column-bath_calcium_mM = Calcium ionisé dans le bain.
column-bath_magnesium_mM = Magnésium ionisé dans le bain.
column-bath_potassium_mM = Potassium dans le bain.
column-sodium_activation_frac = Part des portes d'activation (m) des canaux sodiques du nerf qui sont ouvertes.
column-sodium_inactivation_frac = Part des canaux sodiques du nerf qui ne sont pas inactivés (h).
column-calcium_entered_uM = Calcium entré depuis le début, comme hausse dans toute la terminaison si rien n'était retiré.
column-twitch_activation = Secousses additionnées, avant qu'elles ne saturent ; une seule secousse a la hauteur 1.

## Colonnes des tableaux d'une population

column-quantal_content = Quanta qu'une impulsion libère ; pour une population, à une jonction de la préparation.
column-transmitting_frac = Part des jonctions dont la fibre répond à l'impulsion.
column-compound_potential_frac = Potentiel musculaire composé d'une impulsion, par rapport au bain de référence : toutes les fibres qui déchargent comptent autant.
column-twitch_frac = Force d'une secousse, par rapport au bain de référence.
column-train_of_four_potential = Quatrième potentiel composé d'un train de quatre à 2 Hz, sur le premier.
column-train_of_four_force = Quatrième secousse d'un train de quatre à 2 Hz, sur la première.
column-early_tetanus_frac = Force après 0,5 s à 50 Hz, par rapport au bain de référence à cet instant.
column-late_tetanus_frac = Force après 5 s à 50 Hz, par rapport au bain de référence à cet instant.
column-junction = Numéro de la jonction.
column-threshold_quanta = Quanta qui font décharger la fibre dans le bain de référence.
column-safety_factor = Contenu quantique dans le bain de référence sur les quanta que demande la fibre.
column-transmits_until_mM = Plus haut magnésium essayé, tel que le scénario le compte, auquel la jonction répond à une impulsion.
## Balayages en parts

shard-plan = { $parts ->
    [one] { $parts } morceau
   *[other] { $parts } morceaux
} de { $rows } lignes au plus, en { $shards ->
    [one] { $shards } part
   *[other] { $shards } parts
} de { $each } au plus
shard-estimate = chaque part demande environ { $time } sur { $jobs ->
    [one] { $jobs } processeur
   *[other] { $jobs } processeurs
}, et { $room } sur le disque
shard-next = Sur toutes les machines qui voient le dossier, chaque part ; puis le tableau :
shard-made = part { $shard } : { $made } lignes sur { $rows } sont faites, en { $parts ->
    [one] { $parts } morceau achevé
   *[other] { $parts } morceaux achevés
}{ $failed ->
    [0] {""}
    [one] {" "}; { $failed } ligne a échoué
   *[other] {" "}; { $failed } lignes ont échoué
}
shard-status = { $finished } morceaux sur { $parts } sont achevés ; { $made } lignes sur { $rows } sont faites{ $failed ->
    [0] {""}
    [one] , dont { $failed } a échoué
   *[other] , dont { $failed } ont échoué
}
shard-missing = morceaux manquants : { $parts }
shard-incomplete = parts auxquelles il manque des morceaux : { $numbers } sur { $shards }
shard-bad = { $file } n'appartient pas à ce balayage et sera refait : { $fault }
shard-table = le tableau est écrit
shard-no-table = le tableau n'est pas encore écrit
shard-only-merge = tous les morceaux sont là ; `calgate sweep merge { $folder }` écrit le tableau
shard-submitted = tâche { $job } : parts { $numbers } sur { $shards }
shard-alive = attendent ou tournent déjà : parts { $numbers }
shard-merge-submitted = la tâche { $job } écrit ensuite le tableau dans { $folder }

## Colonnes du tableau d'un balayage

column-row = Numéro de la simulation, à partir de 0.
column-point = Numéro du point, à partir de 0 ; ses répétitions ont le même.
column-replicate = Numéro de la simulation à son point, à partir de 0.
column-failure = Pourquoi la simulation n'a pas de nombres ; vide quand elle en a.
column-steps = Pas que le solveur a faits.
## Colonnes du cours d'un corps

column-time_h = Temps depuis le début de la simulation.
column-total_magnesium_mM = Magnésium total du sérum, tel qu'un laboratoire l'indique.
column-ionised_magnesium_mM = Magnésium ionisé du sérum, qui baigne la synapse.
column-bound_magnesium_mM = Magnésium du sérum lié aux protéines, que le rein ne filtre pas.
column-ionised_calcium_mM = Calcium ionisé du sérum, qui baigne la synapse.
column-tissue_magnesium_mM = Magnésium sérique avec lequel le tissu échangeable serait en équilibre.
column-fluid_mmol = Magnésium du liquide hors des cellules.
column-tissue_mmol = Magnésium échangeable des tissus.
column-gut_mmol = Magnésium dans l'intestin, qu'il soit absorbé ou non.
column-urine_mmol_per_d = Magnésium qui part avec l'urine, par jour, à cet instant.
column-infusion_mmol_per_h = Magnésium qui coule dans une veine.
column-blood_pressure_fall_mmHg = Baisse de la tension systolique que cause ce magnésium ; n'agit sur rien d'autre.
column-swallowed_mmol = Magnésium avalé depuis le début.
column-infused_mmol = Magnésium perfusé depuis le début.
column-absorbed_mmol = Magnésium absorbé par l'intestin depuis le début.
column-excreted_mmol = Magnésium éliminé dans l'urine depuis le début.
column-stool_mmol = Magnésium parti dans les selles depuis le début.
column-lost_mmol = Magnésium perdu par d'autres voies depuis le début.

## Mesures, telles que les axes des figures les nomment

measure-gating_shift_mV = décalage des portes du nerf au début, par rapport au bain de référence
measure-stimuli = stimulus donnés
measure-resting_potential_mV = potentiel du nerf au début
measure-nerve_spikes = impulsions du nerf
measure-uncommanded_nerve_spikes = impulsions du nerf qu'aucun stimulus n'explique
measure-nerve_rate_Hz = impulsions du nerf par seconde
measure-spike_peak_mV = potentiel le plus haut du nerf
measure-spike_half_width_ms = largeur de la première impulsion, à mi-chemin du repos au sommet
measure-spike_threshold_mV = potentiel auquel la première impulsion monte de plus de 10 mV/ms
measure-influx_delay_ms = du sommet de la première impulsion au sommet de l'entrée de calcium
measure-influx_half_width_ms = largeur de la première entrée de calcium à mi-hauteur
measure-synaptic_delay_ms = du sommet de la première impulsion au sommet de la libération
measure-peak_calcium_near_channels_uM = calcium le plus haut près des canaux
measure-peak_calcium_bulk_uM = calcium le plus haut dans toute la terminaison
measure-calcium_bulk_rise_uM = calcium le plus haut dans toute la terminaison, au-dessus du début
measure-impulses_to_calcium_plateau = impulsions d'un train jusqu'à ce que le calcium de la terminaison soit à 5 % de son plateau
measure-resting_influx_pA = courant calcique d'un canal typique au début
measure-calcium_entered_uM = calcium entré, comme hausse dans toute la terminaison sans retrait
measure-quanta_released = quanta libérés dans toute la simulation
measure-quantal_content_first = quanta que la première impulsion a libérés
measure-quantal_content_last = quanta que la dernière impulsion a libérés
measure-quantal_content_mean = quanta qu'une impulsion a libérés en moyenne
measure-last_to_first_content = contenu quantique de la dernière impulsion sur celui de la première
measure-second_to_first_content = contenu quantique de la deuxième impulsion sur celui de la première
measure-spontaneous_release_per_s = quanta par seconde entre les impulsions
measure-endplate_amplitude_mV = plus forte dépolarisation de la fibre musculaire à la plaque motrice
measure-endplate_potentials = potentiels de plaque motrice de plus d'un demi-quantum
measure-fibre_spikes = impulsions de la fibre musculaire
measure-failures = impulsions du nerf que la fibre n'a pas suivies
measure-cell_spikes = impulsions du neurone suivant
measure-mean_nmda_calcium_pA = calcium qui entre en moyenne par les canaux NMDA dans le neurone suivant
measure-peak_force_frac = force maximale, en part de la force tétanique
measure-mean_force_frac = force moyenne, en part de la force tétanique
measure-time_to_peak_force_ms = de la première impulsion de la fibre au sommet de la force
measure-activation_ripple = ondulation des secousses additionnées au rythme des stimulus, sur leur moyenne, tard dans un train
measure-spike_undershoot_mV = de combien le nerf descend sous le repos après la première impulsion
measure-interspike_interval_ms = intervalle moyen entre les impulsions du nerf
measure-interspike_interval_cv = coefficient de variation des intervalles entre les impulsions du nerf
measure-first_latency_ms = temps moyen d'une impulsion à son premier quantum, dans une simulation à quanta isolés
measure-miniatures_per_s = potentiels de plaque miniatures par seconde, dans une simulation à quanta isolés
measure-quantal_content_direct = potentiel de plaque moyen sur miniature moyenne, dans une simulation à quanta isolés
measure-quantal_content_failures = ln(impulsions/échecs) de la libération, dans une simulation à quanta isolés
measure-quantal_content_variance = 1/CV² des potentiels de plaque, corrigé de la dispersion des quanta
measure-safety_factor = potentiel de plaque sur le seuil d'une fibre qui décharge
measure-paired_pulse_ratio = deuxième potentiel de plaque sur le premier, quand aucune impulsion ne les cache
measure-train_of_four_ratio = force après le quatrième stimulus sur celle après le premier
measure-fusion_index = force la plus basse avant la dernière contraction sur son sommet
measure-serum_start_mM = magnésium total du sérum au début
measure-serum_last_day_mM = magnésium total du sérum, moyenne du dernier jour
measure-serum_change_mM = de combien c'est loin du début
measure-serum_highest_mM = magnésium total du sérum le plus haut
measure-calcium_lowest_mM = calcium ionisé du sérum le plus bas
measure-urine_last_day_mmol_per_d = magnésium dans l'urine du dernier jour
measure-absorbed_part = part de ce qui a été avalé qui est absorbée à la fin
measure-excreted_mmol = magnésium parti avec l'urine
measure-retained_mmol = ce que le sérum et les tissus ont gagné
measure-blood_pressure_fall_mmHg = plus forte baisse de la tension systolique
measure-muscle_half_fails_mM = magnésium total auquel la moitié des jonctions échoue
measure-muscle_tenth_transmits_mM = magnésium total auquel neuf jonctions sur dix échouent
measure-muscle_transmitting_frac = jonctions qui répondent au plus haut magnésium essayé
measure-muscle_train_of_four = plus bas quatrième potentiel d'un train de quatre sur le premier
measure-muscle_late_tetanus = force après 5 s à 50 Hz et au plus haut magnésium essayé, par rapport au bain de référence

## Statistique d'une colonne

statistic-first = première valeur de { $column }
statistic-last = dernière valeur de { $column }
statistic-peak = valeur la plus haute de { $column }
statistic-trough = valeur la plus basse de { $column }
statistic-mean = moyenne de { $column }
statistic-time-of-peak = moment de la valeur la plus haute de { $column }
