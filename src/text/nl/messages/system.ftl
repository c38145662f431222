# Wat het besturingssysteem zegt als het iets weigert, en wat overal gezegd wordt.

tell-system-not-found = dat bestand of die map bestaat niet (fout { $code } van het systeem)
tell-system-may-not = je hebt er geen rechten voor (fout { $code } van het systeem)
tell-system-full = de schijf is vol (fout { $code } van het systeem)
tell-system-read-only = van deze schijf kan alleen gelezen worden (fout { $code } van het systeem)
tell-system-no-folder = een deel van het pad is geen map (fout { $code } van het systeem)
tell-system-exists = er bestaat al iets met die naam (fout { $code } van het systeem)
tell-system-folder = het is een map (fout { $code } van het systeem)
tell-system-long-name = de naam is te lang (fout { $code } van het systeem)

tell-did-you-mean = bedoel je `{ $near }`?
tell-or-near = { $said }; bedoel je `{ $near }`?
