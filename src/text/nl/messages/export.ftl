# Mappen en bestanden die worden geschreven: wat er in de weg staat, en wat je eraan doet.

tell-export-ragged = kolom `{ $column }` heeft { $values } waarden voor { $times } tijden; elke kolom van een spoor heeft één waarde voor elke tijd nodig
tell-export-csv = de tabel kon niet als CSV worden geschreven: { $reason }
tell-export-parquet = de tabel kon niet als Parquet worden geschreven: { $reason }
tell-export-json = een beschrijving kon niet als JSON worden geschreven: { $reason }
tell-export-source-date = SOURCE_DATE_EPOCH is `{ $typed }`, en dat is geen heel aantal seconden sinds 1970; verbeter het, of haal het uit de omgeving
tell-export-no-name = `{ $path }` noemt geen map die gemaakt kan worden; schrijf bijvoorbeeld `output/mijn-run`
tell-export-file-in-the-way = op de plaats `{ $path }` kan geen map komen: er is een bestand met die naam; zet dat bestand ergens anders, of kies een andere map
tell-export-folder-in-the-way = op de plaats `{ $path }` kan geen bestand komen: er is een map met die naam; kies een andere naam
tell-export-not-ours = `{ $path }` wordt niet vervangen: er staat geen provenance.json in, dus calgate heeft die map niet gemaakt; verwijder die zelf, of kies een andere map
tell-export-foreign-file = `{ $path }` wordt niet vervangen: calgate heeft `{ $entry }` daar niet neergezet; zet `{ $entry }` ergens anders, of kies een andere map
tell-export-all-taken = `{ $path }` en de genummerde namen erna, tot en met { $last }, zijn allemaal bezet; verwijder oude resultaten, of kies een andere map
tell-export-file-name = `{ $name }` kan geen bestandsnaam in een resultatenmap zijn: { $reason }
tell-export-no-system-holds = niet elk systeem kan die naam aan
tell-export-name-taken = er is al een bestand met die naam
tell-export-create-folder = de map `{ $path }` kan niet worden gemaakt: { $reason }; { $cure }
tell-export-read = `{ $path }` kan niet worden gelezen: { $reason }; { $cure }
tell-export-write = `{ $path }` kan niet worden geschreven: { $reason }; { $cure }
tell-export-place = de voltooide map kan niet naar `{ $path }` worden verplaatst: { $reason }; { $cure }
tell-export-move-aside = de oude `{ $path }` kan niet opzij worden gezet: { $reason }; { $cure }
tell-export-remove-old = het nieuwe resultaat staat op zijn plaats, maar het oude, nu in `{ $path }`, kon niet worden verwijderd: { $reason }; verwijder het zelf
tell-export-cure-may-not = kies een map op een plaats waar je mag schrijven
tell-export-cure-full = maak ruimte op de schijf, of kies een map op een andere schijf
tell-export-cure-name = kies een kortere of eenvoudigere naam
tell-export-cure-busy = sluit de programma's die het geopend hebben, en probeer het opnieuw
tell-export-cure = controleer het pad, of kies een andere map
