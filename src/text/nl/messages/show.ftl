# `calgate show` en `calgate where`: wat er te zien is, en wat niet.

tell-show-unknown = { $said }; { $cure }
tell-show-no-equation = er is geen vergelijking `{ $name }`
tell-show-no-parameter = er is geen parameter `{ $name }`
tell-show-no-group = er is geen groep parameters `{ $name }`
tell-show-no-reference = er is geen bron `{ $name }`
tell-show-no-measure = er is geen maat `{ $name }`
tell-show-no-claim = er is geen bewering `{ $name }`
tell-show-list = `calgate show { $list }` toont ze allemaal
tell-show-near = bedoel je { $names }?
tell-show-only-the-model = alleen het model kan als C worden geschreven: `calgate show model --format c`
tell-show-only-as-c = een scenario en `--set` doen er alleen toe bij `--format c`; probeer `calgate show model --format c`
tell-show-preset = het preparaat kan niet worden gelezen: { $said }
tell-find-nothing = over `{ $words }` wordt niets gezegd
tell-find-try-others = { $said }; probeer minder of andere woorden
tell-find-some-words = Nergens staan al deze woorden; hier { $count ->
    [one] staat er { $count }
   *[other] staan er { $count }
} van.
tell-find-more = Nog { $count } andere; met een woord erbij worden het er minder.

tell-topic-equations = alle vergelijkingen, in de volgorde van het signaal
tell-topic-equation = één vergelijking met haar getallen, bijvoorbeeld `grahame`
tell-topic-parameters = alle getallen met hun bereik, hun bron en hoe goed ze bekend zijn
tell-topic-parameter = één getal, bijvoorbeeld `axon.leak_conductance`
tell-topic-references = alle bronnen, en wat ervan gelezen is
tell-topic-reference = één bron en alles wat erop rust, bijvoorbeeld `dodge-1967`
tell-topic-measures = alle getallen die je uit een run kunt opvragen
tell-topic-claims = alle gepubliceerde resultaten waaraan het model getoetst wordt
tell-topic-claim = één ervan, met de proef
tell-topic-model = het hele model om in te leveren: vergelijkingen, symbolen, getallen, bronnen

tell-show-numbers-of = Getallen zijn die van `--preset human`, tenzij je een ander vraagt; `--assumed` toont alleen de getallen die we zelf kozen, `--confidence memory` alleen die zo bekend zijn. `--format markdown`, `latex` of `json` schrijft voor andere programma's.
tell-show-where = `calgate where WOORDEN` zoekt in alles.
tell-show-equations = `calgate show equation NAAM` toont er een met formule en getallen.
tell-show-references = `calgate show reference SLEUTEL` toont alles wat op een ervan rust.
tell-show-only-cited = Er rust geen vergelijking of getal op; teksten van het programma noemen haar.
tell-show-measures = Met deze woorden kijken beweringen, fits en studies naar een run. Daarnaast kun je `first`, `last`, `peak`, `trough`, `mean` en `time_of_peak` van elke kolom van het spoor vragen: `peak calcium_bulk_uM`.
tell-show-claims = `calgate show claim NAAM` toont er een met de proef; `calgate validate` toetst ze.
tell-show-claim-values = `{ $key }` krijgt deze waarden, de een na de ander.
tell-show-no-number = Zo'n getal is er niet.
tell-show-numbers = { $count } in totaal. `calgate show parameter GROEP.NAAM` toont alles wat van een ervan bekend is; het woord in de laatste kolom zegt hoe goed.
