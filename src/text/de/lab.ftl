## Das Labor

lab-title = Das Labor
lab-skip = Zu den Kurven
lab-no-script = Das Labor braucht JavaScript, das in diesem Browser nicht läuft.
lab-scenario = Szenario
lab-undo = Rückgängig
lab-redo = Wiederholen
lab-reset = Anfangswerte
lab-pin = Diesen Lauf festhalten
lab-unpin = Loslassen
lab-pinned = Festgehalten
lab-now = Jetzt
lab-link = Link kopieren
lab-link-copied = Der Link ist kopiert: Er zeigt dasselbe auf jedem Rechner mit diesem Labor.
lab-load = Datei öffnen…
lab-gone = Das Labor antwortet nicht.
lab-gone-help = Starte es neu mit `calgate lab` und lade diese Seite noch einmal
lab-knobs = Woran du drehen kannst
lab-group-bath = Das Bad
lab-group-nerve = Der Nerv und seine Stromstöße
lab-group-mechanisms = Mechanismen

## Woran man drehen kann

lab-knob-magnesium = Magnesium (Mg²⁺), ionisiert
lab-knob-calcium = Calcium (Ca²⁺), ionisiert
lab-knob-potassium = Kalium (K⁺)
lab-knob-sodium = Natrium (Na⁺)
lab-knob-temperature = Temperatur
lab-knob-drive = Dauerreiz
lab-knob-noise = Rauschen
lab-knob-duration = Dauer des Laufs
lab-knob-rate = Stromstöße pro Sekunde
lab-knob-count = Zahl der Stromstöße
lab-knob-interval = Zeit zwischen zwei Stromstößen
lab-knob-amplitude = Stärke eines Stromstoßes
lab-switch-surface-charge = Mg²⁺ und Ca²⁺ schirmen die Nervenmembran ab
lab-switch-calcium-block = Mg²⁺ hält Ca²⁺ aus dem Kanal fern
lab-switch-receptor-block = Mg²⁺ schwächt den Rezeptor des Muskels
lab-switch-facilitation = Impulse kurz nacheinander setzen mehr frei
lab-switch-depletion = Die Vesikel werden knapp
lab-choice-preset = Präparat
lab-choice-mechanism = Wie Mg²⁺ auf den Calciumkanal wirkt
lab-choice-release = Wie Vesikel gezählt werden
lab-word-human = Mensch
lab-word-mouse = Maus
lab-word-frog = Frosch
lab-word-squid = Kalmar (nur der Nerv)
lab-word-competition = Es konkurriert mit Ca²⁺
lab-word-mechanistic = Es verschiebt die Tore und verstopft die Pore
lab-word-mean-field = Im Mittel
lab-word-quantal = Einzeln, nach Zufall

## Was zu sehen ist

lab-curves = Vom Nerv zum Muskel
lab-read = Ablesen bei
# Was ein Bildschirmleser von einer Kurve sagt; das Etikett nennt sie, wo eine Tafel zwei hat.
lab-described = { $label }von { $low } bis { $high }, am höchsten bei { $at } ms.
lab-described-sweep = { $first } bei { $low }, { $last } bei { $high }.
lab-steps = Eben berechnet in { $steps } Schritten.
lab-numbers = Die Zahlen
lab-measure = Was
lab-difference = Unterschied
lab-about = Über dieses Szenario
lab-look-for = Worauf du achten kannst
lab-established = Was feststeht
lab-contested = Was umstritten ist
lab-sources = Quellen

## Durchläufe

lab-sweep = Einen Regler ganz durchdrehen
lab-sweep-about = Das Szenario, wie es dasteht, wird immer wieder gerechnet, jedes Mal mit dem Regler ein Stück weiter.
lab-sweep-key = Regler
lab-sweep-from = Von
lab-sweep-to = Bis
lab-sweep-count = Punkte
lab-sweep-measure = Was gemessen wird
lab-sweep-go = Durchlauf starten
lab-sweep-stop = Anhalten
lab-sweep-table = Tabelle sichern (CSV)
lab-sweep-progress = { $done } von { $rows } Punkten
lab-sweep-done = Alle { $rows } Punkte sind da.
lab-sweep-failed = { $failed } davon ergaben keine Zahl.
lab-sweep-stopped = Nach { $done } Punkten angehalten.

## Dateien

lab-files = Aufheben
lab-file-png = Abbildung (PNG)
lab-file-svg = Abbildung (SVG)
lab-file-pdf = Abbildung (PDF)
lab-file-csv = Kurven (CSV)
lab-file-events = Ereignisse (CSV)
lab-file-parquet = Kurven (Parquet)
lab-file-summary = Zahlen (JSON)
lab-file-scenario = Szenario (TOML)
lab-file-making = Wird gemacht…
lab-file-made = { $name } ist gesichert.

## Die Schublade

lab-drawer = Jede Zahl des Modells
lab-drawer-about = Mit den Werten, die glaubhaft sind, wie gut sie bekannt ist und woher sie kommt (auf Englisch). Eine Zahl, die du änderst, wird markiert.
lab-drawer-seek = Suchen
lab-drawer-found = Gefunden: { $found }
lab-drawer-range = glaubhaft: { $low } bis { $high }
