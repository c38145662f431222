# Verslagen die er niet komen.

tell-report-no-folder = er is geen map `{ $path }`
tell-report-not-ours = `{ $path }` heeft geen provenance.json die calgate schreef, dus het is geen afgerond resultaat
tell-report-unreadable = `{ $path }` kan niet worden gelezen: { $reason }
tell-report-scenario = een scenario van de map klopt niet: { $said }
tell-report-figure = een figuur van het verslag kon niet worden getekend: { $said }
tell-report-give-folder = geef de map die `calgate run` schreef, bijvoorbeeld output/01-one-impulse
tell-report-give-finished = geef de map van een afgeronde run, vergelijking, populatie, sweep of toetsing; een sweep die werd gestopt, gaat verder met dezelfde opdracht
tell-report-file-changed = er is een bestand veranderd of verwijderd sinds het resultaat werd gemaakt; maak het opnieuw
tell-report-scenario-changed = het bestand is veranderd, of komt uit een andere versie; maak het resultaat opnieuw
tell-honesty = het kader over wat dit model wel en niet zegt, kon niet worden uitgerekend: { $said }
