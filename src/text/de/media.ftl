## Klänge

media-transcript-head = Was in diesem Klang von { $length } zu hören ist. Der Lauf beginnt nach einer Fünftelsekunde Stille.
media-pace-life = Die Zeit vergeht wie im Leben.
media-pace-slower = Die Zeit vergeht { $times }-mal langsamer als im Leben.
media-pace-faster = Die Zeit vergeht { $times }-mal schneller als im Leben.
media-click-length = Ein Klick behält seine eigene Länge.
media-side-both = { $label }:
media-side-left = Links, { $label }:
media-side-right = Rechts, { $label }:
media-click-fibre = jeder Klick ist ein Impuls der Muskelfaser.
media-click-cell = jeder Klick ist ein Impuls der nächsten Nervenzelle.
media-click-nerve = jeder Klick ist ein Impuls des Nervs.
media-silent = Es bleibt still: Es gibt keinen Impuls.
media-clicks = { $count ->
    [one] { $count } Klick
   *[other] { $count } Klicks
} in { $duration }, das sind { $rate }.
media-one-click = - bei { $at }: ein Klick
media-group = - von { $from } bis { $to }: { $count } Klicks, hörbar { $rate }
media-more-groups = - und { $more } weitere Gruppen von Klicks
media-click-shape = Ein Klick ist die Änderung des Membranpotentials während eines Impulses dieses Laufs. Das nimmt eine Elektrode neben einer Faser auf: nach oben, während die Faser depolarisiert, nach unten, während sie sich erholt. Ein Lautsprecher neben einem Patienten lässt viele Fasern zugleich hören, hier ist es eine.

## Animationen

media-panel-vesicles = Vesikel in der Nervenendigung, darunter die freigesetzten (ein Punkt ist ein Quantum)
media-quanta = { $quanta ->
    [one] { $quanta } Quantum
   *[other] { $quanta } Quanten
} freigesetzt
media-film-head = Ein Film vom Weg des Signals: der Nervenimpuls, Calcium bei den Kanälen, die Vesikel, die frei werden, und was der Muskel tut.
media-film-nerve = { $label }: Der Nerv feuert { $impulses ->
    [0] nicht
    [one] einen Impuls
   *[other] { $impulses } Impulse
}.
media-film-quanta = Er setzt { $quanta } Quanten frei.
media-film-muscle = Die Muskelfaser feuert { $impulses ->
    [0] nicht
    [one] einen Impuls
   *[other] { $impulses } Impulse
}; die höchste Kraft beträgt { $force } dessen, was sie kann.
media-written = Geschrieben nach { $file }
