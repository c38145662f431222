## Was Lektionen und Labor gemeinsam haben: Kurven, Regler, Tabellen
