## Le labo

lab-title = Le labo
lab-skip = Aller aux courbes
lab-no-script = Le labo a besoin de JavaScript, que ce navigateur n’exécute pas.
lab-scenario = Scénario
lab-undo = Annuler
lab-redo = Rétablir
lab-reset = Valeurs de départ
lab-pin = Garder cette courbe
lab-unpin = Ne plus garder
lab-pinned = Gardée
lab-now = Maintenant
lab-link = Copier le lien
lab-link-copied = Le lien est copié : il montre la même chose sur tout ordinateur qui a ce labo.
lab-load = Ouvrir un fichier…
lab-gone = Le labo ne répond pas.
lab-gone-help = Relance-le avec `calgate lab`, puis recharge cette page
lab-knobs = Ce que tu peux régler
lab-group-bath = Le bain
lab-group-nerve = Le nerf et ses chocs
lab-group-mechanisms = Mécanismes

## Ce que l’on peut régler

lab-knob-magnesium = Magnésium (Mg²⁺), ionisé
lab-knob-calcium = Calcium (Ca²⁺), ionisé
lab-knob-potassium = Potassium (K⁺)
lab-knob-sodium = Sodium (Na⁺)
lab-knob-temperature = Température
lab-knob-drive = Stimulation continue
lab-knob-noise = Bruit
lab-knob-duration = Durée de la simulation
lab-knob-rate = Chocs par seconde
lab-knob-count = Nombre de chocs
lab-knob-interval = Temps entre deux chocs
lab-knob-amplitude = Force d’un choc
lab-switch-surface-charge = Mg²⁺ et Ca²⁺ font écran à la membrane du nerf
lab-switch-calcium-block = Mg²⁺ empêche Ca²⁺ d’entrer dans le canal
lab-switch-receptor-block = Mg²⁺ affaiblit le récepteur du muscle
lab-switch-facilitation = Des impulsions rapprochées libèrent davantage
lab-switch-depletion = Les vésicules viennent à manquer
lab-choice-preset = Préparation
lab-choice-mechanism = Comment Mg²⁺ agit sur le canal calcique
lab-choice-release = Comment on compte les vésicules
lab-word-human = Être humain
lab-word-mouse = Souris
lab-word-frog = Grenouille
lab-word-squid = Calmar (le nerf seul)
lab-word-competition = Il est en compétition avec Ca²⁺
lab-word-mechanistic = Il décale les portes et bouche le pore
lab-word-mean-field = En moyenne
lab-word-quantal = Une par une, au hasard

## Ce que l’on voit

lab-curves = Du nerf au muscle
lab-read = Lire à
# Ce que dit un lecteur d’écran d’une courbe ; l’étiquette la nomme quand un cadre en a deux.
lab-described = { $label }de { $low } à { $high }, au plus haut à { $at } ms.
lab-described-sweep = { $first } à { $low }, { $last } à { $high }.
lab-steps = Calculé à l’instant en { $steps } pas.
lab-numbers = Les nombres
lab-measure = Quoi
lab-difference = Différence
lab-about = À propos de ce scénario
lab-look-for = Ce qu’il faut observer
lab-established = Ce qui est bien établi
lab-contested = Ce qui est discuté
lab-sources = Sources

## Balayages

lab-sweep = Tourner un réglage d’un bout à l’autre
lab-sweep-about = Le scénario tel qu’il est réglé est calculé encore et encore, chaque fois avec le réglage un peu plus loin.
lab-sweep-key = Réglage
lab-sweep-from = De
lab-sweep-to = À
lab-sweep-count = Points
lab-sweep-measure = Ce que l’on mesure
lab-sweep-go = Lancer le balayage
lab-sweep-stop = Arrêter
lab-sweep-table = Enregistrer le tableau (CSV)
lab-sweep-progress = { $done } points sur { $rows }
lab-sweep-done = Les { $rows } points sont là.
lab-sweep-failed = { $failed } d’entre eux n’ont pas donné de nombre.
lab-sweep-stopped = Arrêté après { $done } points.

## Fichiers

lab-files = Conserver
lab-file-png = Figure (PNG)
lab-file-svg = Figure (SVG)
lab-file-pdf = Figure (PDF)
lab-file-csv = Courbes (CSV)
lab-file-events = Événements (CSV)
lab-file-parquet = Courbes (Parquet)
lab-file-summary = Nombres (JSON)
lab-file-scenario = Scénario (TOML)
lab-file-making = En préparation…
lab-file-made = { $name } est enregistré.

## Le tiroir

lab-drawer = Tous les nombres du modèle
lab-drawer-about = Avec les valeurs plausibles, la fiabilité et la source de chacun (en anglais). Un nombre que tu changes est marqué.
lab-drawer-seek = Chercher
lab-drawer-found = Trouvés : { $found }
lab-drawer-range = plausible : { $low } à { $high }
