# Waarom een run niet tot het einde kon worden doorgerekend.

tell-run-step-too-small = op t = { $time } ms werd de stap kleiner dan getallen kunnen onderscheiden
tell-run-not-finite = op t = { $time } ms is een toestand geen getal meer
tell-run-too-many-steps = op t = { $time } ms was de grens van { $limit } stappen bereikt
tell-run-too-many-steps-help = sta er met `max_steps` onder [solver] meer toe, of maak de run korter; er is niets geschreven
tell-run-numerical = { $error }; de variabele die het meest bewoog, was `{ $variable }`
tell-run-numerical-help = kijk wat het scenario dan met deze variabele doet; meestal ligt een parameter ver buiten zijn bereik; er is niets geschreven
tell-run-body-numerical = het verloop van het lichaam kon na { $time } h niet verder worden gevolgd; de variabele die het meest bewoog, was `{ $variable }`
tell-run-synapse = op { $time } h kon de overgang `{ $file }` niet worden doorgerekend: { $error }
tell-run-parameter-help = meestal ligt een parameter ver buiten zijn bereik; er is niets geschreven
tell-run-interrupted = gestopt op t = { $time } ms
tell-run-stopped = gestopt
tell-run-nothing-written = er is niets geschreven
