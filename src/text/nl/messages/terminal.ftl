# Wat opdrachten op de terminal zeggen als ze niet doen wat er gevraagd werd.

tell-figure-not-drawn = de figuur kon niet worden getekend: { $said }
tell-output = het resultaat kon niet worden afgedrukt: { $reason }
tell-figure-set = --set: voor een map die er al is, wordt niets doorgerekend
tell-figure-set-out = laat `--set` weg, of noem het scenario in plaats van de map
tell-figure-from = { $name } uit { $from }
tell-figure-boundary = --boundary: `{ $typed }` is geen maat met een getal
tell-for-example = schrijf bijvoorbeeld { $example }
tell-figure-no-table = er is geen tabel `{ $path }`
tell-figure-finish-first = maak eerst de sweep af: de opdracht waarmee hij begon, gaat verder
tell-figure-name-a-sweep = noem de map van een afgeronde sweep, bijvoorbeeld output/1-release-against-magnesium
tell-study-measures = `calgate sensitivity --help` toont ze allemaal
tell-lesson-no-folder = hier is geen map `{ $path }`
tell-lesson-go-there = ga naar de map met de scenario's van calgate, of noem een lesbestand
tell-lesson-unknown = er is geen les `{ $name }`
tell-lesson-list = `calgate lesson --list` toont ze allemaal; een bestand eindigt op `.toml`

# Waarom een waarde op de opdrachtregel er geen is

tell-reason-one-or-more = 1 of meer wordt verwacht
tell-reason-digit = dit is geen geheel getal
tell-reason-float = dit is geen getal
tell-reason-no-digits = hier staat geen getal
tell-reason-no-float = er staat hier geen getal
tell-reason-large = het getal is te groot
tell-reason-small = het getal is te klein
tell-reason-outside = { $found } ligt niet in { $range }

# De tabel van de beweringen in Markdown

tell-claims-count = { $all ->
    [one] { $all } bewering
   *[other] { $all } beweringen
}: { $met ->
    [one] { $met } klopt
   *[other] { $met } kloppen
}, { $open } open, { $trouble } in moeilijkheden.
tell-claims-heads = | bewering | wat er gevonden is | bron | gemeten | klopt bij | calgate | oordeel | bekend |
tell-claims-met = klopt
tell-claims-failed = KLOPT NIET
tell-claims-open = open
tell-claims-open-but-met = KLOPT, HOEWEL OPEN
tell-claims-range = { $low } tot { $high }
tell-claims-why = Open, en waarom:
tell-claims-how = Hoe elk getal wordt berekend:
