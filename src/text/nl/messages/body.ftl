# Wat er mis kan zijn met het scenario van een lichaam, en hoe het moet.

tell-body-not-a-junction = dit scenario beschrijft een lichaam, en hier is een overgang nodig
tell-body-not-a-junction-help = noem een scenario zonder `kind = "body"`; `calgate run` leest ze allebei
tell-body-kind-missing = dit is een sleutel van een lichaam, maar het bestand zegt niet dat het er een beschrijft
tell-body-kind-missing-help = zet de regel `kind = "body"` onder `schema = 1`
tell-body-unknown-food = `{ $found }` staat niet in de tabel van voedingsmiddelen
tell-body-unknown-food-help = laat `food` en `amount` weg en schrijf het magnesium erin, bijvoorbeeld `magnesium = "50 mg"`
tell-body-foods-alike-help = er is wel { $some }
tell-body-faulty-food = het voedingsmiddel `{ $name }` van dit programma klopt niet
tell-body-expected-food = de naam van een voedingsmiddel tussen aanhalingstekens
tell-body-moment = { $path }: `{ $found }` is geen tijd van de dag, en ook geen tijd sinds het begin
tell-body-moment-help = schrijf bijvoorbeeld "08:00" voor elke keer dat het zo laat is, of "36 h" of "14 d" sinds het begin
tell-body-two-years = 2 jaar
tell-body-too-long-help = maak `run.duration` korter
tell-body-too-many-occasions = maaltijden, doses en infusen geven samen { $count } keren, en er mogen er hoogstens { $most } zijn
tell-body-too-many-occasions-help = maak `every` langer, of voeg een paar doses samen tot één
tell-body-too-many-looks = er wordt { $count } keer naar de synaps gekeken, en dat mag hoogstens { $most } keer
tell-body-too-many-looks-help = kijk minder vaak, of verdeel het scenario
tell-body-deficit-too-large = bij een tekort van { $deficit } blijft er niets over: in serum en weefsel zit { $most }
tell-body-deficit-too-large-help = maak het kleiner
tell-body-no-steady-state = als de nieren zo weinig doen, volgt er uit het eten geen magnesium in het serum
tell-body-no-steady-state-help = zeg waar het magnesium in het serum begint, bijvoorbeeld met `start.magnesium = "1 mM"`
tell-body-from-without-clock = { $path }.from hoort bij een tijd van de dag, maar `at` is een tijd sinds het begin
tell-body-from-without-clock-help = laat `from` weg en verschuif `at`, of schrijf een tijd van de dag zoals "08:00"
tell-body-never = { $path }.until komt voor de eerste keer
tell-body-never-help = maak `until` later, of laat de tabel weg
tell-body-junction-changes-bath = het scenario `{ $file }` van een overgang verandert calcium of magnesium tijdens de run
tell-body-junction-changes-bath-help = kies er een dat van beide afblijft: hier beslist het lichaam erover
tell-body-faulty-junction = met het scenario `{ $file }` van een overgang is iets mis: { $first }
tell-body-faulty-junction-help = maak eerst `{ $file }` in orde; `calgate run` zegt er meer over

tell-body-meal-eaten = deze maaltijd is
tell-body-dose-taken = deze dosis is
tell-body-infusion-begins = dit infuus begint
tell-body-look-taken = deze blik op de synaps is

tell-body-deadly-start = het magnesium in het serum begint op { $start } mM, en dat is meer dan 5 mM
tell-body-deadly-start-why = bij ongeveer 5 tot 7 mM stopt de ademhaling; hier leeft niemand lang mee
