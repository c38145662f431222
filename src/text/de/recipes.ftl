## Abbildungen mit Namen: was `calgate figure --list` und die Abbildungen selbst sagen

recipes-chain-title = Vom Impuls zur Kraft
recipes-chain-question = Was geschieht zwischen dem Befehl eines Nervs und dem Zug seines Muskels?
recipes-chain-about = die Kette vom Impuls zur Kraft, ein Feld für jeden Schritt
recipes-terminal-title = Eine Nervenendigung, ein Impuls
recipes-terminal-question = Was tat dieser Lauf, und wo?
recipes-terminal-about = eine gezeichnete Nervenendigung mit den Zahlen eines Laufs
recipes-baths-title = Normal, Mangel, Überdosis
recipes-baths-question = Drei Befehle nach einer Stille: wer feuert ohne Befehl, und wer kann nicht antworten?
recipes-baths-about = eine Verbindung in normalem Blut, bei schwerem Mangel und bei Überdosis
recipes-firing-title = Wann ein Nerv ohne Befehl feuert
recipes-firing-question = Bei wie wenig Magnesium feuert ein Nerv von selbst, wenn auch Calcium niedrig ist?
recipes-firing-about = Zeitpunkte des Feuerns, eine Reihe für jedes Magnesium
recipes-dose-title = Freisetzung gegen Magnesium
recipes-dose-question = Wie viel Transmitter setzt ein Impuls noch frei, wenn Magnesium steigt?
recipes-dose-about = Freisetzung gegen Magnesium, mit veröffentlichten Werten
recipes-map-title = Freisetzung über Calcium und Magnesium
recipes-map-question = In welchem Blut antwortet der Muskel noch?
recipes-map-about = Freisetzung über Calcium und Magnesium, mit der Grenze der Übertragung
recipes-slope-title = Freisetzung steigt mit einer Potenz des Calciums
recipes-slope-question = Schwächt Magnesium die Freisetzung, oder konkurriert es mit Calcium?
recipes-slope-about = Freisetzung gegen Calcium in logarithmischen Skalen, eine Linie für jedes Magnesium
recipes-channel-title = Strom des Calciumkanals
recipes-channel-question = Wie viel weniger Calcium strömt ein, wenn Magnesium außen ist, und bei welchem Potenzial?
recipes-channel-about = Strom gegen Potenzial, mit und ohne Magnesium
recipes-shift-title = Calcium und Magnesium halten den Nerv zurück
recipes-shift-question = Wie weit verschiebt jedes Ion allein die Tore des Nervs?
recipes-shift-about = Verschiebung der Tore durch die Oberflächenladung, mit veröffentlichten Werten
recipes-intervals-title = Quanten in Ruhe kommen zufällig
recipes-intervals-question = Wie lange wartet man auf das nächste Quant, das niemand verlangt hat?
recipes-intervals-about = Wartezeiten zwischen spontanen Quanten, und was der Zufall erwarten lässt
recipes-quanta-title = Antworten sind Summen einzelner Quanten
recipes-quanta-question = Häufen sich die Endplattenpotenziale vieler Befehle um ganze Zahlen von Quanten?
recipes-quanta-about = Endplattenpotenziale vieler Befehle, mit den Gesetzen von Poisson und Gauß
recipes-serum-title = Magnesium im Serum, Tag für Tag
recipes-serum-question = Wie endet ein frei verkäufliches Mittel in schlaffen Gliedern, wenn die Nieren versagen?
recipes-serum-about = Serum über Tage bis Monate, mit seinen klinischen Bereichen

## Was in mehreren steht

recipes-model = dieses Modell
recipes-published-computed = Gleichung von { $source }
recipes-normal = normal
recipes-magnesium-curve = { $magnesium } mM Mg²⁺
recipes-axis-magnesium = Mg²⁺ im Bad, ionisiert (mM)
recipes-axis-calcium = Ca²⁺ im Bad, ionisiert (mM)
recipes-axis-quanta = Quanten, die ein Impuls freisetzt
recipes-told = { $run }: { $what }.
recipes-told-impulses = { $impulses ->
    [one] { $impulses } Nervenimpuls
   *[other] { $impulses } Nervenimpulse
} nach { $stimuli ->
    [0] keinem Befehl
    [one] { $stimuli } Befehl
   *[other] { $stimuli } Befehlen
}
recipes-told-quanta = { $quanta } Quanten setzt der erste Impuls frei
recipes-told-fibre = { $impulses ->
    [0] kein Impuls der Muskelfaser
    [one] { $impulses } Impuls der Muskelfaser
   *[other] { $impulses } Impulse der Muskelfaser
}
recipes-told-force = höchste Kraft { $force } % der tetanischen Kraft

## Drei Bäder

recipes-bath-normal = normal
recipes-bath-deficient = schwerer Mangel: wenig Mg²⁺, niedriges Ca²⁺
recipes-bath-toxic = Überdosis Mg²⁺

## Freisetzung gegen Magnesium

recipes-axis-relative = Freisetzung durch einen Impuls (% des Normalen)
recipes-silent = Muskel schweigt
recipes-dose-told = Im normalen Bad setzt ein Impuls { $quanta } Quanten frei.
recipes-dose-told-point = bei { $magnesium } mM Mg²⁺ { $part } % davon
recipes-dose-told-silent = Der Muskel schweigt ab { $magnesium } mM.

## Potenz des Calciums

recipes-slope-curve = { $magnesium } mM Mg²⁺ (Potenz { $power })
recipes-slope-note = Potenz: Steigung jeder Linie, wo ein Impuls weniger als ein Quant freisetzt. Gestrichelt, ohne Namen: die vierte Potenz des Calciums.
recipes-slope-published = { $source }: Potenz { $published } bei wenig Calcium, am Muskel des Froschs.

## Strom des Kanals

recipes-axis-potential = Potenzial der Membran (mV)
recipes-axis-current = Ca²⁺-Strom durch einen typischen Kanal, einwärts nach unten (pA)
recipes-channel-competition = Mg²⁺ konkurriert um den Platz: Ca²⁺-Strom durch einen typischen Kanal (pA)
recipes-channel-mechanistic = Mg²⁺ verschiebt die Tore und verstopft die Pore: derselbe Strom (pA)
recipes-channel-published = am größten: { $source }
recipes-channel-note = Einwärtsstrom ist nach unten gezeichnet. Bei jedem Potenzial gehalten, bis die Tore in Ruhe sind.
recipes-channel-told = { $curve }: am größten { $current } bei { $potential }.

## Verschiebung der Tore

recipes-axis-divalent = Das einzige zweiwertige Ion im Bad (mM)
recipes-axis-shift = Verschiebung der Tore (mV); nach oben: schwerer erregbar
recipes-shift-bare = keines von beiden
recipes-shift-published = Ohne beide: { $ours } in diesem Modell, { $published } bei { $source }.
recipes-shift-note = Null ist die Verschiebung in { $calcium } mM Ca²⁺. Balken: der veröffentlichte Bereich.
recipes-shift-told = { $ion }: { $low } bei { $from }, { $high } bei { $to }.

## Wartezeiten zwischen Quanten

recipes-axis-wait = Wartezeit bis zum nächsten Quant (s)
recipes-axis-waits = Wartezeiten dieser Länge
recipes-intervals-counted = gezählt
recipes-intervals-chance = reiner Zufall
recipes-intervals-note = { $count } Wartezeiten, im Mittel { $mean }. Standardabweichung durch Mittelwert: { $variation }; reiner Zufall gibt 1, eine Uhr 0.

## Endplattenpotenziale

recipes-axis-amplitude = Anstieg des Potenzials der Faser (mV)
recipes-axis-commands = Befehle mit dieser Antwort
recipes-axis-miniatures = Einzelne Quanten zwischen den Befehlen
recipes-quanta-failed = keine Antwort
recipes-quanta-expected = keine Antwort, nach dem Gesetz von Poisson erwartet
recipes-quanta-answers = Antworten
recipes-quanta-single = einzelne Quanten
recipes-quanta-both = Poisson und Gauß
recipes-quanta-gauss = Gauß
recipes-quanta-note = { $commands } Befehle, { $failed } ohne Antwort; das Gesetz von Poisson erwartet { $poisson }. Ein einzelnes Quant hebt das Potenzial der Faser um { $quantum } ({ $miniatures } davon). Quanten je Befehl: { $content } aus mittlerer Antwort durch einzelnes Quant, { $counted } aus den Befehlen ohne Antwort. Die Linien sind aus diesen Zahlen berechnet, nicht angepasst.

## Serum

recipes-serum-told = Das Serummagnesium beginnt bei { $start }, steigt auf höchstens { $highest } ({ $means }) und ist { $last } am letzten Tag.
recipes-serum-look = Am Tag { $day } gibt ein Impuls: { $seen }.

## Die gezeichnete Nervenendigung

recipes-part-nerve = Nervenfaser
recipes-part-ending = Nervenendigung
recipes-part-vesicles = Vesikel
recipes-part-cleft = synaptischer Spalt
recipes-part-end-plate = Endplatte
recipes-part-fibre = Muskelfaser
recipes-part-calcium = Ca²⁺
recipes-part-magnesium = Mg²⁺
recipes-part-transmitter = Transmitter
recipes-terminal-impulse = Impuls
recipes-terminal-peak = Die Membran erreicht { $potential }.
recipes-terminal-magnesium = Mg²⁺ an den Kanälen
recipes-terminal-bath = Außen: { $calcium } mM Ca²⁺ und { $magnesium } mM Mg²⁺.
recipes-terminal-sites = Von den Plätzen hält Ca²⁺ { $calcium } und Mg²⁺ { $magnesium }; die übrigen sind leer.
recipes-terminal-pores = Mg²⁺ verstopft { $magnesium } der offenen Poren bei 0 mV.
recipes-terminal-off = Sein Block ist hier ausgeschaltet.
recipes-terminal-calcium = Calcium strömt ein
recipes-terminal-influx = Höchstens { $current } durch einen typischen Kanal.
recipes-terminal-levels = { $near } neben den Kanälen, { $bulk } in der ganzen Endigung.
recipes-terminal-release = Transmitter wird frei
recipes-terminal-quanta = { $quanta } Quanten. Ein offenes Vesikel der Zeichnung steht für fünf.
recipes-terminal-end-plate = Die Endplatte antwortet
recipes-terminal-fires = Die Faser feuert: ihr Potenzial steigt um { $potential }.
recipes-terminal-silent = Ihr Potenzial steigt um { $potential }, zu wenig: die Faser schweigt.
recipes-terminal-force = Der Muskel zieht
recipes-terminal-pulls = { $force } der tetanischen Kraft in diesem Lauf.
recipes-terminal-slack = Gar nicht.
