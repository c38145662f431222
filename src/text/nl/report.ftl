## Verslagen

report-kind-run = Verslag van een simulatie
report-kind-comparison = Verslag van een vergelijking
report-kind-body = Verslag van een lichaam in de tijd
report-kind-population = Verslag van een spier met veel synapsen
report-kind-sweep = Verslag van een reeks simulaties
report-kind-validation = Verslag van een toetsing
report-kind-other = Verslag van een onderzoek

report-head-told = Wat er gebeurde
report-head-figures = Figuren
report-head-why = Waarom het zo uitkwam
report-head-tables = Getallen
report-head-evidence = Waar je op let, en wat er bekend is
report-head-sources = Bronnen
report-head-origin = Waar dit vandaan komt

report-normal = normaal bad
report-without-magnesium = zelfde bad zonder magnesium
report-look = { $scenario }, na { $time }
report-row-lowest = laagste, rij { $row } ({ $set })
report-row-highest = hoogste, rij { $row } ({ $set })

report-told-commanded = De zenuw kreeg { $stimuli ->
    [one] één opdracht
   *[other] { $stimuli } opdrachten
} en vuurde { $impulses ->
    [0] niet
    [one] één impuls
   *[other] { $impulses } impulsen
}.
report-told-uncommanded = Zonder opdracht vuurde de zenuw { $impulses ->
    [0] niet
    [one] één impuls
   *[other] { $impulses } impulsen
} in { $duration }.
report-told-extra = { $impulses ->
    [one] Eén van deze impulsen kwam
   *[other] { $impulses } van deze impulsen kwamen
} zonder opdracht.
report-told-quanta = De zenuw gaf { $quanta } quanta transmitter af.
report-told-muscle = De spiervezel antwoordde met { $impulses ->
    [0] geen enkele impuls
    [one] één impuls
   *[other] { $impulses } impulsen
}; de hoogste kracht was { $force } van wat hij kan.
report-told-cell = De volgende zenuwcel vuurde { $impulses ->
    [0] niet
    [one] één impuls
   *[other] { $impulses } impulsen
}.
report-told-body = Magnesium in het serum was { $from } aan het begin en gemiddeld { $to } op de laatste dag.
report-told-sweep = { $rows } simulaties op { $points } punten; { $failed ->
    [0] geen enkele mislukte
    [one] één mislukte
   *[other] { $failed } mislukten
}.
report-told-validation = Van { $claims } gepubliceerde beweringen kloppen er { $met } en zijn er { $open } open: bekend dat ze niet kloppen, met de reden erbij.
report-warning = Let op: { $warning }
report-changed = Sinds de map gemaakt is, zijn deze bestanden veranderd of weggehaald: { $files }. Wat deze pagina zegt, hoort misschien niet meer bij elkaar.
report-stored = Figuren en tabellen uit de map staan in de taal waarin hij gemaakt is.

report-figure-chain = Van de zenuwimpuls tot kracht.
report-figure-course = Het verloop in het lichaam.
report-figure-looks = De synaps op elk kijkmoment.
report-figure-sweep = De reeks als { $name }.

report-table-summary = Samenvatting
report-table-population = Bij elke concentratie magnesium
report-table-ranges = Laagste en hoogste
report-table-rows = Rijen van de reeks
report-table-claims = Beweringen
report-measure = Maat
report-unit = Eenheid
report-value = Waarde
report-more-rows = { $rows ->
    [one] Nog één rij staat in de map.
   *[other] Nog { $rows } rijen staan in de map.
}

report-why-head = { $here }, naast: { $reference }
report-why-alike = Niets verschilt dat iets kan uitmaken.
report-why-fell = Dit daalde met { $percent } %, van { $from } naar { $to }. Daarvan:
report-why-rose = Dit steeg met { $percent } %, van { $from } naar { $to }. Daarvan:
report-why-appeared = Dit ging van { $from } naar { $to }. Daarvan:
report-why-cancel = Dit veranderde nauwelijks, van { $from } naar { $to }: de mechanismen heffen elkaar op.
report-why-part = { $share }: { $cause }
report-why-same = Nauwelijks veranderd, minder dan 1 %: { $measures }.
report-why-table = Wat elk mechanisme deed
report-why-mechanism = Mechanisme
report-why-share = eerlijk deel
report-why-alone = dit alleen
report-why-lost = weg zonder dit
report-why-bar = deel
report-why-interplay = Samenspel
report-why-total = Hele verschil
report-why-method = Berekend uit { $runs } simulaties waarin elk mechanisme in alle combinaties werkt zoals in de vergelijking of zoals hier. Het eerlijke deel van een mechanisme is wat het gemiddeld toevoegt over alle volgordes waarin je de mechanismen bij elkaar kunt zetten (Shapleywaarde); die delen zijn samen precies het geheel. Wat elk mechanisme alleen doet, hoeft niet op te tellen tot het geheel: de rest is samenspel. Percentages zijn ten opzichte van de vergelijking.
report-why-averages = Losse quanta komen toevallig vrij, daarom zijn gemiddelden vergeleken.
report-why-noise = De ruis was in al deze simulaties dezelfde. Met andere ruis zouden de aantallen iets anders zijn.

report-mechanism-magnesium-membrane = magnesium schermt de membraan af
report-mechanism-magnesium-channel = magnesium verdringt calcium bij het calciumkanaal
report-mechanism-calcium-membrane = calcium schermt de membraan af
report-mechanism-calcium-channel = calcium stroomt door zijn kanaal naar binnen
report-mechanism-other-ions = kalium en natrium
report-mechanism-parameters = getallen en schakelaars van het preparaat
report-mechanism-commands = opdrachten en lengte van de simulatie
report-mechanism-drive = aansturing en ruis
report-mechanism-all-else = preparaat, opdrachten en aansturing samen
report-about-magnesium-membrane = Magnesium verzamelt zich voor de negatieve ladingen van de membraan. De poorten van de zenuw hebben dan meer depolarisatie nodig om open te gaan; met minder magnesium gaan ze makkelijker open.
report-about-magnesium-channel = Magnesium neemt in de mond van het calciumkanaal de plaats van calcium in, zodat er per impuls minder calcium naar binnen gaat. Als een scenario dat heeft, telt ook magnesium in de receptoren van de eindplaat of van de volgende zenuwcel hier mee.
report-about-calcium-membrane = Calcium verzamelt zich net als magnesium voor de membraan, en werkt daar sterker.
report-about-calcium-channel = Hoe minder calcium buiten, hoe minder er door een open kanaal naar binnen gaat. De afgifte volgt ongeveer de vierde macht van wat er binnenkomt.
report-about-other-ions = Zij bepalen bij welke potentiaal de stromen van zenuw en spier van richting keren.
report-about-parameters = Getallen waarin het ene scenario van het andere verschilt, zoals een ander preparaat of een uitgeschakeld mechanisme.
report-about-commands = Wanneer en hoe sterk de zenuw geprikkeld wordt, en hoelang er gekeken wordt.
report-about-drive = Een vaste stroom naar de zenuw, de ruis daarop, en wat door toeval bepaald wordt.
report-about-all-else = Er verschilt zo veel dat deze drie niet uit elkaar gehaald zijn.

report-look-for = Waar je op let
report-established = Goed bekend
report-contested = Omstreden

report-origin-folder = Map
report-origin-program = Programma
report-origin-scenario = Scenario
report-origin-digits = SHA-256 van het uitgewerkte scenario
report-origin-seed = Startgetal
report-origin-files = Bestanden
report-origin-same = { $files ->
    [one] { $files } bestand
   *[other] { $files } bestanden
}, { $changed ->
    [0] alle zoals ze geschreven zijn
    [one] waarvan één veranderd of weg
   *[other] waarvan { $changed } veranderd of weg
}{ $unread ->
    [0] {""}
    [one] ; één te groot om nog eens te bekijken
   *[other] ; { $unread } te groot om nog eens te bekijken
}
report-written = Geschreven naar { $file }
