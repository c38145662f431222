# Wat er mis kan zijn met een scenariobestand, en hoe het moet.

tell-scenario-one-problem = 1 probleem: er is niets doorgerekend
tell-scenario-problems = { $count } problemen: er is niets doorgerekend
tell-scenario-many-problems = { $count } problemen, waarvan { $more } hier niet staan: er is niets doorgerekend
tell-scenario-problem-at = { $name }:{ $line }:{ $column }: { $what }
tell-scenario-command-line = opdrachtregel
tell-scenario-lines = { $before }
    { $line }

tell-add-example = voeg bijvoorbeeld `{ $example }` toe
tell-add-table-example = voeg bijvoorbeeld `{ $table }` toe met de regel `{ $line }`
tell-did-you-mean-word = bedoel je "{ $nearest }"?

## Het bestand zelf

tell-scenario-no-file = er is geen bestand `{ $path }`
tell-scenario-no-file-help = controleer de map en hoe je de naam hebt geschreven
tell-scenario-folder = `{ $path }` is een map en geen bestand
tell-scenario-folder-help = noem een scenariobestand in die map; het eindigt op `.toml`
tell-scenario-not-readable = `{ $path }` kan niet worden gelezen: { $reason }
tell-scenario-no-permission = je hebt er geen rechten voor
tell-scenario-file-too-large = `{ $path }` is groter dan een scenario mag zijn ({ $most } bytes)
tell-scenario-file-too-large-help = is dit wel een scenariobestand?
tell-scenario-not-text = `{ $path }` is geen gewone tekst: { $what } in regel { $line }
tell-scenario-not-text-help = bewaar het als gewone tekst in de codering UTF-8
tell-scenario-utf-16 = de codering UTF-16
tell-scenario-zero-byte = een nulbyte
tell-scenario-byte = de byte { $byte }
tell-scenario-circle = de bestanden bouwen in een kring op elkaar voort: { $chain }
tell-scenario-circle-help = een bestand mag alleen voortbouwen op een bestand dat niet op hem voortbouwt; haal een `extends` weg
tell-scenario-chain-too-long = meer dan { $most } bestanden bouwen op elkaar voort
tell-scenario-chain-too-long-help = laat het bestand voortbouwen op een dat dichter bij het begin van de keten staat
tell-scenario-no-equals = in `{ $found }` staat geen `key = value`
tell-scenario-no-entry = `{ $found }` is niet het nummer van een tabel in deze lijst
tell-scenario-no-entry-help = { $length ->
    [one] er is er maar één, en die heeft nummer 1
   *[other] ze zijn genummerd vanaf 1, en er zijn er { $length }
}
tell-scenario-no-entries-help = de lijst is leeg
tell-scenario-bad-preset = het preparaat "{ $name }" van dit programma klopt niet: { $first }
tell-scenario-a-preset = een preparaat
tell-scenario-extends-typed = `extends` kun je niet op de opdrachtregel veranderen
tell-scenario-extends-typed-help = noem in plaats daarvan het andere scenariobestand
tell-scenario-no-schema = het bestand zegt niet in welke versie van de scenariovorm het is geschreven
tell-scenario-no-schema-help = begin het bestand met de regel `schema = 1`
tell-scenario-other-schema = dit bestand is in versie { $found } van de scenariovorm geschreven, en die kan dit programma niet lezen
tell-scenario-other-schema-help = dit programma leest versie 1; installeer voor een latere versie een nieuwere calgate

## Hoe het geschreven is

tell-toml-fancy-quotes = dit zijn niet de rechte aanhalingstekens van het toetsenbord
tell-toml-flag = `{ $found }` is niet `true` en niet `false`
tell-toml-flag-help = schrijf `{ $line }`, met kleine letters en zonder aanhalingstekens
tell-toml-not-finite-help = schrijf een getal en zijn eenheid tussen aanhalingstekens, bijvoorbeeld "1.2 mM"
tell-toml-comma-help = schrijf een decimale punt: `{ $line }`
tell-toml-comma-quotes-help = schrijf een decimale punt, en aanhalingstekens: `{ $line }`
tell-toml-invisible = in deze tekst staat een teken dat je niet kunt zien
tell-toml-invisible-help = haal het weg; het kan meegekomen zijn bij het kopiëren uit een ander programma
tell-toml-backslash = een backslash moet in een tekst twee keer staan
tell-toml-backslash-help = schrijf `\\`; schrijf in de naam van een bestand `/`, ook in Windows
tell-toml-text = deze tekst is niet afgesloten
tell-toml-text-help = zet aan het eind een aanhalingsteken `{ $mark }`
tell-toml-bracket = deze haak is niet gesloten
tell-toml-list = deze lijst is niet gesloten
tell-toml-list-help = zet aan het eind een haak `]`
tell-toml-table = deze tabel is niet gesloten
tell-toml-table-help = zet aan het eind een accolade `{ $mark }`
tell-toml-no-comma = hier ontbreekt een komma
tell-toml-no-comma-help = zet komma's tussen de waarden van een lijst
tell-toml-no-value = deze sleutel heeft geen waarde
tell-toml-no-value-help = schrijf bijvoorbeeld `calcium = "1.2 mM"`, met een is-teken
tell-toml-brackets-deep = er staan te veel haken in elkaar
tell-toml-brackets-deep-help = geen enkele waarde heeft meer dan één paar nodig
tell-toml-tables-deep = er zitten te veel tabellen in elkaar
tell-toml-tables-deep-help = een scenario heeft hoogstens drie lagen nodig
tell-toml-too-much = dit hoort niet op deze regel
tell-toml-too-much-help = schrijf op elke regel één `key = value`, en opmerkingen achter `#`
tell-toml-other = deze regel is geen TOML; de lezer zegt: { $said }
tell-scenario-unquoted = om `{ $found }` horen aanhalingstekens
tell-scenario-twice = `{ $key }` staat er twee keer
tell-scenario-twice-header-help = zet alle regels ervan onder één `[{ $key }]`
tell-scenario-twice-help = haal een van de twee weg
tell-scenario-again = hier staat het nog eens

## Sleutels en wat erachter staat

tell-scenario-file = een scenariobestand
tell-scenario-unknown-key = `{ $key }` is geen sleutel van { $table }
tell-scenario-unknown = onbekende sleutel
tell-scenario-allowed-help = je kunt kiezen uit { $allowed }
tell-scenario-elsewhere-help = hij hoort in { $tables }
tell-scenario-missing-key = { $table } heeft de sleutel `{ $key }` nodig
tell-scenario-missing = `{ $key }` ontbreekt
tell-scenario-companion = bij { $path }.{ $there } hoort ook { $path }.{ $missing }
tell-scenario-both = { $table } heeft óf `{ $one }` óf `{ $other }` nodig, maar ze staan er allebei
tell-scenario-both-help = haal een van de twee weg
tell-scenario-neither = { $table } heeft óf `{ $one }` óf `{ $other }` nodig, maar geen van beide staat er
tell-scenario-neither-help = voeg `{ $one }` of `{ $other }` toe
tell-scenario-single-brackets = { $path } is een lijst van tabellen, en daar horen dubbele haken om
tell-scenario-single-brackets-help = schrijf `[[{ $path }]]`, een keer voor elke tabel
tell-scenario-double-brackets = { $path } is één tabel, en daar horen enkele haken om

tell-scenario-wrong-type = { $path } moet { $expected } zijn, maar er staat { $found }
tell-scenario-expected = verwacht: { $expected }
tell-scenario-number-and-unit = verwacht: een getal en een eenheid
tell-expected-any = een tekst, een getal, of `true` of `false`
tell-expected-any-number = een getal
tell-expected-clock = een tijd van de dag tussen aanhalingstekens
tell-expected-flag = `true` of `false` zonder aanhalingstekens
tell-expected-groups = een tabel van groepen
tell-expected-list = een lijst tussen rechte haken
tell-expected-number = een getal zonder eenheid
tell-expected-quantity = een tekst met een getal en een eenheid
tell-expected-range = een lijst van de laagste en de hoogste waarde
tell-expected-table = een tabel
tell-expected-tables = een lijst van tabellen
tell-expected-text = een tekst tussen aanhalingstekens
tell-expected-word = een woord tussen aanhalingstekens
tell-found-date = een datum of tijd
tell-found-flag = `true` of `false`
tell-found-list = een lijst
tell-found-list-of = een lijst van { $count }
tell-found-number = een getal met een decimale punt
tell-found-other-list = een lijst van een andere lengte
tell-found-table = een tabel
tell-found-text = een tekst
tell-found-whole-number = een geheel getal

tell-scenario-quantity = { $path }: { $error }
tell-scenario-no-unit = geen eenheid
tell-scenario-comma = komma
tell-scenario-out-of-range = { $path } moet { $range } zijn, maar er staat `{ $found }`
tell-range-above = groter dan { $low }
tell-range-any = een getal
tell-range-at-least = minstens { $low }
tell-range-at-most = hoogstens { $high }
tell-range-below = kleiner dan { $high }
tell-range-between = groter dan { $low } en kleiner dan { $high }
tell-range-both = { $low } en { $high }
tell-range-concentrations = een lijst van 1 tot en met { $most } concentraties
tell-range-from-to = minstens { $low } en hoogstens { $high }
tell-range-whole = een geheel getal van { $low } tot en met { $high }
tell-range-whole-at-least = een geheel getal van minstens { $low }

tell-scenario-unknown-choice = { $path } kan niet `{ $found }` zijn
tell-scenario-choice-near-help = bedoel je "{ $nearest }"? je kunt kiezen uit { $allowed }
tell-scenario-kind-sweep-help = `calgate sweep` maakt sweeps, en `calgate replay` één rij ervan
tell-scenario-kind-fit-help = `calgate fit` leest bestanden van deze soort
tell-scenario-clock = { $path }: `{ $found }` is geen tijd van de dag
tell-scenario-clock-help = schrijf uren en minuten van "00:00" tot en met "23:59", bijvoorbeeld "23:30"
tell-scenario-unknown-reference = `{ $key }` staat niet in de lijst van bronnen
tell-scenario-unknown-reference-help = gebruik de sleutel van een bron die calgate kent, bijvoorbeeld "dodge-1967"
tell-scenario-unknown-name = er is geen { $what } `{ $found }`
tell-scenario-unknown-name-help = bedoel je `{ $nearest }`? { $see }

tell-name-claim = bewering
tell-name-column = kolom
tell-name-knob = knop
tell-name-measure = maat
tell-name-number = getal
tell-name-parameter = parameter
tell-name-unit = eenheid
tell-name-word = woord om uit te leggen
tell-see-claims = `calgate validate --list` toont ze allemaal
tell-see-columns = de eerste regel van de trace.csv van een run toont ze allemaal
tell-see-knobs = je kunt alleen draaien aan wat een tabel `[[knob]]` noemt
tell-see-measures = `calgate show measures` toont ze allemaal
tell-see-measures-and-columns = `calgate show measures` toont ze allemaal, en van elke kolom is er een `first`, `last`, `peak`, `trough`, `mean` en `time_of_peak`
tell-see-numbers = alleen wat een tabel `[[number]]` noemt, heeft een waarde
tell-see-parameters = `calgate show parameters` toont ze allemaal
tell-see-words = ze staan allemaal in src/lesson/glossary.toml

## Wat er wanneer gebeurt

tell-scenario-after-the-end = { $what } op { $when }, maar de run eindigt op { $end }
tell-scenario-after-the-end-help = maak het vroeger of korter, of `run.duration` langer
tell-scenario-end-of-run = hier eindigt de run
tell-scenario-train-ends = deze toevallige reeks eindigt
tell-scenario-pulse-ends = deze schok eindigt
tell-scenario-pulses-end = de laatste van deze schokken eindigt
tell-scenario-bath-change-ends = deze verandering van het bad eindigt
tell-scenario-drive-change-ends = deze verandering van de aandrijving eindigt
tell-scenario-rate-above-width = bij { $rate } begint er elke { $interval } een schok, maar elke schok duurt { $width }
tell-scenario-rate-above-width-help = verlaag de frequentie, of maak `width` korter
tell-scenario-pulses-overlap = een schok begint op { $second }, terwijl die van { $first } nog duurt
tell-scenario-pulses-overlap-help = verschuif een van de twee; schokken mogen elkaar raken maar niet overlappen
tell-scenario-overlaps = hij overlapt met een schok van deze tabel
tell-scenario-burst-too-long = elk salvo duurt { $length }, maar het volgende begint al na { $every }
tell-scenario-burst-too-long-help = neem minder `pulses`, een hogere `rate` of een langere `every`
tell-scenario-poisson-too-fast = bij { $rate } komt er gemiddeld elke { $interval } een schok, en dat is binnen de refractaire tijd van { $refractory }
tell-scenario-poisson-too-fast-help = verlaag `rate`, of maak `refractory` korter
tell-scenario-refractory = de refractaire tijd van { $refractory } is korter dan een schok van { $width }
tell-scenario-refractory-help = maak `refractory` minstens even lang
tell-scenario-empty-change = deze verandering van het bad noemt geen concentratie
tell-scenario-empty-change-help = voeg minstens een toe van `calcium`, `magnesium`, `potassium` en `sodium`
tell-scenario-changes-at-once = er beginnen twee veranderingen op { $at }
tell-scenario-changes-at-once-help = voeg ze samen tot één tabel, of verschuif er een
tell-scenario-other-change = de andere verandering
tell-scenario-changes-overlap = deze verandering begint op { $at }, terwijl die ervoor tot { $until } duurt
tell-scenario-changes-overlap-help = laat haar later beginnen, of maak `over` korter
tell-scenario-change-before = de verandering ervoor

## Grenzen

tell-scenario-too-many-pulses = deze prikkels geven { $count } schokken, en er mogen er hoogstens { $most } zijn
tell-scenario-too-many-pulses-help = verlaag de frequentie, of verdeel het scenario in kortere
tell-scenario-too-many-samples = een meting elke { $every } geeft { $count } metingen, en er mogen er hoogstens { $most } zijn
tell-scenario-too-many-samples-help = meet minder vaak, of laat `every` weg: dan liggen de metingen alleen dicht bij elkaar waar er iets gebeurt
tell-scenario-run-too-long = de run duurt { $duration }, en hij mag hoogstens { $most } duren
tell-scenario-run-too-long-help = maak hem korter; voor uren tot maanden zijn er scenario's met `kind = "body"`
tell-scenario-too-many-runs = deze sweep heeft { $count } runs, en er mogen er hoogstens { $most } zijn
tell-scenario-too-many-runs-help = geef de assen minder stappen, of trek er `points` uit met `design = "latin-hypercube"`

## Waarschuwingen

tell-scenario-outside-range = { $name } = { $value } ligt niet tussen { $low } en { $high }
tell-scenario-outside-range-why = voor zover bekend ligt de waarde in dat bereik; `calgate show parameter { $name }` vertelt wat ze is
tell-scenario-only-an-axon = het preparaat "squid" beschrijft alleen een axon
tell-scenario-only-an-axon-why = wat na de zenuwimpuls komt, wordt met de waarden van de mens doorgerekend
tell-plausible-above = { $name } is met { $value } hoger dan { $limit }
tell-plausible-below = { $name } is met { $value } lager dan { $limit }
tell-plausible-magnesium = het geïoniseerde magnesium
tell-plausible-calcium = het geïoniseerde calcium
tell-plausible-potassium = het kalium
tell-plausible-temperature = de temperatuur
tell-plausible-magnesium-deadly = boven ongeveer 12.5 mM in het serum blijft het hart stilstaan; alleen een los preparaat kan hierin liggen
tell-plausible-magnesium-high = dodelijk: bij ongeveer 5 tot 7 mM in het serum stopt de ademhaling; de peesreflexen zijn dan al weg, vanaf 3.7 tot 4.9 mM
tell-plausible-magnesium-low = in het serum zit gewoonlijk 0.7 tot 1.05 mM magnesium, ruim de helft geïoniseerd; dit zou een ernstig tekort zijn, waarbij ook het geïoniseerde calcium daalt
tell-plausible-calcium-high = in het plasma zit ongeveer 1.2 mM geïoniseerd calcium; dit is dodelijk
tell-plausible-calcium-low = in het plasma zit ongeveer 1.2 mM geïoniseerd calcium; dit geeft stuipen en tetanie
tell-plausible-potassium-high = in het plasma zit 3.5 tot 5 mM; van zoveel kan het hart stilstaan
tell-plausible-potassium-low = in het plasma zit 3.5 tot 5 mM; zo weinig verlamt spieren en hart
tell-plausible-temperature-high = weefsel van een zoogdier overleeft dit niet lang
tell-plausible-temperature-low = de snelheden van dit preparaat gelden bij ongeveer 37 degC; zo ver daaronder zijn de temperatuurcoëfficiënten een gok
