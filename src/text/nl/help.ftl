# Wat `--help` in het Nederlands zegt. De Engelse woorden staan in de code, bij de opdracht of de optie
# die ze uitleggen; src/cli/help vertelt hoe een sleutel daarvan wordt gemaakt. Onder `help-any-` staat
# wat meer opdrachten op dezelfde manier zeggen.

## Het programma

help-about = Hoe magnesium calcium doorlaat of tegenhoudt bij de zenuw-spierovergang
help-about-long = Hoe magnesium calcium doorlaat of tegenhoudt bij de zenuw-spierovergang.

    calgate leest een scenariobestand, rekent een zenuwuiteinde en zijn spiervezel door en zet een figuur, tabellen en een samenvatting in een map.
help-lang = Taal van figuren, tabellen, samenvattingen en hulp; die van je computer als je niets zegt
help-foot-1 = Onderwijsmodel van één synaps. Geen medisch advies.

## Woorden van elk scherm

help-clap-usage = Gebruik
help-clap-arguments = Argumenten
help-clap-options = Opties
help-clap-commands = Opdrachten
help-clap-figures = Figuren
help-clap-default = standaard
help-clap-possible-values = mogelijke waarden
help-clap-possible-values-long = Mogelijke waarden
help-clap-help = Toon deze hulp
help-clap-help-see-more = Toon hulp in het kort (meer met '--help')
help-clap-help-see-less = Toon deze hulp (in het kort met '-h')
help-clap-help-command = Toon hulp, van het programma of van een opdracht
help-clap-version = Toon de versie

help-head-example = Voorbeeld
help-head-examples = Voorbeelden
help-head-exit-codes = Exitcodes
help-head-measures = Maten
help-measures = of `first`, `last`, `peak`, `trough`, `mean` of `time_of_peak` van een kolom van het spoor, zoals 'peak calcium_bulk_uM'

help-exit-0 = alles is goed
help-exit-1 = er ging iets onverwachts mis; meld het alsjeblieft
help-exit-2 = de opdrachtregel werd niet begrepen
help-exit-3 = een scenario is ongeldig
help-exit-4 = de vergelijkingen konden niet tot het einde worden gevolgd
help-exit-5 = rijen van een sweep mislukten of moeten nog worden gemaakt
help-exit-6 = het model komt niet overeen met een bewering
help-exit-7 = een bestand kon niet worden gelezen of geschreven
help-exit-8 = een grens werd bereikt
help-exit-130 = gestopt met Ctrl-C; een sweep houdt zijn rijen, de rest schrijft niets

## Wat je op de plaats van een waarde invult

help-value-axis = AS
help-value-claims = BEWERINGEN
help-value-command = OPDRACHT
help-value-factor = FACTOR
help-value-file = BESTAND
help-value-fit = FIT
help-value-folder = MAP
help-value-for = VOOR
help-value-format = VORM
help-value-group = GROEP
help-value-group-name = GROEP.NAAM
help-value-index = NUMMER
help-value-k-n = K/N
help-value-key = SLEUTEL
help-value-key-value = SLEUTEL=WAARDE
help-value-kind = SOORT
help-value-language = TAAL
help-value-lesson-scenario = LES|SCENARIO
help-value-method = METHODE
help-value-n = N
help-value-name = NAAM
help-value-name-level = NAAM=NIVEAU
help-value-options = OPTIES
help-value-preset = PREPARAAT
help-value-scenario = SCENARIO
help-value-scenario-folder = SCENARIO|MAP
help-value-seed = STARTGETAL
help-value-size = FORMAAT
help-value-table = TABEL
help-value-theme = THEMA
help-value-time = TIJD
help-value-title = TITEL
help-value-value = WAARDE
help-value-word = WOORD
help-value-words = WOORDEN
help-value-engine = WIE

## Wat meer opdrachten gemeen hebben

help-any-set = Verander een waarde van het scenario, bijvoorbeeld 'bath.magnesium=0.2 mM'; mag vaker
help-any-out = Schrijf naar deze map in plaats van naar output/NAAM
help-any-force = Vervang een eerder resultaat in plaats van er als NAAM-2 naast te schrijven
help-any-dry-run = Controleer alles en toon elke waarde, maar reken niet en schrijf niets
help-any-json = Druk het resultaat af als JSON, en verder niets
help-any-quiet = Druk alleen fouten af
help-any-scenario = Scenariobestand (TOML)
help-any-scenarios = Eén scenariobestand (TOML), of twee om naast elkaar te zetten
help-any-file = Sweepbestand (TOML, kind = "sweep")
help-any-sweep = Sweepbestand (TOML, kind = "sweep"), of de map van een sweep
help-any-jobs = Hoeveel processoren meedoen; alle als je niets zegt
help-any-max-time = Stop na deze tijd, bijvoorbeeld '10 min'; met dezelfde opdracht gaat het later verder
help-any-keep-parts = Bewaar de stukken als hun rijen in de tabel staan
help-any-measure = Wat er uit elke run wordt afgelezen; mag vaker
help-any-group = Varieer de parameters van deze groepen; alle groepen als je niets zegt
help-any-parameters = Varieer deze parameters, bijvoorbeeld release_sensor.binding
help-any-except = Maar deze parameters niet
help-any-without-fitted = En ook niet die zo zijn aangepast dat het model een meting haalt
help-any-list = Som alle figuren op: wat elk toont en waaruit hij wordt getekend

help-any-theme = Achtergrond van de figuren
help-any-theme-light = Donkere lijnen op wit
help-any-theme-dark = Heldere lijnen op bijna zwart
help-any-size = Bladzijde waarvoor de figuren worden gemaakt
help-any-size-print = Bladzijde van een tijdschrift: 174 mm breed, zo hoog als nodig
help-any-size-slide16x9 = Dia van 16 bij 9, met letters voor de achterste rij
help-any-size-a4-half = Halve bladzijde: 170 mm breed, hoogstens 124 mm hoog
help-any-size-a4-full = Hele bladzijde: 170 mm breed, hoogstens 250 mm hoog
help-any-size-poster = Afbeelding van 594 bij 420 mm op een poster
help-any-formats = Bestanden van elke figuur, met komma's ertussen
help-any-formats-svg = Lijnen en echte tekst, voor browsers en om te bewerken
help-any-formats-png = Beeldpunten, fijn genoeg voor drukwerk
help-any-formats-pdf = Lijnen en echte tekst met hun lettertype, voor LaTeX en printers
help-any-describe = Vertel elke figuur in woorden, voor wie hem niet kan zien
help-any-caption = Druk een blok af dat elke figuur in een document zet, met bijschrift en alternatieve tekst
help-any-caption-latex = Een figuuromgeving
help-any-caption-quarto = Een afbeelding met een verwijzing, voor Quarto
help-any-caption-markdown = Een afbeelding en een regel tekst

help-any-format = Schrijf om hier te lezen, of voor een ander programma
help-any-format-text = Gewone tekst, 80 tekens breed
help-any-format-markdown = Markdown, voor aantekeningen en webpagina's
help-any-format-latex = Een heel LaTeX-document
help-any-format-json = De gegevens als JSON
help-any-format-c = Rechterlid en Jacobiaan van het model als C, voor oplossers in andere talen

## Scenario's

help-run-about = Reken een scenario door: een figuur, tabellen en een samenvatting
help-run-foot-1 = de figuur en de tabellen gaan naar output/01-one-impulse
help-run-foot-2 = hetzelfde met giftig veel magnesium, in output/01-one-impulse-2
help-run-foot-3 = controleert alleen het bestand, en toont elke waarde met haar standaard
help-run-foot-4 = een heel lichaam, weken lang, en wat zijn synaps ervoor en erna doet

help-compare-about = Leg scenario's over elkaar: één figuur en een tabel van de verschillen
help-compare-scenarios = Twee tot zes scenariobestanden (TOML); de andere worden met het eerste vergeleken
help-compare-title = Titel van de figuur
help-compare-foot-1 = wat er anders is zonder magnesium; met het eerste scenario wordt vergeleken

help-population-about = Zet een spier van veel overgangen onder magnesium: wie er nog antwoordt, en welke kracht er overblijft
help-population-scenario = Scenariobestand (TOML), met of zonder een tabel [population]
help-population-foot-1 = een train-of-four en een tetanus bij elke concentratie uit de tabel [population]

## Het model

help-validate-about = Herhaal gepubliceerde proeven: wat er gemeten is, en wat het model geeft
help-validate-claims = Namen van beweringen, of bestanden met beweringen (TOML); alle meegeleverde als je niets zegt
help-validate-list = Som de beweringen op en toets er geen
help-validate-json = Druk de tabel af als JSON, met elk gemeten punt
help-validate-markdown = Druk de tabel af als Markdown
help-validate-out = Schrijf de tabel en de figuren ook naar deze map
help-validate-quiet = Druk alleen af wat niet klopt
help-validate-foot-1 = elke bewering, regel voor regel
help-validate-foot-2 = alleen deze; `calgate validate --list` toont alle namen
help-validate-foot-3 = je eigen beweringen, in de vorm van src/validation/claims

help-show-about = Toon vergelijkingen, getallen en bronnen, of het hele model om in te leveren
help-show-preset = Van welk preparaat de getallen zijn
help-show-preset-human = Overgang van een volwassen mens bij 37 °C, ongeveer 25 quanta per impuls
help-show-preset-mouse = Overgang van een volwassen muis bij 37 °C, ongeveer 50 quanta per impuls
help-show-preset-frog = Overgang van een kikker bij 20 °C, ongeveer 200 quanta per impuls
help-show-preset-squid = Reuzenaxon van de pijlinktvis; alleen de zenuw
help-show-assumed = Alleen de getallen die we zelf kozen (aangepast en aangenomen), met de reden
help-show-confidence = Alleen de getallen die zo goed bekend zijn
help-show-confidence-read = In het artikel zelf gelezen
help-show-confidence-read-in-code = Gelezen in gepubliceerde code van een model die het artikel noemt
help-show-confidence-secondary = Aangehaald in een ander artikel
help-show-confidence-memory = Uit het geheugen, nog te controleren
help-show-confidence-computed = Volgt uit andere parameters
help-show-confidence-fitted = Zo gekozen dat het model een meting haalt
help-show-confidence-assumed = Gekozen door de makers van dit programma
help-show-json = Hetzelfde als --format json
help-show-foot-1 = wat ze zegt, haar bron, haar plaats in de code en haar getallen
help-show-foot-2 = elk getal van een groep, met bereik, bron en hoe goed het bekend is
help-show-foot-3 = elk getal dat we zelf kozen, en waarom
help-show-foot-4 = het hele model als document
help-show-foot-5 = zijn vergelijkingen, hun Jacobiaan en de pulsen, voor een andere oplosser
help-show-equations-about = Elke vergelijking, in de volgorde van het signaal
help-show-equation-about = Eén vergelijking met haar bron, haar plaats in de code en haar getallen
help-show-equation-name = Haar naam, bijvoorbeeld grahame
help-show-parameters-about = Elk getal met bereik, bron en hoe goed het bekend is
help-show-parameters-group = Alleen deze groep, bijvoorbeeld axon
help-show-parameter-about = Eén getal met alles wat ervan bekend is, en hoe je het verandert
help-show-parameter-name = Zijn groep en naam, bijvoorbeeld axon.leak_conductance
help-show-references-about = Elke bron, en wat ervan gelezen is
help-show-reference-about = Eén bron, en alles wat erop rust
help-show-reference-key = Haar sleutel, bijvoorbeeld dodge-1967
help-show-measures-about = Elk getal dat je met een naam uit een run kunt opvragen
help-show-measure-about = Een van die getallen
help-show-measure-name = Zijn naam, bijvoorbeeld quantal_content_first
help-show-claims-about = Elk gepubliceerd resultaat waaraan het model getoetst wordt
help-show-claim-about = Een van die resultaten, met de proef
help-show-claim-name = Zijn naam, bijvoorbeeld influx-after-the-peak
help-show-model-about = Het hele model om in te leveren: vergelijkingen, symbolen, getallen en bronnen
help-show-model-scenario = Scenariobestand (TOML) waarvan --format c de vergelijkingen schrijft; één impuls als je niets zegt
help-show-model-set = Verander er een waarde van, bijvoorbeeld --set 'bath.magnesium=3 mM'

help-where-about = Zoek waar iets staat: vergelijkingen, getallen, bronnen en bestanden
help-where-words = Woorden om te zoeken
help-where-json = Hetzelfde als --format json

help-honesty-about = Druk af wat de getallen van het model zeggen over het artikel dat het laat zien
help-schema-about = Druk het JSON-schema van scenario's, sweeps, fits of lessen af, voor editors
help-schema-kind = Welk soort bestand
help-schema-kind-scenario = Scenario's van een overgang en van een lichaam
help-schema-kind-sweep = Sweeps
help-schema-kind-fit = Fits
help-schema-kind-lesson = Lessen

## Veel runs

help-fit-about = Pas parameters aan gemeten waarden aan
help-fit-file = Fitbestand (TOML): scenario, parameters die mogen bewegen, gemeten waarden
help-fit-foot-1 = de versterking die 25 quanta geeft, naast die van het model zelf

help-sensitivity-about = Zoek van welke parameters een resultaat afhangt, over hun aannemelijke bereik
help-sensitivity-method = Hoe de parameters gevarieerd worden
help-sensitivity-method-one-at-a-time = Elke parameter alleen, op beide uiteinden van zijn bereik: de tornado
help-sensitivity-method-morris = Elementaire effecten: welke van veel parameters ertoe doen, met weinig runs
help-sensitivity-method-sobol = Delen van de variantie, alleen en in samenspel, met veel runs
help-sensitivity-samples = Trajecten van morris (20 als je niets zegt) of regels van sobol (256 als je niets zegt)
help-sensitivity-seed = Startgetal van het ontwerp
help-sensitivity-foot-1 = elke parameter alleen, op beide uiteinden van zijn bereik
help-sensitivity-foot-2 = delen van de variantie, alleen en in samenspel

help-dose-response-about = Teken een resultaat langs één sleutel van het scenario, met zijn onzekerheid
help-dose-response-along = Sleutel van het scenario die verandert, bijvoorbeeld bath.magnesium
help-dose-response-from = Eerste waarde, met haar eenheid
help-dose-response-to = Laatste waarde, met haar eenheid
help-dose-response-points = Hoeveel waarden
help-dose-response-ratios = Stap in gelijke verhoudingen in plaats van gelijke verschillen
help-dose-response-relative = Deel elke kromme door wat dezelfde parameters geven in het scenario zoals het is
help-dose-response-band = Trek de parameters ook zo vaak uit hun bereik, voor de band van 5 tot 95 %
help-dose-response-seed = Startgetal van de trekkingen
help-dose-response-foot-1 = afgifte tegen magnesium, met de band die de parameters openlaten

help-sweep-about = Reken een scenario op veel punten door: één tabel van wat er op elk gemeten is
help-sweep-yes = Maak hem ook als hij meer dan een miljoen rijen heeft of meer dan een uur duurt
help-sweep-foot-1 = de tabel van alle rijen gaat naar output/1-release-against-magnesium; wat gestopt is, gaat met dezelfde opdracht verder
help-sweep-foot-2 = alle uitvoer van één rij

help-replay-about = Reken één rij van een sweep door, met al haar uitvoer
help-replay-index = Nummer van de rij, vanaf 0, zoals in de kolom `row` van de tabel
help-replay-foot-1 = rij 7 van de tabel, in output/1-release-against-magnesium-row-7

## Een sweep in delen

help-sweep-plan-about = Verdeel een sweep in delen: wat elk kost, en wat je moet starten
help-sweep-plan-shards = In hoeveel delen hij gemaakt moet worden; zoveel als erbij past als je niets zegt
help-sweep-plan-out = De map die alle processen delen; output/NAAM als je niets zegt
help-sweep-plan-yes = Maak hem ook als hij meer dan een miljoen rijen heeft
help-sweep-plan-foot-1 = zet output/1-release-against-magnesium klaar, die alle machines moeten zien

help-sweep-run-about = Maak één deel van een sweep, naast andere processen
help-sweep-run-shard = Het hoeveelste deel van hoeveel: 1/8 is het eerste van acht
help-sweep-run-out = De map die alle processen delen; output/NAAM als je niets zegt
help-sweep-run-foot-1 = het eerste, negende, … stuk; wat er al is, wordt niet nog eens gemaakt
help-sweep-run-foot-2 = Een rij die mislukt is een rij met een reden, en het deel eindigt toch met 0; `status` en `merge` laten met hun exitcode weten dat er rijen mislukten.

help-sweep-status-about = Zeg wat er van een sweep is en wat er nog ontbreekt
help-sweep-status-out = De map die alle processen delen; output/NAAM als je niets zegt
help-sweep-status-shards = Noem de delen van zoveel die stukken missen; zoals ingediend als je niets zegt
help-sweep-status-quiet = Druk niets af; de exitcode zegt het
help-sweep-status-foot-1 = Exitcodes: 0 als alle rijen gemaakt zijn en waarden hebben, 5 als er stukken ontbreken of rijen mislukten.

help-sweep-merge-about = Voeg de stukken van een sweep samen: de tabel van alle rijen
help-sweep-merge-out = De map die alle processen delen; output/NAAM als je niets zegt
help-sweep-merge-foot-1 = dezelfde bytes als van één machine
help-sweep-merge-foot-2 = Exitcodes: 0 als alle rijen waarden hebben, 5 als er stukken ontbreken of rijen mislukten.

help-sweep-submit-about = Geef de delen van een sweep uit handen: aan Slurm, deze machine of iets anders
help-sweep-submit-out = De map die alle processen delen; output/NAAM als je niets zegt
help-sweep-submit-shards = In hoeveel delen hij gemaakt wordt; zoveel als erbij past, of als eerder, als je niets zegt
help-sweep-submit-yes = Dien hem ook in als hij meer dan een miljoen rijen heeft
help-sweep-submit-dry-run = Druk het script af, maar dien niets in en schrijf niets
help-sweep-submit-foot-1 = drukt het script van de job-array af
help-sweep-submit-foot-2 = drukt de regels voor GNU parallel af
help-any-engine = Wie de delen uitvoert
help-any-engine-slurm = Een job-array op een cluster
help-any-engine-local = Processen op deze machine
help-any-engine-parallel = Drukt de regels voor GNU parallel af
help-any-engine-dask = Drukt het programma voor Dask af
help-any-cpus = Processoren van elk deel; 1, of als eerder, als je niets zegt
help-any-time = Langste tijd van een deel, zoals Slurm die schrijft: 30 (minuten), 1:30:00, 2-0
help-any-mem = Geheugen van een deel, zoals Slurm het schrijft: 1G
help-any-partition = Afdeling van het cluster
help-any-account = Op wiens rekening

help-sweep-resume-about = Dien de delen in die nog stukken missen en in geen wachtrij staan
help-sweep-resume-out = De map die alle processen delen; output/NAAM als je niets zegt
help-sweep-resume-shards = In hoeveel delen hij gemaakt wordt; zoveel als erbij past, of als eerder, als je niets zegt
help-sweep-resume-yes = Dien hem ook in als hij meer dan een miljoen rijen heeft
help-sweep-resume-dry-run = Druk het script af, maar dien niets in en schrijf niets

help-sweep-figure-about = Teken een afgeronde sweep uit zijn tabel, zonder hem opnieuw door te rekenen
help-sweep-figure-table = Map van een afgeronde sweep, of zijn rows.parquet
help-sweep-figure-kind = Soort figuur; wat bij de sweep past als je niets zegt
help-sweep-figure-kind-dose-response = Een maat langs één as, met de band van al het andere dat verandert
help-sweep-figure-kind-family = Hetzelfde, met een kromme voor elke waarde van een tweede as
help-sweep-figure-kind-heat-map = Een maat over twee assen als kleuren, met de grens van de overdracht
help-sweep-figure-kind-raster = Wanneer de zenuw vuurt, of de maat van elke run: een rij per waarde
help-sweep-figure-kind-multiples = Kleine panelen met dezelfde assen
help-sweep-figure-kind-tornado = Hoe ver elke as alleen de maat verschuift
help-sweep-figure-measure = Teken deze maat; mag vaker; alle maten van de tabel, hoogstens zes, als je niets zegt
help-sweep-figure-along = De liggende as, bijvoorbeeld bath.magnesium
help-sweep-figure-family = De as met een kromme voor elke waarde; de staande as van een kleurenkaart
help-sweep-figure-boundary = Volg dit niveau van een maat in een kleurenkaart; fibre_spikes=0.5 als je niets zegt
help-sweep-figure-log = Zet de maat uit in machten van tien
help-sweep-figure-out = Schrijf naar deze map in plaats van naar MAP-figure
help-sweep-figure-foot-1 = wat bij de sweep past, in output/1-release-against-magnesium-figure, en elke figuur in woorden in figures.json
help-sweep-figure-foot-2 = calcium tegen magnesium, met de grens van de overdracht
help-sweep-figure-foot-3 = Een raster van impulsen heeft een sweep nodig met `traces = ["nerve_potential_mV"]`.

## In de klas

help-figure-about = Teken een van de afbeeldingen die een les nodig heeft, bij zijn naam
help-figure-name = Naam van de figuur; `--list` toont ze allemaal
help-figure-from = Scenario, sweepbestand of map van een resultaat; wat `--list` noemt als je niets zegt
help-figure-foot-1 = alle: wat elk toont en waaruit hij wordt getekend
help-figure-foot-2 = een getekend zenuwuiteinde met giftig veel magnesium, in output/figure-terminal
help-figure-foot-3 = uit de tabel van een afgeronde sweep; er wordt niets opnieuw doorgerekend

help-report-about = Maak van een afgeronde map één pagina: figuren, tabellen, en waarom het zo uitkwam
help-report-folder = Map van een afgeronde run, vergelijking, populatie, sweep of toetsing
help-report-out = Schrijf naar dit bestand in plaats van naar MAP-report.html
help-report-force = Vervang een eerder verslag in plaats van er als NAAM-2 naast te schrijven
help-report-foot-1 = de pagina gaat naar output/08-toxic-magnesium-report.html en heeft niets anders nodig
help-report-foot-2 = hetzelfde in het Nederlands, onder een andere naam

help-animate-about = Maak een film van een run, of van twee naast elkaar (GIF)
help-animate-slow = Hoeveel keer langzamer dan in het echt; als je niets zegt, duurt de film een paar seconden
help-animate-size = Hoe groot de beelden zijn: 640, 960 of 1280 beeldpunten breed
help-animate-set = Verander een waarde van de scenario's, bijvoorbeeld 'run.duration=2 s'; mag vaker
help-animate-out = Schrijf naar dit bestand in plaats van naar een in output
help-animate-foot-1 = het signaal onderweg van de zenuw naar de spier, vertraagd
help-animate-foot-2 = allebei op dezelfde assen; wat er te zien is, staat in de .txt naast de .gif

help-sonify-about = Maak het geluid van een run, of van twee, links en rechts (WAV)
help-sonify-slow = Hoeveel keer langzamer dan in het echt; een klik blijft even lang
help-sonify-set = Verander een waarde van de scenario's, bijvoorbeeld 'run.duration=2 s'; mag vaker
help-sonify-out = Schrijf naar dit bestand in plaats van naar een in output
help-sonify-foot-1 = de klikken die een elektrode naast de spiervezel opvangt
help-sonify-foot-2 = links en rechts; wat er te horen is, staat in de .txt naast de .wav

help-lab-about = Draai zelf aan een scenario, op een pagina in de browser
help-lab-scenario = Scenariobestand (TOML) om mee te beginnen; het eerste van de leslijst als je niets zegt
help-lab-port = Poort van de pagina op deze machine; een vrije als je niets zegt
help-lab-no-browser = Druk alleen het adres af
help-lab-foot-1 = opent de browser met het eerste scenario van de leslijst
help-lab-foot-2 = drukt alleen het adres af, waar niemand buiten deze machine bij kan
help-lab-foot-3 = Ctrl-C sluit het lab, met exitcode 0.

help-lesson-about = Maak een les: een pagina met knoppen en een quiz, een werkblad en een antwoordblad
help-lesson-lessons = Les- of scenariobestanden (TOML), of namen van meegeleverde lessen
help-lesson-list = Som de meegeleverde lessen op, met hun vragen
help-lesson-check = Controleer de lessen en hun getallen, maar schrijf niets
help-lesson-out = Schrijf naar mappen NAAM hierin in plaats van in output/lessons
help-lesson-force = Vervang een eerdere les in plaats van er als NAAM-2 naast te schrijven
help-lesson-foot-1 = de pagina en haar bladen gaan naar output/lessons/2-what-magnesium-does-nl
help-lesson-foot-2 = drie van de meegeleverde lessen; `calgate lesson --list` toont ze allemaal
help-lesson-foot-3 = een eenvoudige les rond een scenario van jezelf

## Een opdrachtregel die niet begrepen wordt

mistake-unknown-argument = onverwacht argument { $about }
mistake-unknown-command = onbekende opdracht { $about }
mistake-no-value = { $about } heeft een waarde nodig, en die ontbreekt
mistake-value = ongeldige waarde { $value } voor { $about }
mistake-too-many-values = onverwachte waarde { $value } voor { $about }: meer kunnen er niet bij
mistake-count-of-values = het aantal waarden van { $about } klopt niet
mistake-no-equals = tussen { $about } en de waarde hoort een is-teken
mistake-missing-arguments = deze verplichte argumenten ontbreken:
mistake-missing-command = na { $about } hoort nog een opdracht
mistake-twice = { $about } mag maar één keer
mistake-conflict = { $about } gaat niet samen met:
mistake-not-utf-8 = een argument is geen geldige UTF-8
mistake-unknown = de opdrachtregel werd niet begrepen
mistake-alike-command = er is wel een opdracht { $word }
mistake-alike-argument = er is wel een argument { $word }
mistake-alike-value = er is wel een waarde { $word }
mistake-as-value = typ { $typed } als het een waarde moet zijn
mistake-try = Meer weten? Probeer { $help }.

## Koppen van `show` en `where`; wat eronder staat is in het Engels

show-in-english = De teksten onder de koppen zijn in het Engels.
show-preset = preparaat

show-head-what-can-be-shown = Wat er te tonen is
show-head-equations-in-the-order-of-the-signal = Vergelijkingen, in de volgorde van het signaal
show-head-numbers-of-the-model = Getallen van het model
show-head-numbers-that-we-chose-ourselves = Getallen die we zelf kozen
show-head-references = Bronnen
show-head-measures-what-a-run-can-be-asked-for = Maten: wat je uit een run kunt opvragen
show-head-claims-published-results-that-the-model-is-tested-against = Beweringen: gepubliceerde resultaten waaraan het model getoetst wordt
show-head-the-calgate-model = Het model van calgate

show-head-its-numbers = De getallen erin
show-head-where-it-is-different = Waar het anders is
show-head-the-equations-it-enters = De vergelijkingen waar het in zit
show-head-how-to-change-it = Hoe je het verandert
show-head-equations-that-rest-on-it = Vergelijkingen die erop rusten
show-head-numbers-that-rest-on-it = Getallen die erop rusten
show-head-its-experiment = De proef
show-head-symbols-that-are-no-parameters = Symbolen die geen parameters zijn
show-head-how-well-the-numbers-are-known = Hoe goed de getallen bekend zijn
show-head-numbers-that-we-chose-ourselves-and-why = Getallen die we zelf kozen, en waarom

show-head-the-bath-and-the-surface-of-the-membrane = Het bad en het oppervlak van het membraan
show-head-gates = Poorten
show-head-the-nerve-ending = Het zenuwuiteinde
show-head-the-nerve-ending-another-choice-the-mrg-node = Het zenuwuiteinde, een andere keuze: de MRG-knoop
show-head-the-nerve-ending-another-choice-the-squid-axon = Het zenuwuiteinde, een andere keuze: het axon van de pijlinktvis
show-head-the-evening-drive = De aandrijving 's avonds
show-head-calcium-entry-and-magnesium-against-it = Instroom van calcium, en magnesium ertegenin
show-head-calcium-inside-the-nerve-ending = Calcium in het zenuwuiteinde
show-head-release = Afgifte
show-head-the-end-plate = De eindplaat
show-head-the-muscle-fibre = De spiervezel
show-head-force = Kracht
show-head-instead-of-the-muscle-the-next-nerve-cell-central-an-illustration = In plaats van de spier: de volgende zenuwcel, centraal, ter illustratie
show-head-a-muscle-of-many-junctions = Een spier met veel overgangen
show-head-the-body-around-the-synapse = Het lichaam rond de synaps

show-head-a-whole-muscle = Een hele spier
show-head-body = Lichaam
show-head-calcium = Calcium
show-head-muscle = Spier
show-head-release-of-quanta = Afgifte van quanta
show-head-single-quanta = Losse quanta
show-head-surface-charge = Oppervlaktelading
show-head-the-nerve-impulse = De zenuwimpuls
show-head-the-next-nerve-cell = De volgende zenuwcel
show-head-use = Gebruik

show-kind-numbers = Getallen
show-kind-numbers-known-as = Getallen die zo bekend zijn
show-kind-equation = vergelijking
show-kind-parameter = parameter
show-kind-reference = bron
show-kind-measure = maat
show-kind-claim = bewering
show-kind-file = bestand

show-label-calgate-show = calgate show
show-label-what-it-shows = wat het toont
show-label-name = naam
show-label-what-it-says = wat ze zegt
show-label-what-it-is = wat het is
show-label-value = waarde
show-label-range = bereik
show-label-known = bekend
show-label-why = waarom
show-label-symbol = symbool
show-label-parameter = parameter
show-label-preset = preparaat
show-label-unit = eenheid
show-label-meaning = betekenis
show-label-word = woord
show-label-numbers = getallen
show-label-key = sleutel
show-label-doi = doi
show-label-source = bron
show-label-what-was-read-of-it = wat ervan gelezen is
show-label-where-in-it = waar daarin
show-label-published = gemeten
show-label-agrees-if = klopt bij
show-label-ours-is = bij ons
show-label-known-not-met = klopt niet
show-label-series = reeks
show-label-measure = maat
show-label-changes = veranderingen
show-label-values = waarden
show-label-in-the-code = in de code
show-label-in-a-scenario = in een scenario
show-label-for-one-run = voor één run
show-label-says = zegt
show-label-stands-in = staat in
show-label-shown-by = te zien met
