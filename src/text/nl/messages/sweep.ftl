# Wat er mis kan zijn met een sweepbestand, en hoe het moet.

tell-sweep-a-sweep = een sweep
tell-sweep-a-range = een bereik

tell-sweep-points-of-axes = een sweep met `design = "{ $word }"` heeft zoveel punten als zijn assen maken
tell-sweep-points-of-axes-help = haal `points` weg, of trek ze met `design = "latin-hypercube"` of `design = "sobol"`
tell-sweep-sobol-points = onze Sobol-reeks houdt na { $most } punten op
tell-sweep-sobol-dimensions = onze Sobol-reeks heeft { $most } dimensies, en geen { $axes }
tell-sweep-sobol-help = een Latijnse hyperkubus heeft die grens niet: `design = "latin-hypercube"`
tell-sweep-sobol-uneven = { $points } punten van een Sobol-reeks zijn niet helemaal gelijk verdeeld
tell-sweep-sobol-uneven-why = de reeks is in evenwicht na 2, 4, 8, 16 enzovoort punten
tell-sweep-body-not-random = in het scenario van een lichaam is niets toevallig, zodat alle herhalingen van een punt hetzelfde zouden zijn
tell-sweep-body-not-random-help = haal `replicates` weg
tell-sweep-replicates-same = alle herhalingen van een punt zullen hetzelfde zijn
tell-sweep-replicates-same-why = niets in dit scenario is toevallig: geen ruis, geen losse blaasjes en geen toevallige schokken
tell-sweep-steps-of-body = de stappen van een lichaam kun je niet begrenzen
tell-sweep-steps-of-body-help = begrens in plaats daarvan `time_per_point`
tell-sweep-zip = `{ $key }` heeft { $count ->
    [one] { $count } waarde
   *[other] { $count } waarden
}, maar `{ $other }` heeft er { $others }
tell-sweep-zip-help = met `design = "zip"` hebben alle assen er evenveel

tell-sweep-axis-in-set = `{ $key }` is een as, en staat ook in `set`
tell-sweep-axis-typed = `{ $key }` is een as, en wordt ook op de opdrachtregel veranderd
tell-sweep-set-here = hier staat het
tell-sweep-seed-twice = elke herhaling heeft haar eigen `run.seed`
tell-sweep-seed-twice-help = haal `run.seed` weg, of `replicates`
tell-sweep-fixed = `{ $key }` kun je niet variëren
tell-sweep-fixed-help = dat hoort bij het bestand en niet bij wat er doorgerekend wordt
tell-sweep-no-key = `{ $key }` is geen sleutel van een scenario
tell-sweep-no-values = de as `{ $key }` heeft geen waarden
tell-sweep-value-twice = `{ $value }` staat twee keer op deze as
tell-sweep-value-twice-why = dezelfde rijen worden dan nog eens gemaakt
tell-sweep-list-divided = `{ $name }` verdeelt een bereik, en deze as is een lijst
tell-sweep-list-divided-help = haal `{ $name }` weg, of schrijf `from` en `to`
tell-sweep-one-point = de as `{ $key }` begint en eindigt op { $value }
tell-sweep-one-point-help = geef hem een andere `to`, of zet de waarde in `set`
tell-sweep-ratios = met gelijke verhoudingen kom je nooit van { $from } naar { $to }
tell-sweep-ratios-help = geef twee uiteinden boven nul, of gebruik `spacing = "linear"`; een nul kan met `values`
tell-sweep-drawn = `design = "{ $word }"` trekt zijn punten uit heel het bereik
tell-sweep-drawn-help = haal `count` weg; `points` zegt hoeveel het er zijn
tell-sweep-no-end = een bereik kan niet beginnen of eindigen op `{ $value }`
tell-sweep-no-end-help = geef beide uiteinden als getallen in eenheden van dezelfde soort, of noem de waarden met `values = […]`
tell-sweep-reaches = deze as komt ook op { $value }: { $first }
tell-sweep-reaches-help = kies een andere `count`, of noem de waarden met `values = […]`
tell-sweep-reaches-drawn-help = noem de waarden die getrokken mogen worden, met `values = […]`

tell-sweep-no-measures = een sweep zonder maten heeft geen resultaat
tell-sweep-no-measures-help = noem er minstens een, bijvoorbeeld `measures = ["quantal_content_first"]`
tell-sweep-not-measured = een run van dit scenario heeft geen `{ $name }`
tell-sweep-no-column = een run van dit scenario heeft geen kolom `{ $column }`
tell-sweep-not-so-far = de run gaat niet zo ver, of een andere kant op: zie `run.target`
tell-sweep-measure-of-body = dat is een maat van scenario's met `kind = "body"`
tell-sweep-measure-of-junction = dat is een maat van een overgang, en dit scenario is een lichaam
tell-sweep-column-of-body = dat is een kolom van scenario's met `kind = "body"`
tell-sweep-column-of-junction = dat is een kolom van een overgang, en dit scenario is een lichaam
