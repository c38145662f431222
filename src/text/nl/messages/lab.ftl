# Waarom het lab niet opengaat.

tell-lab-port-taken = poort { $port } van 127.0.0.1 is bezet, misschien door een ander lab
tell-lab-port = er kan niet worden geluisterd op poort { $port } van 127.0.0.1: { $reason }
tell-lab-random = het systeem geeft geen toevalsgetallen: { $reason }
tell-lab-thread = het systeem geeft geen thread: { $reason }
tell-lab-other-port = noem een andere met `--port`, of laat die optie weg: dan wordt er een vrije gezocht
tell-lab-no-port = laat `--port` weg: dan wordt er een vrije poort gezocht
tell-lab-later = probeer het opnieuw als de computer minder te doen heeft

# Waarom een vraag van de pagina geen antwoord krijgt.

tell-lab-not-http = dit is geen HTTP-verzoek: { $reason }
tell-lab-cut-off = het verzoek brak af voor het einde
tell-lab-too-slow = het verzoek kwam niet op tijd aan
tell-lab-head = de kop van het verzoek is groter dan { $most } bytes
tell-lab-body = het verzoek is groter dan { $most } bytes
tell-lab-no-length = een verzoek met een inhoud heeft de lengte ervan nodig
tell-lab-bad-length = `{ $found }` is geen lengte van een inhoud
tell-lab-pieces = een inhoud in stukken wordt hier niet gelezen
tell-lab-header-twice = de header `{ $name }` staat er twee keer
tell-lab-host = de host `{ $found }` is dit lab niet
tell-lab-origin = een pagina van `{ $found }` mag dit lab niet gebruiken
tell-lab-token = het bewijs van de pagina ontbreekt, of is niet dat van dit lab
tell-lab-no-page = op `{ $path }` staat niets
tell-lab-method = met `{ $found }` vraag je niet naar `{ $path }`
tell-lab-not-json = de inhoud moet JSON zijn, geen `{ $found }`
tell-lab-malformed = de inhoud kan niet worden gelezen: { $reason }
tell-lab-name-or-text = geef óf `name` óf `text`
tell-lab-no-download = er is geen bestand `{ $found }` om te downloaden
tell-lab-busy = het lab is bezet
tell-lab-superseded = een nieuwer verzoek kwam in de plaats van dit
tell-lab-no-scenario = het scenario klopt niet
tell-lab-and-another = { $first } (en nog een probleem)
tell-lab-and-more = { $first } (en nog { $count } problemen)
tell-lab-too-long = de run duurt { $time }; het lab maakt er hoogstens { $most } van
tell-lab-pulses = de run heeft { $count } schokken; het lab geeft er hoogstens { $most }
tell-lab-samples = de run zou { $count } metingen bewaren; het lab bewaart er hoogstens { $most }
tell-lab-out-of-time = de run duurde langer dan { $time } s en is afgebroken
tell-lab-sweep-out-of-time = de sweep duurde langer dan { $time } s en is afgebroken
tell-lab-points = { $count } { $count ->
    [one] punt
   *[other] punten
}; het lab maakt er 2 tot { $most }
tell-lab-measures = { $count } { $count ->
    [one] maat
   *[other] maten
}; het lab leest er 1 tot { $most }
tell-lab-client = `client` heeft { $count } letters; het mogen er { $most } zijn
tell-lab-unexpected = er is iets onverwachts gebeurd

tell-lab-no-limit = `calgate run` heeft die grens niet
tell-lab-there-are = kies { $names }
tell-lab-use = gebruik { $allowed }
tell-lab-http = staat er `http://` voor het adres, en niet `https://`?
tell-lab-open-address = open het adres dat het lab bij het begin afdrukte
tell-lab-load-again = laad de pagina opnieuw: misschien is het lab opnieuw gestart
tell-lab-page-is-at = de pagina van het lab staat op `/`
tell-lab-send-json = stuur `Content-Type: application/json`
tell-lab-send-whole = stuur de inhoud in één keer, met `Content-Length`
tell-lab-shorter-text = maak het scenario korter, of gebruik `calgate run`
tell-lab-fewer-steps = maak de run korter: het lab doet hoogstens { $most } stappen; { $short }
tell-lab-shorter-run = maak de run korter; { $short }
tell-lab-record-less = haal `record.every` weg; { $short }
tell-lab-fewer-points = vraag minder punten, of gebruik `calgate sweep`
tell-lab-sweep-more = `calgate sweep` maakt er meer
tell-lab-again = probeer het zo dadelijk opnieuw
tell-lab-report-it = meld het, alsjeblieft
tell-usual-cause = meestal ligt dat aan een parameter ver buiten zijn bereik
