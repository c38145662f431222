## Wat opdrachten naast hun resultaat op de terminal zeggen

# Voor een fout, een uitweg en een waarschuwing. De meldingen zelf staan in de map messages.
frame-error = fout:
frame-help = tip:
frame-warning = let op:
frame-note = noot:

# Achter een voortgangsbalk: hoe lang de rest nog duurt.
progress-left = nog { $eta }

terminal-lab-at = Het lab staat op { $address }
terminal-lab-closes = Ctrl-C sluit het.
terminal-no-browser = er kon geen browser worden geopend ({ $reason }); open het adres zelf
terminal-part-set-aside = `{ $file }` is opzijgezet en zijn rijen worden opnieuw gemaakt: { $fault }
terminal-lesson-holds = { $lesson }: alle getallen kloppen
terminal-drawn-from = uit { $needs }; gewoonlijk scenarios/{ $usual }
terminal-needs-run = een scenario of een run
terminal-needs-runs = een scenario of een vergelijking
terminal-needs-table = een scenario, een sweepbestand of een afgeronde sweep
terminal-needs-course = een scenario van het lichaam of de run daarvan

## Gepubliceerde proeven, regel voor regel

# Hoogstens zes letters: de oordelen staan onder elkaar.
validate-met = klopt
validate-open = open
validate-failed = MIS
validate-open-but-met = TOCH!
# Hoogstens tien letters, om dezelfde reden.
validate-published = gemeten
validate-why = waarom
validate-but = maar
validate-agrees = { $ours } (klopt bij { $range })
validate-said-open = er staat dat ze open is: { $reason }
validate-sum = { $total ->
    [one] { $total } bewering
   *[other] { $total } beweringen
}: { $met ->
    [one] { $met } klopt
   *[other] { $met } kloppen
}, { $open } open, { $trouble } in moeilijkheden
validate-open-means = open: bekend dat het niet klopt, met de reden erbij; geen marge is opgerekt
validate-in-english = De beweringen zelf staan er in het Engels.
validate-written = geschreven naar { $folder }
