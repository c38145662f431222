# Films en geluiden die er niet komen.

tell-media-count = { $given } scenario's kunnen niet naast elkaar staan; geef er één of twee
tell-media-slow = `{ $typed }` is geen factor voor de tijd; geef een getal boven 0, zoals 1 (in het echt) of 100
tell-media-too-long = het geluid zou { $length } s duren en mag { $most } s duren; vertraag het minder, of maak de run korter met --set 'run.duration=…'
tell-media-frames = de film zou { $frames ->
    [one] { $frames } beeld
   *[other] { $frames } beelden
} hebben en mag er 2 tot { $most } hebben; met --slow { $fits } past hij
tell-media-missing = de run van `{ $label }` heeft geen `{ $column }`, dus er valt niets van te laten zien
tell-media-drawing = een beeld van de film kan niet worden getekend: { $reason }
tell-media-encoding = het bestand kan niet worden samengesteld: { $reason }
tell-media-no-picture = er is geen beeld
tell-media-no-room = er is geen plaats voor
