## Het lab

lab-title = Het lab
lab-skip = Naar de krommen
lab-no-script = Het lab heeft JavaScript nodig, en dat staat in deze browser uit.
lab-scenario = Scenario
lab-undo = Ongedaan maken
lab-redo = Opnieuw
lab-reset = Beginwaarden
lab-pin = Deze run vastzetten
lab-unpin = Losmaken
lab-pinned = Vastgezet
lab-now = Nu
lab-link = Link kopiëren
lab-link-copied = De link is gekopieerd: hij toont hetzelfde op elke computer met dit lab.
lab-load = Bestand openen…
lab-gone = Het lab geeft geen antwoord.
lab-gone-help = Start het opnieuw met `calgate lab` en laad deze pagina nog eens
lab-knobs = Waaraan je kunt draaien
lab-group-bath = Het bad
lab-group-nerve = De zenuw en zijn schokken
lab-group-mechanisms = Mechanismen

## Waaraan je kunt draaien

lab-knob-magnesium = Magnesium (Mg²⁺), geïoniseerd
lab-knob-calcium = Calcium (Ca²⁺), geïoniseerd
lab-knob-potassium = Kalium (K⁺)
lab-knob-sodium = Natrium (Na⁺)
lab-knob-temperature = Temperatuur
lab-knob-drive = Aanhoudende prikkel
lab-knob-noise = Ruis
lab-knob-duration = Duur van de run
lab-knob-rate = Schokken per seconde
lab-knob-count = Aantal schokken
lab-knob-interval = Tijd tussen twee schokken
lab-knob-amplitude = Sterkte van een schok
lab-switch-surface-charge = Mg²⁺ en Ca²⁺ schermen het zenuwmembraan af
lab-switch-calcium-block = Mg²⁺ houdt Ca²⁺ uit het kanaal
lab-switch-receptor-block = Mg²⁺ verzwakt de receptor van de spier
lab-switch-facilitation = Impulsen kort na elkaar geven meer af
lab-switch-depletion = Blaasjes raken op
lab-choice-preset = Preparaat
lab-choice-mechanism = Hoe Mg²⁺ op het calciumkanaal werkt
lab-choice-release = Hoe blaasjes worden geteld
lab-word-human = Mens
lab-word-mouse = Muis
lab-word-frog = Kikker
lab-word-squid = Pijlinktvis (alleen de zenuw)
lab-word-competition = Het concurreert met Ca²⁺
lab-word-mechanistic = Het verschuift de poorten en verstopt de porie
lab-word-mean-field = Gemiddeld
lab-word-quantal = Eén voor één, bij toeval

## Wat er te zien is

lab-curves = Van zenuw tot spier
lab-read = Aflezen bij
# Wat een schermlezer over een kromme zegt; het label noemt haar waar een paneel er twee heeft.
lab-described = { $label }van { $low } tot { $high }, het hoogst bij { $at } ms.
lab-described-sweep = { $first } bij { $low }, { $last } bij { $high }.
lab-steps = Zojuist berekend in { $steps } stappen.
lab-numbers = De getallen
lab-measure = Wat
lab-difference = Verschil
lab-about = Over dit scenario
lab-look-for = Waar je op let
lab-established = Wat vaststaat
lab-contested = Wat omstreden is
lab-sources = Bronnen

## Sweeps

lab-sweep = Eén knop helemaal rond
lab-sweep-about = Het scenario zoals het er staat wordt steeds opnieuw gerekend, elke keer met de knop een stukje verder.
lab-sweep-key = Knop
lab-sweep-from = Van
lab-sweep-to = Tot
lab-sweep-count = Punten
lab-sweep-measure = Wat er gemeten wordt
lab-sweep-go = Sweep starten
lab-sweep-stop = Stoppen
lab-sweep-table = Tabel bewaren (CSV)
lab-sweep-progress = { $done } van { $rows } punten
lab-sweep-done = Alle { $rows } punten zijn er.
lab-sweep-failed = { $failed } daarvan gaven geen getal.
lab-sweep-stopped = Gestopt na { $done } punten.

## Bestanden

lab-files = Bewaren
lab-file-png = Figuur (PNG)
lab-file-svg = Figuur (SVG)
lab-file-pdf = Figuur (PDF)
lab-file-csv = Krommen (CSV)
lab-file-events = Gebeurtenissen (CSV)
lab-file-parquet = Krommen (Parquet)
lab-file-summary = Getallen (JSON)
lab-file-scenario = Scenario (TOML)
lab-file-making = Het wordt gemaakt…
lab-file-made = { $name } is bewaard.

## De la

lab-drawer = Elk getal van het model
lab-drawer-about = Met de waarden die aannemelijk zijn, hoe goed het bekend is en waar het vandaan komt (in het Engels). Een getal dat je verandert, krijgt een merkteken.
lab-drawer-seek = Zoeken
lab-drawer-found = Gevonden: { $found }
lab-drawer-range = aannemelijk: { $low } tot { $high }
