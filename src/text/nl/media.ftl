## Geluiden

media-transcript-head = Wat er te horen is in dit geluid van { $length }. De meting begint na een vijfde seconde stilte.
media-pace-life = De tijd verloopt zoals in het echt.
media-pace-slower = De tijd verloopt { $times } keer zo langzaam als in het echt.
media-pace-faster = De tijd verloopt { $times } keer zo snel als in het echt.
media-click-length = Een tik houdt zijn eigen lengte.
media-side-both = { $label }:
media-side-left = Links, { $label }:
media-side-right = Rechts, { $label }:
media-click-fibre = elke tik is een impuls van de spiervezel.
media-click-cell = elke tik is een impuls van de volgende zenuwcel.
media-click-nerve = elke tik is een impuls van de zenuw.
media-silent = Het blijft stil: er is geen impuls.
media-clicks = { $count ->
    [one] { $count } tik
   *[other] { $count } tikken
} in { $duration }, dat is { $rate }.
media-one-click = - op { $at }: één tik
media-group = - van { $from } tot { $to }: { $count } tikken, hoorbaar { $rate }
media-more-groups = - en nog { $more } groepen tikken
media-click-shape = Een tik is de verandering van de membraanpotentiaal tijdens een impuls van deze simulatie. Dat is wat een elektrode naast een vezel opvangt: omhoog als de vezel depolariseert, omlaag als hij herstelt. Een luidspreker naast een patiënt laat veel vezels tegelijk horen, hier is het er één.

## Animaties

media-panel-vesicles = Blaasjes in het zenuwuiteinde, en daaronder wat vrijkomt (een stip is een quantum)
media-quanta = { $quanta ->
    [one] { $quanta } quantum
   *[other] { $quanta } quanta
} vrijgekomen
media-film-head = Een film van het signaal op zijn weg: de zenuwimpuls, calcium bij de kanalen, de blaasjes die vrijkomen, en wat de spier doet.
media-film-nerve = { $label }: de zenuw vuurt { $impulses ->
    [0] niet
    [one] één impuls
   *[other] { $impulses } impulsen
}.
media-film-quanta = Er komen { $quanta } quanta vrij.
media-film-muscle = De spiervezel vuurt { $impulses ->
    [0] niet
    [one] één impuls
   *[other] { $impulses } impulsen
}; de hoogste kracht is { $force } van wat hij kan.
media-written = Geschreven naar { $file }
