## Berichte

report-kind-run = Bericht über einen Lauf
report-kind-comparison = Bericht über einen Vergleich
report-kind-body = Bericht über einen Körper im Lauf der Zeit
report-kind-population = Bericht über einen Muskel mit vielen Synapsen
report-kind-sweep = Bericht über eine Reihe von Läufen
report-kind-validation = Bericht über eine Prüfung
report-kind-other = Bericht über eine Untersuchung

report-head-told = Was geschah
report-head-figures = Abbildungen
report-head-why = Warum es so ausging
report-head-tables = Zahlen
report-head-evidence = Worauf zu achten ist und was bekannt ist
report-head-sources = Quellen
report-head-origin = Woher dies kommt

report-normal = normales Bad
report-without-magnesium = gleiches Bad ohne Magnesium
report-look = { $scenario }, nach { $time }
report-row-lowest = niedrigste, Zeile { $row } ({ $set })
report-row-highest = höchste, Zeile { $row } ({ $set })

report-told-commanded = Der Nerv bekam { $stimuli ->
    [one] einen Befehl
   *[other] { $stimuli } Befehle
} und feuerte { $impulses ->
    [0] nicht
    [one] einen Impuls
   *[other] { $impulses } Impulse
}.
report-told-uncommanded = Ohne Befehl feuerte der Nerv { $impulses ->
    [0] nicht
    [one] einen Impuls
   *[other] { $impulses } Impulse
} in { $duration }.
report-told-extra = { $impulses ->
    [one] Einer dieser Impulse kam
   *[other] { $impulses } dieser Impulse kamen
} ohne Befehl.
report-told-quanta = Er setzte { $quanta } Quanten des Transmitters frei.
report-told-muscle = Die Muskelfaser antwortete mit { $impulses ->
    [0] keinem Impuls
    [one] einem Impuls
   *[other] { $impulses } Impulsen
}; ihre höchste Kraft betrug { $force } dessen, was sie kann.
report-told-cell = Die nächste Nervenzelle feuerte { $impulses ->
    [0] nicht
    [one] einen Impuls
   *[other] { $impulses } Impulse
}.
report-told-body = Magnesium im Serum betrug { $from } am Anfang und am letzten Tag im Mittel { $to }.
report-told-sweep = { $rows } Läufe an { $points } Punkten; { $failed ->
    [0] keiner schlug fehl
    [one] einer schlug fehl
   *[other] { $failed } schlugen fehl
}.
report-told-validation = Von { $claims } veröffentlichten Aussagen sind { $met } erfüllt und { $open } offen: bekannt, dass sie nicht stimmen, mit dem Grund.
report-warning = Hinweis: { $warning }
report-changed = Seit der Ordner entstand, wurden diese Dateien geändert oder entfernt: { $files }. Was diese Seite sagt, gehört vielleicht nicht mehr zusammen.
report-stored = Abbildungen und Tabellen aus dem Ordner stehen in der Sprache, in der er entstand.

report-figure-chain = Vom Nervenimpuls zur Kraft.
report-figure-course = Der Verlauf im Körper.
report-figure-looks = Die Synapse zu jedem betrachteten Zeitpunkt.
report-figure-sweep = Die Reihe als { $name }.

report-table-summary = Zusammenfassung
report-table-population = Bei jeder Magnesiumkonzentration
report-table-ranges = Niedrigster und höchster Wert
report-table-rows = Zeilen der Reihe
report-table-claims = Aussagen
report-measure = Messgröße
report-unit = Einheit
report-value = Wert
report-more-rows = { $rows ->
    [one] Eine weitere Zeile steht im Ordner.
   *[other] { $rows } weitere Zeilen stehen im Ordner.
}

report-why-head = { $here }, verglichen mit: { $reference }
report-why-alike = Nichts unterscheidet sich, das wirken könnte.
report-why-fell = Dies sank um { $percent } %, von { $from } auf { $to }. Davon:
report-why-rose = Dies stieg um { $percent } %, von { $from } auf { $to }. Davon:
report-why-appeared = Dies ging von { $from } auf { $to }. Davon:
report-why-cancel = Dies änderte sich kaum, von { $from } auf { $to }: Die Mechanismen heben einander auf.
report-why-part = { $share }: { $cause }
report-why-same = Kaum verändert, um weniger als 1 %: { $measures }.
report-why-table = Was jeder Mechanismus tat
report-why-mechanism = Mechanismus
report-why-share = gerechter Anteil
report-why-alone = er allein
report-why-lost = fehlt ohne ihn
report-why-bar = Anteil
report-why-interplay = Zusammenspiel
report-why-total = Ganzer Unterschied
report-why-method = Berechnet aus { $runs } Läufen, in denen jeder Mechanismus in allen Kombinationen wie im Vergleich oder wie hier wirkt. Der gerechte Anteil eines Mechanismus ist, was er im Mittel über alle Reihenfolgen hinzufügt, in denen man die Mechanismen zusammensetzen kann (Shapley-Wert); die Anteile ergeben zusammen genau das Ganze. Was jeder allein bewirkt, muss sich nicht zum Ganzen addieren: Der Rest ist Zusammenspiel. Prozente beziehen sich auf den Vergleich.
report-why-averages = Einzelne Quanten werden zufällig frei, darum wurden Mittelwerte verglichen.
report-why-noise = Das Rauschen war in all diesen Läufen dasselbe. Mit anderem Rauschen wären die Anzahlen etwas anders.

report-mechanism-magnesium-membrane = Magnesium schirmt die Membran ab
report-mechanism-magnesium-channel = Magnesium verdrängt Calcium am Calciumkanal
report-mechanism-calcium-membrane = Calcium schirmt die Membran ab
report-mechanism-calcium-channel = Calcium strömt durch seinen Kanal ein
report-mechanism-other-ions = Kalium und Natrium
report-mechanism-parameters = Zahlen und Schalter des Präparats
report-mechanism-commands = Befehle und Länge des Laufs
report-mechanism-drive = Antrieb und Rauschen
report-mechanism-all-else = Präparat, Befehle und Antrieb zusammen
report-about-magnesium-membrane = Magnesium sammelt sich vor den negativen Ladungen der Membran. Die Tore des Nervs brauchen dann mehr Depolarisation, um sich zu öffnen; mit weniger Magnesium öffnen sie sich leichter.
report-about-magnesium-channel = Magnesium nimmt in der Mündung des Calciumkanals den Platz von Calcium ein, sodass je Impuls weniger Calcium einströmt. Wo ein Szenario es vorsieht, zählt auch Magnesium in den Rezeptoren der Endplatte oder der nächsten Nervenzelle hier mit.
report-about-calcium-membrane = Calcium sammelt sich wie Magnesium vor der Membran und wirkt dort stärker.
report-about-calcium-channel = Je weniger Calcium außen ist, desto weniger strömt durch einen offenen Kanal ein, und die Freisetzung folgt etwa der vierten Potenz dessen, was einströmt.
report-about-other-ions = Sie bestimmen, bei welchem Potential die Ströme von Nerv und Muskel ihre Richtung umkehren.
report-about-parameters = Zahlen, in denen sich die Szenarien unterscheiden, etwa ein anderes Präparat oder ein ausgeschalteter Mechanismus.
report-about-commands = Wann und wie stark der Nerv gereizt wird und wie lange er beobachtet wird.
report-about-drive = Ein ständiger Strom in den Nerv, sein Rauschen und was durch Zufall bestimmt wird.
report-about-all-else = So vieles ist verschieden, dass diese drei nicht getrennt wurden.

report-look-for = Worauf zu achten ist
report-established = Gut belegt
report-contested = Umstritten

report-origin-folder = Ordner
report-origin-program = Programm
report-origin-scenario = Szenario
report-origin-digits = SHA-256 des ausgeführten Szenarios
report-origin-seed = Startzahl
report-origin-files = Dateien
report-origin-same = { $files ->
    [one] { $files } Datei
   *[other] { $files } Dateien
}, { $changed ->
    [0] alle wie geschrieben
    [one] davon eine geändert oder fehlend
   *[other] davon { $changed } geändert oder fehlend
}{ $unread ->
    [0] {""}
    [one] ; eine zu groß, um sie noch einmal anzusehen
   *[other] ; { $unread } zu groß, um sie noch einmal anzusehen
}
report-written = Geschrieben nach { $file }
