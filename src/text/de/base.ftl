# Alles, was calgate auf Deutsch sagt. Dieselben Schlüssel wie src/text/en/base.ftl.

## Wie Zahlen geschrieben werden

list-or = oder
list-and = und
number-decimal-mark = ,
number-range = { $low } bis { $high }

## Wofür ein Ergebnis nicht gebraucht werden darf; auf jeder Abbildung und Seite, in jedem Bericht

disclaimer-full = Unterrichtsmodell einer Synapse. Kein ärztlicher Rat. Magnesium im Blut ist nicht das Magnesium an der Synapse. Beginnen oder beenden Sie keine Einnahme und ändern Sie keine Dosis aufgrund dieses Modells; wer nierenkrank ist, muss ärztlichen Rat einholen.
disclaimer-short = Unterrichtsmodell einer Synapse. Kein ärztlicher Rat.

## Abbildungen

figure-decimal-mark = { number-decimal-mark }
figure-time-axis-ms = Zeit (ms)
figure-time-axis-s = Zeit (s)
figure-time-axis-min = Zeit (min)
figure-time-axis-h = Zeit (h)
figure-panel-bath = Bad (mM)
figure-panel-bath-calcium = Ca²⁺ im Bad (mM)
figure-panel-bath-magnesium = Mg²⁺ im Bad (mM)
figure-panel-bath-potassium = K⁺ im Bad (mM)
figure-panel-impulse = Nervenendigung: Membranpotenzial (mV)
figure-panel-influx = Ca²⁺-Einstrom: Strom durch einen typischen Kanal (pA)
figure-panel-calcium = Ca²⁺ in der Nervenendigung (µM)
figure-panel-calcium-near-channels = Ca²⁺ in der Nervenendigung, nahe den Kanälen (µM)
figure-panel-release = Transmitterfreisetzung (Quanten pro ms)
figure-panel-fibre = Muskelfaser: Membranpotenzial (mV)
figure-panel-synapse = Nächste Nervenzelle (zentral, zur Anschauung): Leitwerte (nS)
figure-panel-nmda = Nächste Nervenzelle (zentral, zur Anschauung): NMDA-Leitwert (nS)
figure-panel-cell-calcium = Ca²⁺-Einstrom durch NMDA-Kanäle (pA)
figure-panel-cell = Nächste Nervenzelle (zentral, zur Anschauung): Membranpotenzial (mV)
figure-panel-force = Kraft (% der größten tetanischen Kraft)
figure-curve-calcium = Ca²⁺
figure-curve-magnesium = Mg²⁺
figure-curve-near-channels = nahe den Kanälen
figure-curve-bulk = ganze Endigung
figure-curve-ampa = AMPA
figure-curve-nmda = NMDA
figure-mark-stimulus = Reiz
figure-mark-quanta = einzelne Quanten
# Nach der Zahl aller, die freigesetzt wurden, wie in „84 Quanten“.
figure-total-quanta = Quanten
figure-tornado-low = Parameter am unteren Ende seines Bereichs
figure-tornado-high = am oberen Ende
# Vor der Messgröße, wenn jeder Parameter seinen üblichen Wert hat, wie in „unverändert: 25,1“.
figure-tornado-centre = unverändert:
figure-sweep-calcium = Ca²⁺ im Bad
figure-sweep-magnesium = Mg²⁺ im Bad
figure-sweep-potassium = K⁺ im Bad
figure-sweep-sodium = Na⁺ im Bad
figure-sweep-preset = Präparat
figure-sweep-kidney = Filtration der Nieren
figure-sweep-temperature = Temperatur
figure-sweep-drive = Antrieb des Nervs
figure-sweep-normal = normales Bad des Menschen
figure-sweep-median = Median von { $count } Läufen
figure-sweep-single = einzelne Läufe
figure-sweep-band = 10 bis 90 % von { $count } Läufen
figure-sweep-share = Anteil von { $count } Läufen
figure-sweep-bin-median = Median von { $count } Nachbarn
figure-sweep-bin-band = 10 bis 90 % von { $count } Nachbarn
# Die Achse, deren Werte neben den Kurven stehen.
figure-sweep-curves = Kurven: { $axis }.
# Was Linien und Bänder sind, wie in „Gezeigt: Median von 20 Läufen; 10 bis 90 % von 20 Läufen.“
figure-sweep-shown = Gezeigt: { $what }.
figure-sweep-pooled = Zusammengefasst: { $axes }.
figure-sweep-together = Ändert sich mit: { $axes }.
figure-sweep-not-shown = Nicht gezeigt, weil die Werte Wörter sind: { $axes }.
figure-sweep-too-many-dots = { $count } Läufe, zu viele, um jeden einzeln zu zeichnen.
figure-sweep-failed = { $failed } von { $rows } Läufen sind gescheitert.
figure-sweep-nothing = { $count } von { $rows } Läufen haben diese Messgröße nicht.
figure-sweep-not-positive = { $count } Werte liegen nicht über null: Zwischen Zehnerpotenzen ist für sie kein Platz, sie zählen als kein Wert.
figure-sweep-mark-failed = gescheitert: { $count }
figure-sweep-mark-nothing = kein Wert: { $count }
figure-sweep-cell-failed = gescheitert
figure-sweep-cell-nothing = kein Wert
figure-sweep-cells = Jedes Feld ist das Mittel von { $count } Läufen.
figure-sweep-edge = Grenze der Übertragung (fibre_spikes = { $level })
figure-sweep-level = { $measure } = { $level }
figure-sweep-no-edge = Nirgends zwischen diesen Punkten: { $what }.
figure-sweep-lanes = Eine Spur ist ein Lauf, ein Strich ein Impuls des Nervs.
figure-sweep-no-trace = gescheitert oder ohne Aufzeichnung
figure-sweep-strokes = Eine Spur ist ein Lauf, ihr Strich die Messgröße.
figure-sweep-tornado = Vom niedrigsten bis zum höchsten Wert jeder Achse allein.
figure-sweep-tornado-more = { $count } kürzere Balken sind weggelassen.
# Ein Ende eines Balkens, wie in „0,3 mM: gescheitert“.
figure-sweep-end-failed = { $value }: gescheitert
figure-sweep-end-nothing = { $value }: kein Wert
# Abbildungen in Worten.
figure-sweep-told-point = { $value } bei { $place }
figure-sweep-told-curve = { $name }: { $points }.
figure-sweep-told-map = { $measure } als Farben, { $x } nach rechts und { $y } nach oben.
figure-sweep-told-place = { $x } nach rechts und { $y } nach oben
figure-sweep-told-lowest = Niedrigster Wert: { $value } bei { $place }.
figure-sweep-told-highest = Höchster Wert: { $value } bei { $place }.
figure-sweep-told-edge = Die Linie „{ $what }“ läuft durch { $places }.
figure-sweep-told-row = { $row }: { $value }.
figure-sweep-told-firing = { $row }: { $value } Impulse pro Lauf.
figure-sweep-told-centre = { $measure }, unverändert: { $value }.
figure-sweep-told-bar = { $axis }: { $low } bei { $atlow }, { $high } bei { $athigh }.
figure-claim-passes = stimmt überein
figure-claim-open = offen
figure-claim-fails = weicht ab
figure-claim-interval = Bereich, der als Übereinstimmung zählt
figure-claim-axis = Modell / veröffentlicht
figure-claim-model = Modell
figure-claim-published = Veröffentlicht

## Was das Modell zu dem Artikel sagt, den es veranschaulicht; in jedem Ordner

honesty-title = Was dieses Modell sagt und was nicht
honesty-release = Ohne Magnesium setzt ein Impuls { $more } % mehr Transmitter frei, nicht ein Vielfaches.
honesty-rest = Eine ganze Sekunde Ruhe lässt { $normal } % des Calciums ein, das ein einziger Impuls einlässt, und { $without } % ohne Magnesium. Calcium strömt nicht von selbst ein.
honesty-shift = Was einen Nerv ohne Befehl feuern lässt, ist eine Verschiebung seiner Natriumkanäle: { $magnesium } mV ohne Magnesium, { $both } mV, wenn auch das Calcium auf 0,8 mM sinkt. Dort setzt ein Impuls weniger frei, nicht mehr: { $release } % des Normalen.
honesty-tablet = Eine Tablette mit 300 mg am Tag ändert das Magnesium im Serum eines Menschen, dem nichts fehlt, um { $healthy } mM, und davon merkt hier nichts etwas. Bei Nieren, die 10 mL/min filtern, sind es { $kidney } mM, und größere Mengen werden zur Überdosis. Wem Magnesium fehlt, dem füllt sie den Vorrat auf.
honesty-block = Eine typische Endplatte des Menschen antwortet bei etwa { $total } mM Gesamtmagnesium nicht mehr; solche mit weniger Quanten früher, andere später.
honesty-trials = In Studien half Magnesium nicht gegen gewöhnliche Krämpfe (Cochrane 2020), und für unruhige Beine, deren Ursache vor allem im Gehirn liegt, ist die Beweislage dünn.

## Veröffentlichte Versuche

validation-title = Was gemessen wurde und was calgate ergibt
validation-question = Stimmt das Modell mit veröffentlichten Versuchen überein?
validation-ours = calgate
validation-counts = { $met } erfüllt, { $open } offen, { $trouble } in Schwierigkeiten
validation-relative = bezogen auf die erste

## Zusammenfassung eines Laufs

summary-gating-shift = Verschiebung der Tore des Nervs
summary-stimuli = Befehle an den Nerv
summary-nerve-spikes = Nervenimpulse
summary-uncommanded = Nervenimpulse ohne Befehl
summary-peak-calcium = Höchstes Ca²⁺ nahe den Kanälen
summary-peak-bulk-calcium = Höchstes Ca²⁺ in der ganzen Endigung
summary-quanta-released = Freigesetzte Quanten
summary-quantal-content-first = Quanteninhalt des ersten Impulses
summary-quantal-content = Quanteninhalt, im Mittel
summary-spontaneous-rate = Spontane Freisetzung
summary-endplate-potentials = Endplattenpotenziale
summary-fibre-spikes = Impulse der Muskelfaser
summary-failures = Nervenimpulse ohne Muskelimpuls
summary-cell-spikes = Impulse der nächsten Nervenzelle
summary-peak-nmda = Höchster NMDA-Leitwert
summary-mean-nmda-calcium = Ca²⁺-Einstrom durch NMDA, im Mittel
summary-peak-force = Höchste Kraft, von der tetanischen
summary-mean-force = Mittlere Kraft, von der tetanischen
summary-none = –
summary-steps = { $accepted ->
    [one] { $accepted } Schritt
   *[other] { $accepted } Schritte
} ({ $rejected } verworfen), { $evaluations ->
    [one] { $evaluations } Auswertung
   *[other] { $evaluations } Auswertungen
}
summary-seed = Startzahl { $seed }
summary-written = Geschrieben nach { $folder }

## Abbildung eines Körpers

body-time-axis-d = Zeit (Tage)
body-time-axis-weeks = Zeit (Wochen)
body-panel-serum = Gesamtmagnesium im Serum (mM)
body-panel-ions = Ionisiert im Serum, um die Synapse (mM)
body-panel-urine = Magnesium im Urin (mmol pro Tag)
body-range-deficient-signs = Mangel, mit Anzeichen
body-range-deficient = Mangel
body-range-usual = üblich
body-range-raised = erhöht, kaum Anzeichen
body-range-reflexes-weak = Reflexe schwach
body-range-reflexes-lost = keine Reflexe
body-range-breathing = Atemstillstand
body-range-paralysis = Lähmung, Koma
body-mark-meal = Mahlzeit
body-mark-dose = Dosis
body-mark-infusion = Infusion
body-mark-synapse = Blick auf die Synapse
body-seen-quanta = { $quanta } Quanten
body-seen-impulses = { $impulses ->
    [one] { $impulses } Impuls
   *[other] { $impulses } Impulse
}

## Zusammenfassung eines Körpers

body-serum-start = Serummagnesium am Anfang
body-serum-last-day = Serummagnesium, Mittel des letzten Tages
body-serum-change = Unterschied der beiden
body-serum-lowest = Niedrigstes Serummagnesium
body-serum-highest = Höchstes Serummagnesium
body-meaning = Dieses Serummagnesium bedeutet
body-meaning-between = { $lowest } bis { $highest }
body-ionised = Ionisiertes Magnesium, letzter Tag
body-calcium = Niedrigstes ionisiertes Calcium
body-pressure = Größter Abfall des Blutdrucks
body-urine-first-day = Magnesium im Urin, erster Tag
body-urine-last-day = Magnesium im Urin, letzter Tag
body-swallowed = Geschluckt
body-absorbed = Aufgenommen
body-infused = Infundiert
body-excreted = Mit dem Urin ausgeschieden
body-lost = Auf anderen Wegen verloren
body-retained = In Serum und Gewebe geblieben
body-synapse = An der Synapse
body-look-time = nach
body-look-junction = Szenario
body-look-magnesium = Mg²⁺ (mM)
body-look-quanta = Quanten
body-look-nerve = Nerv
body-look-fibre = Muskel
body-look-force = Kraft (%)

## Vergleich von Läufen

compare-heading = { $count ->
    [one] Verglichen mit { $reference }
   *[other] { $count } Szenarien, verglichen mit { $reference }
}
compare-quantity = Größe

## Ein Muskel mit vielen Endplatten

population-total = Mg, gesamt
    (mM)
population-ionised = ionisiert
    (mM)
population-quanta = Quanten
    je Impuls
population-transmitting = Fasern
    antworten
population-four-potential = T4/T1,
    Potenzial
population-four-force = T4/T1,
    Kraft
population-early-tetanus = Tetanus
    nach 0,5 s
population-late-tetanus = Tetanus
    nach 5 s
population-axis-magnesium = Gesamtes Mg im Serum (mM)
population-panel-answering = Endplatten, die auf einen Impuls antworten (%)
population-panel-force = Kraft, neben der im Referenzbad (%)
population-panel-four = Train-of-four: vierte Zuckung durch die erste
population-curve-twitch = einzelne Zuckung
population-curve-early-tetanus = 50 Hz, nach 0,5 s
population-curve-late-tetanus = 50 Hz, nach 5 s
population-half-fail = Hälfte fällt aus
population-described = Bei { $total } Gesamtmagnesium antworten { $answering } der Endplatten.
population-safety = { $junctions ->
    [one] { $junctions } Endplatte
   *[other] { $junctions } Endplatten
}; im Referenzbad setzt ein Impuls im Median { $content } Quanten frei, und eine Faser braucht { $threshold }: Sicherheitsfaktor { $safety }. Tetanus: Kraft bei 50 Hz, neben der im Referenzbad.
population-half = Die Hälfte der Endplatten fällt bei { $total } Gesamtmagnesium aus.
population-nine-tenths = Neun von zehn fallen bei { $total } Gesamtmagnesium aus.
## Reihen von Läufen

sweep-rows = { $points ->
    [one] { $points } Punkt
   *[other] { $points } Punkte
} ({ $design }){ $replicates ->
    [one] {""}
   *[other] {", "}je { $replicates } Läufe
}: { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
}
sweep-grid = jeder Wert mit jedem anderen
sweep-zip = erster Wert mit erstem, zweiter mit zweitem
sweep-latin-hypercube = lateinischer Hyperwürfel
sweep-sobol = Sobol-Folge
sweep-one-at-a-time = eins nach dem anderen
sweep-estimate = dauert { $time } auf { $jobs ->
    [one] { $jobs } Prozessor
   *[other] { $jobs } Prozessoren
} und braucht { $room } auf der Platte
sweep-less-than-a-second = weniger als 1 s
sweep-goes-on = geht weiter: { $made } von { $rows } Zeilen sind da
sweep-already = alle Zeilen sind von einem früheren Mal da
sweep-measured = in jeder Zeile gemessen
sweep-traced = Verlauf, für jede Zeile gespeichert
sweep-axis = Verändert: der Schlüssel `{ $key }` des Szenarios.
sweep-lowest = niedrigster
sweep-highest = höchster
sweep-made = { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
} an { $points ->
    [one] { $points } Punkt
   *[other] { $points } Punkten
}: rows.csv für Tabellenprogramme, rows.parquet für Programme
sweep-failed = { $failed } von { $rows } Zeilen sind gescheitert und haben statt Zahlen einen Grund:
sweep-more-reasons = und { $more } weitere Gründe
replay-row = Zeile { $row } der Reihe:
replay-now = dieser Lauf
replay-kept = Tabelle
replay-table = Die Tabelle ist die von { $folder }.
replay-failed = Dort ist die Zeile gescheitert: { $reason }
sweep-where-traces = Verläufe aller Zeilen: traces/*.parquet
sweep-figure-more = Die Tabelle hat { $count } weitere Messgrößen; wählen mit --measure.
sweep-figure-no-traces = Die Reihe hat kein { $column } gespeichert; ein Strich ist darum die Messgröße eines Laufs, kein Impuls.
## Anpassungen, Empfindlichkeit, Dosis und Wirkung

study-failed = { $failed } von { $runs } Läufen sind gescheitert und weggelassen; failures.csv nennt alle:
study-failed-more = und { $more } weitere
fit-measured = gemessen
fit-fitted = angepasst
fit-point-axis = Gemessener Wert
fit-interval = 95-%-Intervall { $low } bis { $high }, Standardfehler { $error }; das Szenario hat { $scenario }
fit-without-interval = ohne Intervall; das Szenario hat { $scenario }
fit-at-bound = an seiner Grenze: nach den Messwerten läge er jenseits davon; kein Intervall
fit-correlation = Korrelation { $correlation } von { $both }
fit-point = { $measure }: gemessen { $aim }, angepasst { $fitted }
fit-more-points = und { $more } weitere in points.csv
fit-exactly-determined = So viele Messwerte wie Parameter: genau getroffen, wo das Modell es kann, aber es bleibt nichts übrig, um zu sagen, wie sicher die Parameter sind.
fit-only-given-scatter = So viele Messwerte wie Parameter: Die Intervalle beruhen allein auf den Standardabweichungen der Werte.
fit-scatter = Gewichtete Streuung der Werte um die Anpassung { $scatter }, mit { $degrees ->
    [one] { $degrees } Freiheitsgrad
   *[other] { $degrees } Freiheitsgraden
}; die Intervalle verwenden sie (Student-t).
fit-chi-square = Reduziertes Chi-Quadrat { $reduced } mit { $degrees ->
    [one] { $degrees } Freiheitsgrad
   *[other] { $degrees } Freiheitsgraden
}; die Intervalle beruhen auf den angegebenen Standardabweichungen.
fit-too-far = Die Werte liegen weiter von der Anpassung, als ihre Standardabweichungen erlauben (Wahrscheinlichkeit unter 1 %): Die Intervalle sind zu schmal.
fit-trials = { $trials ->
    [one] { $trials } Versuch
   *[other] { $trials } Versuche
}, davon { $failed } ohne Wert
fit-would-vary = von { $low } bis { $high }, beginnend bei { $start }
sensitivity-at-low = am unteren Ende
sensitivity-at-high = am oberen Ende
sensitivity-mean-effect = Mittel |Effekt|
sensitivity-deviation = Streuung
sensitivity-first = allein
sensitivity-total = insgesamt
sensitivity-spread = Mittel { $mean }, Standardabweichung { $deviation }; { $complete } von { $samples } Zeilen des Versuchsplans sind vollständig.
sensitivity-runs = { $runs } Läufe von { $parameters ->
    [one] { $parameters } Parameter
   *[other] { $parameters } Parametern
} über ihre plausiblen Bereiche
sensitivity-tornado-question = Wie weit verschiebt jeder Parameter das Ergebnis, allein, von einem Ende seines plausiblen Bereichs zum anderen?
dose-band = 5 bis 95 % der Ziehungen
dose-median = Median der Ziehungen
dose-relative = { $measure }, bezogen auf das Szenario
dose-as-in-scenario = wie im Szenario
dose-along = { $measure } entlang { $key }:
dose-more = und { $more } weitere in dose-response.csv

## Spalten des aufgezeichneten Verlaufs

column-time_ms = Zeit seit Beginn des Laufs.
column-applied_current_uA_cm2 = Strom in den Nerv: Reiz, ständiger Antrieb und Rauschen zusammen.
column-gating_shift_mV = Wie weit Calcium, Magnesium und die anderen Ionen des Bades die Tore der Nervenkanäle gegenüber dem Referenzbad verschieben; positiv macht den Nerv schwerer erregbar.
column-nerve_potential_mV = Membranpotenzial der Nervenendigung, innen gegen außen.
column-calcium_channel_open_frac = Anteil der Calciumkanäle, die offen sind.
column-calcium_influx_pA = Calciumstrom in die Nervenendigung, nach innen positiv.
column-calcium_near_channels_uM = Freies Calcium neben den offenen Kanälen, wo der Sensor der Freisetzung sitzt.
column-calcium_bulk_uM = Freies Calcium, gemittelt über die Nervenendigung.
column-docked_vesicles = Vesikel, die angedockt und zur Freisetzung bereit sind.
column-facilitation_frac = Wie weit die Bahnung durch frühere Impulse aufgebaut ist, von 0 bis 1.
column-release_rate_per_ms = Quanten, die pro Millisekunde freigesetzt werden.
column-released_quanta = Quanten, die seit Beginn des Laufs freigesetzt wurden.
column-endplate_conductance_nS = Leitwert der Endplatte, den der Transmitter öffnet.
column-fibre_potential_mV = Membranpotenzial der Muskelfaser an der Endplatte, innen gegen außen.
column-ampa_conductance_nS = AMPA-Leitwert der nächsten Nervenzelle, den der Transmitter öffnet.
column-nmda_conductance_nS = NMDA-Leitwert der nächsten Nervenzelle, den der Transmitter öffnet und Magnesium nicht blockiert.
column-nmda_unblocked_frac = Anteil der NMDA-Kanäle, deren Mündung frei von Magnesium ist.
column-nmda_calcium_pA = Calciumstrom durch NMDA-Kanäle, nach innen positiv.
column-cell_potential_mV = Membranpotenzial der nächsten Nervenzelle, innen gegen außen.
column-force_frac = Kraft der Muskelfaser als Anteil ihrer größten tetanischen Kraft.
column-bath_calcium_mM = Ionisiertes Calcium im Bad.
column-bath_magnesium_mM = Ionisiertes Magnesium im Bad.
column-bath_potassium_mM = Kalium im Bad.
column-sodium_activation_frac = Anteil der Aktivierungstore (m) der Natriumkanäle des Nervs, die offen sind.
column-sodium_inactivation_frac = Anteil der Natriumkanäle des Nervs, die nicht inaktiviert sind (h).
column-calcium_entered_uM = Calcium, das seit Beginn eingetreten ist, als Anstieg in der ganzen Endigung, wenn nichts entfernt würde.
column-twitch_activation = Zuckungen, aufsummiert, bevor sie sättigen; eine einzelne Zuckung hat die Höhe 1.

## Spalten der Tabellen einer Population

column-quantal_content = Quanten, die ein einzelner Impuls freisetzt; bei einer Population: an einer Endplatte des Präparats.
column-transmitting_frac = Anteil der Endplatten, deren Faser auf den Impuls antwortet.
column-compound_potential_frac = Summenpotenzial des Muskels nach einem Impuls, bezogen auf das Referenzbad: Alle Fasern, die feuern, zählen gleich.
column-twitch_frac = Kraft einer einzelnen Zuckung, bezogen auf das Referenzbad.
column-train_of_four_potential = Viertes Summenpotenzial eines Train-of-four bei 2 Hz, durch das erste.
column-train_of_four_force = Vierte Zuckung eines Train-of-four bei 2 Hz, durch die erste.
column-early_tetanus_frac = Kraft nach 0,5 s bei 50 Hz, bezogen auf das Referenzbad in diesem Augenblick.
column-late_tetanus_frac = Kraft nach 5 s bei 50 Hz, bezogen auf das Referenzbad in diesem Augenblick.
column-junction = Nummer der Endplatte.
column-threshold_quanta = Quanten, bei denen die Faser im Referenzbad feuert.
column-safety_factor = Quanteninhalt im Referenzbad durch die Quanten, die die Faser braucht.
column-transmits_until_mM = Höchstes versuchtes Magnesium, wie das Szenario es zählt, bei dem die Endplatte auf einen Impuls antwortet.
## Reihen in Teilen

shard-plan = { $parts ->
    [one] { $parts } Stück
   *[other] { $parts } Stücke
} von höchstens { $rows } Zeilen, in { $shards ->
    [one] { $shards } Teil
   *[other] { $shards } Teilen
} von höchstens { $each }
shard-estimate = jeder Teil dauert etwa { $time } auf { $jobs ->
    [one] { $jobs } Prozessor
   *[other] { $jobs } Prozessoren
} und braucht { $room } auf der Platte
shard-next = Auf beliebigen Rechnern, die den Ordner sehen, jeder Teil; dann die Tabelle:
shard-made = Teil { $shard }: { $made } von { $rows } Zeilen sind gemacht, in { $parts ->
    [one] { $parts } fertigen Stück
   *[other] { $parts } fertigen Stücken
}{ $failed ->
    [0] {""}
    [one] ; { $failed } Zeile ist gescheitert
   *[other] ; { $failed } Zeilen sind gescheitert
}
shard-status = { $finished } von { $parts } Stücken sind fertig; { $made } von { $rows } Zeilen sind gemacht{ $failed ->
    [0] {""}
    [one] , { $failed } davon ist gescheitert
   *[other] , { $failed } davon sind gescheitert
}
shard-missing = fehlende Stücke: { $parts }
shard-incomplete = Teile, denen Stücke fehlen: { $numbers } von { $shards }
shard-bad = { $file } gehört nicht zu dieser Reihe und wird neu gemacht: { $fault }
shard-table = die Tabelle ist geschrieben
shard-no-table = die Tabelle ist noch nicht geschrieben
shard-only-merge = alle Stücke sind da; `calgate sweep merge { $folder }` schreibt die Tabelle
shard-submitted = Auftrag { $job }: Teile { $numbers } von { $shards }
shard-alive = warten oder laufen schon: Teile { $numbers }
shard-merge-submitted = Auftrag { $job } schreibt danach die Tabelle in { $folder }

## Spalten der Tabelle einer Reihe

column-row = Nummer des Laufs, ab 0.
column-point = Nummer des Punkts, ab 0; seine Wiederholungen haben dieselbe.
column-replicate = Nummer des Laufs an seinem Punkt, ab 0.
column-failure = Warum der Lauf keine Zahlen hat; leer, wo er sie hat.
column-steps = Schritte, die der Löser gemacht hat.
## Spalten des Verlaufs eines Körpers

column-time_h = Zeit seit Beginn des Laufs.
column-total_magnesium_mM = Gesamtmagnesium im Serum, wie ein Labor es angibt.
column-ionised_magnesium_mM = Ionisiertes Magnesium im Serum, das die Synapse umspült.
column-bound_magnesium_mM = Magnesium im Serum, das an Eiweiß gebunden ist und das die Niere nicht filtert.
column-ionised_calcium_mM = Ionisiertes Calcium im Serum, das die Synapse umspült.
column-tissue_magnesium_mM = Serummagnesium, mit dem das austauschbare Gewebe in Ruhe wäre.
column-fluid_mmol = Magnesium in der Flüssigkeit außerhalb der Zellen.
column-tissue_mmol = Austauschbares Magnesium im Gewebe.
column-gut_mmol = Magnesium im Darm, ob es aufgenommen wird oder nicht.
column-urine_mmol_per_d = Magnesium, das in diesem Augenblick pro Tag mit dem Urin geht.
column-infusion_mmol_per_h = Magnesium, das in eine Vene läuft.
column-blood_pressure_fall_mmHg = Abfall des systolischen Blutdrucks durch dieses Magnesium; wirkt auf nichts anderes.
column-swallowed_mmol = Magnesium, das seit Beginn geschluckt wurde.
column-infused_mmol = Magnesium, das seit Beginn infundiert wurde.
column-absorbed_mmol = Magnesium, das seit Beginn aus dem Darm aufgenommen wurde.
column-excreted_mmol = Magnesium, das seit Beginn mit dem Urin ausgeschieden wurde.
column-stool_mmol = Magnesium, das seit Beginn mit dem Stuhl gegangen ist.
column-lost_mmol = Magnesium, das seit Beginn auf anderen Wegen verloren ging.

## Messgrößen, wie die Achsen der Abbildungen sie nennen

measure-gating_shift_mV = Verschiebung der Tore des Nervs am Anfang, gegenüber dem Referenzbad
measure-stimuli = gegebene Reize
measure-resting_potential_mV = Potenzial des Nervs am Anfang
measure-nerve_spikes = Impulse des Nervs
measure-uncommanded_nerve_spikes = Impulse des Nervs, die kein Reiz erklärt
measure-nerve_rate_Hz = Impulse des Nervs pro Sekunde
measure-spike_peak_mV = höchstes Potenzial des Nervs
measure-spike_half_width_ms = Breite des ersten Impulses auf halbem Weg von der Ruhe zum Gipfel
measure-spike_threshold_mV = Potenzial, bei dem der erste Impuls schneller steigt als 10 mV/ms
measure-influx_delay_ms = vom Gipfel des ersten Impulses zum Gipfel des Calciumeinstroms
measure-influx_half_width_ms = Breite des ersten Calciumeinstroms auf halber Höhe
measure-synaptic_delay_ms = vom Gipfel des ersten Impulses zum Gipfel der Freisetzung
measure-peak_calcium_near_channels_uM = höchstes Calcium nahe den Kanälen
measure-peak_calcium_bulk_uM = höchstes Calcium in der ganzen Endigung
measure-calcium_bulk_rise_uM = höchstes Calcium in der ganzen Endigung, über dem Anfang
measure-impulses_to_calcium_plateau = Impulse einer Folge, bis das Calcium der Endigung bis auf 5 % an seinem Plateau ist
measure-resting_influx_pA = Calciumstrom eines typischen Kanals am Anfang
measure-calcium_entered_uM = eingetretenes Calcium, als Anstieg in der ganzen Endigung ohne Entfernung
measure-quanta_released = im ganzen Lauf freigesetzte Quanten
measure-quantal_content_first = Quanten, die der erste Impuls freisetzte
measure-quantal_content_last = Quanten, die der letzte Impuls freisetzte
measure-quantal_content_mean = Quanten, die ein Impuls im Mittel freisetzte
measure-last_to_first_content = Quanteninhalt des letzten Impulses durch den des ersten
measure-second_to_first_content = Quanteninhalt des zweiten Impulses durch den des ersten
measure-spontaneous_release_per_s = Quanten pro Sekunde zwischen den Impulsen
measure-endplate_amplitude_mV = größte Depolarisation der Muskelfaser an der Endplatte
measure-endplate_potentials = Endplattenpotenziale von mehr als einem halben Quant
measure-fibre_spikes = Impulse der Muskelfaser
measure-failures = Impulse des Nervs, denen die Faser nicht folgte
measure-cell_spikes = Impulse der nächsten Nervenzelle
measure-mean_nmda_calcium_pA = Calcium, das im Mittel durch NMDA-Kanäle in die nächste Nervenzelle eintritt
measure-peak_force_frac = höchste Kraft, als Anteil der tetanischen Kraft
measure-mean_force_frac = mittlere Kraft, als Anteil der tetanischen Kraft
measure-time_to_peak_force_ms = vom ersten Impuls der Faser zum Gipfel der Kraft
measure-activation_ripple = Welligkeit der aufsummierten Zuckungen im Takt der Reize, durch ihr Mittel, spät in einer Folge
measure-spike_undershoot_mV = wie weit der Nerv nach dem ersten Impuls unter die Ruhe fällt
measure-interspike_interval_ms = mittlerer Abstand zwischen Impulsen des Nervs
measure-interspike_interval_cv = Variationskoeffizient der Abstände zwischen Impulsen des Nervs
measure-first_latency_ms = mittlere Zeit von einem Impuls bis zu seinem ersten Quant, in einem Lauf mit einzelnen Quanten
measure-miniatures_per_s = Miniatur-Endplattenpotenziale pro Sekunde, in einem Lauf mit einzelnen Quanten
measure-quantal_content_direct = mittleres Endplattenpotenzial durch mittlere Miniatur, in einem Lauf mit einzelnen Quanten
measure-quantal_content_failures = ln(Impulse/Ausfälle) der Freisetzung, in einem Lauf mit einzelnen Quanten
measure-quantal_content_variance = 1/CV² der Endplattenpotenziale, um die Streuung der Quanten berichtigt
measure-safety_factor = Endplattenpotenzial durch die Schwelle einer Faser, die feuert
measure-paired_pulse_ratio = zweites Endplattenpotenzial durch das erste, wenn kein Impuls der Faser sie verdeckt
measure-train_of_four_ratio = Kraft nach dem vierten Reiz durch die nach dem ersten
measure-fusion_index = niedrigste Kraft vor der letzten Kontraktion durch deren Gipfel
measure-serum_start_mM = Gesamtmagnesium im Serum am Anfang
measure-serum_last_day_mM = Gesamtmagnesium im Serum, Mittel des letzten Tages
measure-serum_change_mM = wie weit das vom Anfang entfernt ist
measure-serum_highest_mM = höchstes Gesamtmagnesium im Serum
measure-calcium_lowest_mM = niedrigstes ionisiertes Calcium im Serum
measure-urine_last_day_mmol_per_d = Magnesium im Urin des letzten Tages
measure-absorbed_part = Teil des Geschluckten, der am Ende aufgenommen ist
measure-excreted_mmol = Magnesium, das mit dem Urin ging
measure-retained_mmol = was Serum und Gewebe gewannen
measure-blood_pressure_fall_mmHg = größter Abfall des systolischen Blutdrucks
measure-muscle_half_fails_mM = Gesamtmagnesium, bei dem die Hälfte der Endplatten ausfällt
measure-muscle_tenth_transmits_mM = Gesamtmagnesium, bei dem neun von zehn Endplatten ausfallen
measure-muscle_transmitting_frac = Endplatten, die beim höchsten versuchten Magnesium antworten
measure-muscle_train_of_four = niedrigstes viertes Potenzial eines Train-of-four durch das erste
measure-muscle_late_tetanus = Kraft nach 5 s bei 50 Hz und dem höchsten versuchten Magnesium, bezogen auf das Referenzbad

## Statistik einer Spalte

statistic-first = erster Wert von { $column }
statistic-last = letzter Wert von { $column }
statistic-peak = höchster Wert von { $column }
statistic-trough = niedrigster Wert von { $column }
statistic-mean = Mittel von { $column }
statistic-time-of-peak = Zeit des höchsten Werts von { $column }
