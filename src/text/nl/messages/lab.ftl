# Waarom het lab niet opengaat.

tell-lab-port-taken = poort { $port } van 127.0.0.1 is bezet, misschien door een ander lab
tell-lab-port = er kan niet worden geluisterd op poort { $port } van 127.0.0.1: { $reason }
tell-lab-random = het systeem geeft geen toevalsgetallen: { $reason }
tell-lab-thread = het systeem geeft geen thread: { $reason }
tell-lab-other-port = noem een andere met `--port`, of laat die optie weg: dan wordt er een vrije gezocht
tell-lab-no-port = laat `--port` weg: dan wordt er een vrije poort gezocht
tell-lab-later = probeer het opnieuw als de computer minder te doen heeft
