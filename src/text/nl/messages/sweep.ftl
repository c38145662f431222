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

## Op de opdrachtregel

tell-sweep-max-time = --max-time moet groter dan 0 zijn
tell-sweep-max-time-help = schrijf bijvoorbeeld --max-time '10 min'
tell-sweep-many-rows = de sweep heeft { $rows } rijen: { $product }; dat is meer dan { $most }
tell-sweep-many-rows-help = neem minder waarden, trek punten met `design = "sobol"`, of voeg `--yes` toe als je het meent
tell-sweep-points = { $points } punten
tell-sweep-points-each = { $points } punten, elk { $replicates } keer
tell-sweep-long = de sweep gaat { $duration } duren
tell-sweep-long-help = voeg `--yes` toe als je het meent; je kunt altijd stoppen, en met dezelfde opdracht gaat hij verder
tell-sweep-threads = { $count } threads konden niet worden gestart: { $error }
tell-sweep-threads-help = vraag er minder met `--jobs`
tell-sweep-time-over = er zijn { $time } voorbij
tell-sweep-kept = { $what }; { $made } van { $rows } rijen zijn gemaakt en staan in { $folder }
tell-sweep-kept-help = dezelfde opdracht maakt de andere
tell-sweep-shard-kept = { $what }; wat van deel { $shard } klaar is, blijft bewaard
tell-sweep-shard-kept-help = dezelfde opdracht maakt de rest
tell-sweep-stopped = gestopt; wat klaar is, blijft bewaard in { $folder }
tell-sweep-stopped-help = `calgate sweep resume` maakt de rest
tell-sweep-all-failed = elke rij mislukte; waarom, staat in de tabel in de kolom `failure`
tell-sweep-some-failed = { $failed ->
    [one] { $failed } van { $rows } rijen mislukte
   *[other] { $failed } van { $rows } rijen mislukten
}, en alle andere zijn er; waarom, staat in de tabel in de kolom `failure`
tell-sweep-no-row = er is geen rij { $row }
tell-sweep-no-row-help = deze sweep heeft rijen van 0 tot en met { $last }
tell-sweep-parts-missing = { $missing ->
    [one] { $missing } van { $all } stukken moet nog worden gemaakt
   *[other] { $missing } van { $all } stukken moeten nog worden gemaakt
}
tell-sweep-parts-missing-in = { $missing ->
    [one] { $missing } van { $all } stukken moet nog worden gemaakt in { $folder }
   *[other] { $missing } van { $all } stukken moeten nog worden gemaakt in { $folder }
}
tell-sweep-resume-help = ze zitten in de delen { $shards } van { $of }; `calgate sweep resume { $folder } --engine slurm` geeft de delen op die niet meer in de wachtrij staan
tell-sweep-run-again-help = maak hun delen opnieuw, of alles wat ontbreekt met `calgate sweep { $file } --out { $folder }`
tell-sweep-nothing-there = van deze sweep staat er niets in `{ $folder }`
tell-sweep-nothing-there-help = begin hem met `calgate sweep submit`, of zeg met `--out` waar hij staat
tell-sweep-folder-has-its-own = `{ $folder }` is een map, en die heeft haar sweep al
tell-sweep-folder-has-its-own-help = laat `--set` en `--out` weg, of geef het sweepbestand
tell-sweep-folder-silent = `{ $folder }` zegt niet welke sweep erin staat
tell-sweep-name-the-file-help = geef in plaats daarvan het sweepbestand, en de map met `--out`
tell-sweep-not-understood = `{ $path }` is niet te begrijpen: { $error }
tell-sweep-path-not-unicode = het pad `{ $path }` is geen Unicode, en dat hebben scripts nodig
tell-sweep-path-not-unicode-help = verplaats het naar een pad van gewone letters

## De map van een sweep

tell-store-create-folder = de map `{ $path }` kan niet worden gemaakt: { $reason }; { $cure }
tell-store-read = `{ $path }` kan niet worden gelezen: { $reason }; { $cure }
tell-store-write = `{ $path }` kan niet worden geschreven: { $reason }; { $cure }. Wat klaar was, blijft bewaard, en met dezelfde opdracht gaat het verder
tell-store-permission-help = kies een map waarin je mag schrijven
tell-store-full-help = maak plaats op de schijf
tell-store-name-help = kies een kortere of eenvoudigere naam
tell-store-busy-help = sluit de programma's die het open hebben, en probeer het opnieuw
tell-store-path-help = controleer het pad, of kies een andere map
tell-store-held = `{ $folder }` is in gebruik { $holder }; wacht tot dat klaar is, of kies een andere map met --out
tell-store-another-process = door een ander proces
tell-store-process = door proces { $process } op { $host }, nu al { $age }
tell-store-other-sweep = in `{ $folder }` staat niet deze sweep maar { $found }; kies een andere map met --out
tell-store-another = een andere
tell-store-other-mark = een bestand `sweep.json` van iets anders
tell-store-something-else = bestanden van iets anders
tell-store-foreign-file = `{ $folder }` wordt niet vervangen: calgate heeft `{ $entry }` daar niet neergezet; haal `{ $entry }` weg, of kies een andere map met --out
tell-store-all-taken = `{ $folder }` en alle genummerde namen erna zijn al bezet; ruim oude resultaten op, of kies een andere map met --out
tell-store-unfinished = van `{ $folder }` { $missing ->
    [one] moet nog { $missing } van { $parts } stukken worden gemaakt; maak dat eerst
   *[other] moeten nog { $missing } van { $parts } stukken worden gemaakt; maak die eerst
}
tell-store-not-a-table = `{ $path }` is niet de tabel van een sweep: { $what }
tell-store-no-metadata = in zijn metadata staat geen `{ $key }`
tell-store-metadata = `{ $key }` in zijn metadata: { $error }
tell-store-columns = hij zou { $columns } kolommen moeten hebben
tell-store-parquet = `{ $path }` kon niet als Parquet worden geschreven of gelezen: { $reason }
tell-store-json = een beschrijving kon niet als JSON worden geschreven: { $error }
tell-store-cut-short = het is afgekapt
tell-store-corrupted = het is beschadigd: de inhoud past niet bij de controlesom
tell-store-part-of-another = het hoort bij een andere sweep, of bij een andere versie van calgate
tell-store-other-part = het is stuk { $number } van deze sweep onder een verkeerde naam
tell-store-traces = de sporen ontbreken, of zijn niet die er tegelijk mee zijn gemaakt

## Een sweep in delen

tell-cluster-not-a-shard = `{ $typed }` is geen deel; verwacht wordt K/N, zoals `1/8` voor het eerste van acht
tell-cluster-no-such-shard = er is geen deel { $number } van { $of }; { $of } delen hebben de nummers 1 tot en met { $of }
tell-cluster-no-shards = `{ $typed }` vraagt om geen enkel deel; verwacht wordt K/N, zoals `1/8`
tell-cluster-option = `{ $typed }` kan niet { $what } van een taak zijn; verwacht wordt { $expected }
tell-cluster-time = de tijd
tell-cluster-time-form = de vorm van Slurm, zoals `30` (minuten), `1:30:00` of `2-0` (dagen-uren)
tell-cluster-memory = het geheugen
tell-cluster-memory-form = de vorm van Slurm, zoals `500M` of `2G`
tell-cluster-partition = de partitie
tell-cluster-account = het account
tell-cluster-one-word = één woord
tell-cluster-path = `{ $path }` kan niet in een script staan vanwege `{ $character }`; verplaats het naar een pad zonder dat teken
tell-slurm-remove-help = haal het weg en geef de sweep opnieuw op; de stukken die er zijn, blijven
tell-slurm-in-queue = taak { $jobs } met { $shards } delen staat nog in de wachtrij
tell-slurm-in-queue-help = wacht tot hij klaar is, of beëindig hem met `scancel { $jobs }`
tell-slurm-not-started = `{ $program }` kon niet worden gestart: { $reason }
tell-slurm-not-started-help = geef de sweep op vanaf een machine van het cluster die de programma's van Slurm heeft; `--dry-run` drukt het script overal af
tell-slurm-refused = `{ $program }` weigert: { $why }
tell-slurm-refused-help = wat er gemaakt is, gaat niet verloren; dezelfde opdracht probeert het opnieuw
tell-slurm-array-help = vraag minder `--shards`: het cluster laat zulke lange reeksen taken niet toe
