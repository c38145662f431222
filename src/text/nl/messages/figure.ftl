# Figuren die niet getekend kunnen worden, en waaruit ze getekend worden.

tell-figure-no-run = een figuur heeft minstens één run nodig
tell-figure-too-many-runs = { $given } runs in één figuur zijn niet uit elkaar te houden; geef er hoogstens { $most }
tell-figure-no-time = het spoor van `{ $run }` bevat { $samples ->
    [one] { $samples } meting
   *[other] { $samples } metingen
} en er verstrijkt geen tijd; een kromme heeft tijd nodig
tell-figure-time-backward = de tijden van `{ $run }` lopen terug na { $time } ms
tell-figure-uneven = kolom `{ $column }` van `{ $run }` heeft { $values } waarden voor { $times } tijden
tell-figure-not-finite = kolom `{ $column }` van `{ $run }` is { $value } bij meting { $sample }; alleen eindige getallen kunnen worden getekend
tell-figure-nothing-to-show = het spoor van `{ $run }` heeft geen kolom die deze figuur kan tonen
tell-figure-no-data = `{ $part }` van de figuur bevat geen gegevens
tell-figure-not-a-number = `{ $series }` is { $value } bij { $point }; alleen eindige getallen kunnen worden getekend
tell-figure-not-positive = `{ $series }` is { $value } bij { $point }, en dat heeft geen plaats op een logaritmische as; geef waarden boven nul of een lineaire as
tell-figure-upside-down = `{ $name }` loopt van { $from } tot { $to }; het laagste getal komt eerst
tell-figure-alike = `{ $first }` en `{ $second }` zien er hetzelfde uit; geef ze andere kleuren, streepjes of tekens
tell-figure-too-many-names = `{ $panel }` noemt { $given } reeksen, en die zijn niet uit elkaar te houden; geef er hoogstens { $most }
tell-figure-too-many-parts = { $given } { $part } passen niet op een pagina; geef er hoogstens { $most }
tell-figure-drawing = de figuur kan niet worden getekend: { $reason }
tell-figure-fineness = een plaatje van { $typed } pixels per inch kan niet worden gemaakt; geef 20 tot 1200
tell-figure-png = van de figuur kan geen PNG worden gemaakt: { $reason }
tell-figure-pdf = van de figuur kan geen PDF worden gemaakt: { $reason }

# De plaats van een getal: bij …
tell-figure-point = punt { $number }
tell-figure-place = plaats { $number }
tell-figure-cell = cel { $number }
tell-figure-stroke = streepje { $number }
tell-figure-its-factor = de factor
tell-figure-its-place = de plaats
tell-figure-its-first = de eerste waarde
tell-figure-its-last = de laatste waarde
tell-figure-its-centre = het midden
tell-figure-its-low-end = het lage uiteinde
tell-figure-its-high-end = het hoge uiteinde
tell-figure-its-published = de gepubliceerde waarde
tell-figure-its-interval = het interval of onze waarde

# Waarvan er te veel zijn: 1 000 …
tell-figure-panels = panelen
tell-figure-lanes = runs in rijen
tell-figure-cells = cellen langs `{ $title }`
tell-figure-pixels = { $width } bij { $height } pixels is te veel

# `calgate figure NAAM`

tell-figure-unknown = er is geen figuur `{ $name }`
tell-figure-list = `calgate figure --list` laat ze allemaal zien
tell-figure-wrong-kind = `{ $recipe }` wordt getekend uit { $needs }, en { $given } is { $found }
tell-figure-needs-run = één run
tell-figure-needs-runs = runs van een synaps
tell-figure-lacks = { $given } mist { $missing }, en dat laat `{ $recipe }` zien
tell-figure-the-column = de kolom `{ $column }`
tell-figure-the-axis = de as `{ $key }`
tell-figure-the-measure = de maat `{ $name }`
tell-figure-makes-one = `{ $command }` maakt een map die het heeft
tell-figure-too-little = { $given } heeft te weinig voor `{ $recipe }`: { $what }
tell-figure-has-no = geen `{ $measure }`
tell-figure-one-curve = er wordt één kromme langs `bath.magnesium` getekend, en de tabel heeft er { $count }
tell-figure-few-curves = er worden 1 tot { $most } krommen getekend, en de tabel heeft er { $count }
tell-figure-no-release = geen afgifte bij de normale { $normal } mM magnesium

tell-kind-run = een run
tell-kind-sweep = een sweep
tell-kind-body = een lichaam
tell-kind-comparison = een vergelijking
tell-kind-junction = een synaps

tell-about = { $about }: { $said }
tell-both = { $one } en { $other }
tell-stopped = gestopt; er is niets geschreven

# Mappen die worden teruggelezen

tell-stored-missing = er is geen `{ $path }`
tell-stored-no-result = `{ $path }` bevat geen resultaat van calgate: geen { $trace }, { $course } of { $rows }
tell-stored-read = `{ $path }` kan niet worden gelezen: { $reason }
tell-stored-table = `{ $path }`, regel { $line }: { $what }
tell-stored-no-number = `{ $found }` is geen getal
tell-stored-first-column = de eerste kolom hoort `{ $time }` te zijn
tell-stored-event-columns = de kolommen horen `event` en `{ $time }` te zijn
tell-stored-name-one = noem een scenario, een sweepbestand of de map van een resultaat
tell-stored-name-a-result = noem de map van een run, van een vergelijking of van een afgeronde sweep
tell-stored-run-again = reken het scenario opnieuw door, dan is het bestand weer zoals het werd geschreven

# `calgate sweep figure`

tell-figure-no-axis = er is geen as `{ $name }` in deze tabel; die heeft { $has }
tell-figure-no-measure = er is geen maat `{ $name }` in deze tabel; die heeft { $has }
tell-figure-none = er geen
tell-figure-words = een figuur van het soort `{ $kind }` heeft getallen nodig, en `{ $axis }` heeft woorden; kies een andere as, of `--kind raster`
tell-figure-too-few-axes = een figuur van het soort `{ $kind }` heeft { $needs } nodig, en deze tabel heeft { $has }; `--kind { $instead }` kan wel
tell-figure-an-axis = een as
tell-figure-two-axes = twee assen
tell-figure-twice = `{ $axis }` kan niet tegelijk de liggende as en de as van de krommen zijn; noem twee verschillende assen
tell-figure-no-grid = een figuur van het soort `{ $kind }` heeft een rooster nodig, en deze sweep is `{ $design }`; `--kind { $instead }` kan wel
tell-figure-not-one-at-a-time = een tornado heeft het ontwerp `one-at-a-time` nodig, en deze sweep is `{ $design }`; laat `--kind` weg om te zien wat past
tell-figure-too-many-curves = `{ $axis }` heeft { $given } waarden, en meer dan { $most } krommen zijn niet uit elkaar te houden; kies een andere as, of `--kind heat-map`
tell-figure-no-value = geen rij van deze tabel heeft een waarde van `{ $measure }`
tell-figure-no-value-why = { $said }; { $why }
tell-figure-rows-failed = { $count ->
    [one] { $count } rij is mislukt, namelijk omdat { $reason }
   *[other] { $count } rijen zijn mislukt, de eerste omdat { $reason }
}
tell-figure-no-centre = het scenario zelf geeft er geen, en staven hebben een midden nodig

# Wat een figuur mist, en wat er te weinig is

tell-figure-the-traces = de sporen van `{ $column }`
tell-figure-the-quanta = de gebeurtenissen `quantum` van een run met losse quanta
tell-figure-few-waits = { $count ->
    [one] { $count } wachttijd
   *[other] { $count } wachttijden
} tussen quanta; er zijn er { $fewest } nodig
tell-figure-few-commands = er zijn { $commands } opdrachten nodig, en { $miniatures } miniaturen ertussen
tell-figure-each-alone = elk ion moet alleen worden gevarieerd, met `{ $design }`
tell-figure-needs-scenario = zijn `scenario.resolved.toml` is nodig
tell-figure-no-impulse-releases = geen impuls van de zenuw zet iets vrij
