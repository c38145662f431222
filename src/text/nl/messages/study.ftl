# Wat er mis kan zijn met een fit, een onderzoek van veel runs of een bestand met beweringen.

## Fitbestanden

tell-fit-a-file = een fitbestand
tell-fit-a-file-with-data = een fitbestand met `data`
tell-fit-no-room = `{ $name }` kan niet bewegen van { $low } tot { $high }
tell-fit-no-room-help = geef een `low` en een hogere `high`
tell-fit-ratios = gelijke verhoudingen kunnen niet beginnen op { $low }
tell-fit-ratios-help = geef een `low` boven nul, of haal `scale` weg
tell-fit-see-measures = `calgate fit --help` toont ze allemaal
tell-fit-other-unit = `{ $measure }` wordt niet gemeten in `{ $unit }`
tell-fit-too-few = voor { $parameters } { $values } te weinig
tell-fit-too-few-help = voeg meetwaarden toe, of varieer minder parameters
tell-fit-one-value = is 1 meetwaarde
tell-fit-values = zijn { $count } meetwaarden
tell-fit-one-parameter = 1 parameter
tell-fit-parameters = { $count } parameters
tell-fit-some-deviations = van de { $count } waarden { $some ->
    [one] heeft er maar { $some }
   *[other] hebben er maar { $some }
} een standaardafwijking
tell-fit-some-deviations-help = geef haar voor allemaal, of voor geen
tell-fit-no-weights = er staat niet hoe zwaar waarden van verschillende maten tegen elkaar wegen
tell-fit-no-weights-help = geef elke waarde haar `standard_deviation`

tell-fit-unequal-lines = `{ $file }`, regel { $line }: { $count } waarden in plaats van { $expected }
tell-fit-not-text = `{ $file }`, regel { $line }: dit is geen tekst in de codering UTF-8
tell-fit-table-help = bewaar het als gewone tekst: een regel met namen, dan een regel voor elke meting, met komma's tussen de waarden
tell-fit-no-column = `{ $file }` heeft geen kolom `{ $column }`
tell-fit-columns = de kolommen zijn { $columns }
tell-fit-entry = `{ $file }`, regel { $line }, kolom `{ $column }`
tell-fit-no-number = { $place }: `{ $found }` is geen getal
tell-fit-not-positive = { $place }: `{ $found }` is geen getal groter dan 0
tell-fit-no-number-help = verbeter het; laat de plek leeg waar niets gemeten is
tell-fit-comma-help = schrijf een decimale punt en geen komma
tell-fit-empty = { $place } is leeg
tell-fit-empty-help = vul het in: bij elke meetwaarde horen haar omstandigheden

## Bestanden met beweringen

tell-claim-accept = in `accept` horen de laagste en de hoogste waarde die nog klopt
tell-claim-counts = `{ $name }` heeft { $numbers ->
    [one] { $numbers } getal
   *[other] { $numbers } getallen
} voor { $values ->
    [one] { $values } waarde
   *[other] { $values } waarden
}
tell-claim-counts-help = geef één getal voor elke waarde van `values`
tell-claim-series = een bewering heeft geen eigen reeksen, of twee
tell-claim-series-help = schrijf twee keer `[[claim.series]]`, of geen keer
tell-claim-units = `{ $found }` is geen getal in de eenheid van de andere waarden
tell-claim-units-help = schrijf alle waarden in één eenheid
tell-claim-no-values = `values` is leeg
tell-claim-no-values-help = geef minstens één waarde
