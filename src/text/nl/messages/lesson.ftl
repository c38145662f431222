# Lesbestanden: wat er niet klopt, en hoe het moet.

tell-lesson-lacks = deze les heeft geen `{ $table }`
tell-lesson-add = voeg een tabel `[[{ $table }]]` toe
tell-lesson-of-a-body = `{ $name }` is een scenario van een lichaam, en daar komt geen gewone les van
tell-lesson-write-one = schrijf er een lesbestand omheen, zoals scenarios/lessons/4-what-a-supplement-can-do.toml doet
tell-lesson-a-figure = een figuur
tell-lesson-this-number = dit getal
tell-lesson-this-question = deze vraag

# Knoppen
tell-lesson-too-many-runs = de tabel van deze les zou { $count } runs kosten
tell-lesson-fewer-steps = geef de knoppen minder `steps`; er worden er hoogstens { $most } gemaakt
tell-lesson-knob-at = een knop kan niet op `{ $found }` staan
tell-lesson-knob-numbers = een knop gaat van het ene getal naar het andere, met dezelfde soort eenheid
tell-lesson-knob-ends = de knop `{ $key }` eindigt bij { $to }, waar hij ook begint
tell-lesson-greater-to = maak `to` groter dan `from`
tell-lesson-knob-starts = de knop `{ $key }` start bij { $start }, buiten zijn bereik van { $from } tot { $to }
tell-lesson-within = start binnen het bereik, of maak het ruimer
tell-lesson-ratios = gelijke verhoudingen beginnen nooit bij { $from }
tell-lesson-linear = begin boven nul, of neem `{ $spacing }`
tell-lesson-knob-put = de knop `{ $key }` kan niet op { $value } worden gezet
tell-lesson-knob-range = hij gaat van { $from } tot { $to }

# Getallen
tell-lesson-bad-name = `{ $name }` kan niet de naam van een getal zijn
tell-lesson-small-letters = gebruik kleine letters, cijfers en streepjes, met een letter vooraan
tell-lesson-number-no-use = een getal van de vorm `{ $form }` heeft niets aan `{ $key }`
tell-lesson-other-form = haal `{ $key }` weg, of kies een andere `form`
tell-lesson-no-quantity = `{ $found }` is geen getal met een eenheid
tell-lesson-with-itself = wat wordt gemeten, wordt met zichzelf vergeleken
tell-lesson-change-one = verander iets onder `at` of `against`
tell-lesson-not-sought = hier kan niets worden gezocht
tell-lesson-one-kind = geef beide uiteinden in eenheden van dezelfde soort
tell-lesson-run-has-no = een run van dit scenario heeft geen `{ $measure }`
tell-lesson-choose-measure = kies een maat die zo'n run wel heeft: `calgate show measures`
tell-lesson-by-zero = `{ $measure }` kan niet door nul worden gedeeld
tell-lesson-not-zero = vergelijk met een run waarin hij niet nul is
tell-lesson-not-more = de les zegt meer, maar het model zegt { $size } % minder
tell-lesson-not-less = de les zegt minder, maar het model zegt { $size } % meer
tell-lesson-mend-text = verbeter de tekst, en daarna de `form` van dit getal
tell-lesson-end-has-no = een run aan het uiteinde van dit bereik heeft geen `{ $measure }`
tell-lesson-other-range = kies een ander bereik of een andere maat
tell-lesson-above = `{ $measure }` ligt aan beide uiteinden van het bereik boven { $level }
tell-lesson-below = `{ $measure }` ligt aan beide uiteinden van het bereik onder { $level }
tell-lesson-widen = maak het bereik ruimer, of kies een ander `level`

# Stappen en vragen
tell-lesson-step-no-use = een stap van het soort `{ $kind }` heeft niets aan `{ $key }`
tell-lesson-other-kind = haal `{ $key }` weg, of kies een ander `kind`
tell-lesson-few-choices = een voorspelling heeft minstens twee keuzes nodig
tell-lesson-add-choices = voeg tabellen `[[step.choice]]` toe, elk met het bereik waarin de keuze klopt
tell-lesson-always-holds = dit klopt bij elk getal
tell-lesson-say-range = zeg `at_least`, `below` of allebei
tell-lesson-never-holds = geen getal is zo groot en tegelijk zo klein
tell-lesson-greater-below = maak `below` groter dan `at_least`
tell-lesson-no-choice = geen enkele keuze klopt: het getal is { $number }
tell-lesson-cover = laat de bereiken van de keuzes samen elk getal dekken
tell-lesson-two-choices = er klopt meer dan één keuze: het getal is { $number }
tell-lesson-no-overlap = laat de bereiken van de keuzes elkaar niet overlappen
tell-lesson-question-no-use = een vraag van de vorm `{ $form }` heeft niets aan `{ $key }`
tell-lesson-nothing-compared = er wordt niets met niets vergeleken
tell-lesson-add-options = voeg tabellen `[[quiz.option]]` toe, elk met het getal dat beslist
tell-lesson-wrong-answers = foute antwoorden naast { $right } zouden hetzelfde zijn als het goede
tell-lesson-ask-otherwise = vraag een ander getal, of vraag in de vorm `compare` of `statement`
tell-lesson-alike = twee opties lijken te veel op elkaar: { $first } en { $second }
tell-lesson-compare-others = vergelijk wat meer dan een twintigste verschilt

# Teksten
tell-lesson-empty-text = de tekst in de taal `{ $tag }` is leeg
tell-lesson-write-it = schrijf hem
tell-lesson-typed = hier is het getal { $found } getypt
tell-lesson-let-compute = laat een tabel `[[number]]` het uitrekenen, of geef het daar met zijn bron, en schrijf zijn naam tussen accolades
tell-lesson-brace-closes = er sluit een accolade die niet geopend is
tell-lesson-brace-opens = er opent een accolade die niet wordt gesloten
tell-lesson-no-name = dit is niet de naam van een getal
tell-lesson-braces = schrijf de naam van een getal tussen accolades, bijvoorbeeld `{ $example }`
tell-lesson-missing-name = de tekst in de taal `{ $tag }` heeft geen `{ $number }`
tell-lesson-english-has-it = de Engelse tekst heeft het: zeg het hier ook
tell-lesson-extra-name = alleen de tekst in de taal `{ $tag }` heeft `{ $number }`
tell-lesson-say-in-english = zeg het ook in het Engels, of haal het weg
