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
tell-claim-one-or-two = een bewering heeft één reeks of twee
tell-claim-no-point = er is geen punt
tell-claim-no-slope = één punt heeft geen helling
tell-claim-three-values = een tijdconstante heeft drie waarden nodig
tell-claim-not-crossed = het niveau wordt niet gekruist
tell-claim-no-published = bij elke waarde hoort haar gepubliceerde punt
tell-claim-not-finite = de uitkomst is geen eindig getal
tell-claim-trouble = één bewering is in moeilijkheden; ze staat hierboven
tell-claims-trouble = { $failed } beweringen zijn in moeilijkheden; ze staan hierboven

## Een fit die geen resultaat heeft

tell-fit-run = { $at }: { $error }
tell-fit-without-effect = de meetwaarden bepalen `{ $name }` niet: als hij zijn hele bereik doorloopt, verandert er geen enkele
tell-fit-together = de meetwaarden bepalen { $names } niet elk apart, alleen samen
tell-fit-undetermined-help = varieer minder parameters, of voeg metingen onder andere omstandigheden toe
tell-fit-not-converged = het zoeken kwam na { $trials } pogingen niet tot rust
tell-fit-not-converged-help = maak het bereik kleiner, begin dichterbij, of gebruik `scale = "log"`
tell-fit-interrupted = gestopt na { $trials ->
    [one] { $trials } poging
   *[other] { $trials } pogingen
}

## Een onderzoek van veel runs

tell-study-no-parameter = er is geen parameter `{ $name }`
tell-study-no-group = er is geen groep `{ $group }`
tell-study-groups = { $said }; de groepen zijn { $all }
tell-study-no-range = `{ $name }` heeft geen bereik om in te variëren: de laagste en de hoogste waarde zijn gelijk
tell-study-nothing-to-vary = geen van de gevraagde parameters heeft een bereik om in te variëren
tell-study-too-many-parameters = Sobol-indices van { $given } parameters tegelijk zijn te veel, hoogstens { $most } zijn mogelijk; kies met --group of --parameters, bijvoorbeeld wat --method morris vindt
tell-study-too-many-runs = dit zou { $runs } runs kosten, en er worden er hoogstens { $most } gemaakt; vraag minder samples
tell-study-interrupted = gestopt na { $made } van { $runs } runs
tell-study-no-value = de run heeft geen `{ $measure }`
tell-study-no-value-help = kies een maat die zo'n run wel heeft
tell-study-at = { $said } ({ $at })
tell-study-as-it-is = het scenario zoals het is
tell-study-no-samples = --samples betekent niets als elke parameter alleen wordt gevarieerd
tell-study-no-samples-help = voeg `--method morris` of `--method sobol` toe
tell-study-not-measured = een run van `{ $name }` heeft geen `{ $measure }`
tell-study-not-measured-help = kies een maat die dit scenario wel heeft
tell-option = { $option }: { $error }
tell-dose-no-unit = --from: `{ $found }` heeft geen bekende eenheid
tell-dose-no-unit-help = schrijf bijvoorbeeld --from '0 mM'
tell-dose-backwards = --from { $from } is niet lager dan --to { $to }
tell-dose-backwards-help = wissel ze om
tell-dose-ratios = gelijke verhoudingen kunnen niet bij nul beginnen
tell-dose-ratios-help = verhoog --from, of laat --ratios weg
tell-compare-count = voor een vergelijking zijn 2 tot { $most } scenario's nodig, en geen { $count }
tell-try-help = Meer weten? Probeer '--help'.
