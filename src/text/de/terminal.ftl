## Was Befehle neben ihrem Ergebnis auf dem Terminal sagen

# Vor einem Fehler, einem Ausweg und einer Warnung. Die Meldungen selbst sind englisch.
frame-error = Fehler:
frame-help = Tipp:
frame-warning = Warnung:
frame-note = Hinweis:

# Hinter einem Fortschrittsbalken: wie lange der Rest noch dauert.
progress-left = noch { $eta }

terminal-lab-at = Das Labor ist unter { $address } zu finden
terminal-lab-closes = Strg-C schließt es.
terminal-no-browser = es ließ sich kein Browser öffnen ({ $reason }); öffne die Adresse selbst
terminal-part-set-aside = `{ $file }` wird beiseitegelegt, und seine Zeilen werden neu berechnet: { $fault }
terminal-lesson-holds = { $lesson }: alle Zahlen stimmen
terminal-drawn-from = aus: { $needs }; gewöhnlich scenarios/{ $usual }
terminal-needs-run = ein Szenario oder ein Lauf
terminal-needs-runs = ein Szenario oder ein Vergleich
terminal-needs-table = ein Szenario, eine Sweep-Datei oder ein fertiger Sweep
terminal-needs-course = ein Szenario des Körpers oder sein Lauf

## Veröffentlichte Versuche, Zeile für Zeile

# Höchstens sechs Buchstaben: die Urteile stehen untereinander.
validate-met = stimmt
validate-open = offen
validate-failed = FALSCH
validate-open-but-met = DOCH!
# Höchstens zehn Buchstaben, aus demselben Grund.
validate-published = gemessen
validate-why = warum
validate-but = aber
validate-agrees = { $ours } (stimmt bei { $range })
validate-said-open = sie gilt als offen: { $reason }
validate-sum = { $total ->
    [one] { $total } Aussage
   *[other] { $total } Aussagen
}: { $met ->
    [one] { $met } stimmt
   *[other] { $met } stimmen
}, { $open } offen, { $trouble } in Schwierigkeiten
validate-open-means = offen: stimmt bekanntlich nicht, mit dem Grund; keine Toleranz ist erweitert
validate-in-english = Die Aussagen selbst stehen auf Englisch da.
validate-written = geschrieben nach { $folder }
