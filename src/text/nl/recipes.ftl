## Figuren op naam: wat `calgate figure --list` en de figuren zelf zeggen

recipes-chain-title = Van impuls tot kracht
recipes-chain-question = Wat gebeurt er tussen de opdracht van een zenuw en de trek van haar spier?
recipes-chain-about = de keten van impuls tot kracht, een paneel voor elke stap
recipes-terminal-title = Eén zenuwuiteinde, één impuls
recipes-terminal-question = Wat deed deze run, en waar?
recipes-terminal-about = een getekend zenuwuiteinde met de getallen van een run erin
recipes-baths-title = Normaal, te weinig, te veel
recipes-baths-question = Drie opdrachten na een stilte: wie vuurt zonder opdracht, en wie kan niet antwoorden?
recipes-baths-about = één verbinding in normaal bloed, bij ernstig tekort en bij overdosis
recipes-firing-title = Wanneer een zenuw vuurt zonder opdracht
recipes-firing-question = Bij hoe weinig magnesium vuurt een zenuw vanzelf, als ook calcium laag is?
recipes-firing-about = momenten van vuren, een rij voor elk magnesium
recipes-dose-title = Afgifte tegen magnesium
recipes-dose-question = Hoeveel transmitter geeft een impuls nog af als magnesium stijgt?
recipes-dose-about = afgifte tegen magnesium, met gepubliceerde waarden
recipes-map-title = Afgifte bij elk calcium en magnesium
recipes-map-question = In welk bloed antwoordt de spier nog?
recipes-map-about = afgifte bij elk calcium en magnesium, met de grens van de overdracht
recipes-slope-title = Afgifte stijgt met een macht van calcium
recipes-slope-question = Verzwakt magnesium de afgifte, of concurreert het met calcium?
recipes-slope-about = afgifte tegen calcium op logaritmische schalen, een lijn voor elk magnesium
recipes-channel-title = Stroom van het calciumkanaal
recipes-channel-question = Hoeveel minder calcium stroomt er in met magnesium buiten, en bij welke potentiaal?
recipes-channel-about = stroom tegen potentiaal, met en zonder magnesium
recipes-shift-title = Calcium en magnesium houden de zenuw in toom
recipes-shift-question = Hoe ver verschuift elk ion alleen de poorten van de zenuw?
recipes-shift-about = verschuiving van de poorten door de oppervlaktelading, met gepubliceerde waarden
recipes-intervals-title = Quanta in rust komen bij toeval
recipes-intervals-question = Hoe lang wacht je op het volgende quantum waar niemand om vroeg?
recipes-intervals-about = wachttijden tussen spontane quanta, en wat toeval verwacht
recipes-quanta-title = Antwoorden zijn sommen van losse quanta
recipes-quanta-question = Liggen de eindplaatpotentialen van veel opdrachten rond hele aantallen quanta?
recipes-quanta-about = eindplaatpotentialen van veel opdrachten, met de wetten van Poisson en Gauss
recipes-serum-title = Magnesium in het serum, dag na dag
recipes-serum-question = Hoe eindigt een middel uit de winkel in slappe ledematen als de nieren falen?
recipes-serum-about = serum over dagen tot maanden, met de klinische grenzen

## Wat in verschillende figuren staat

recipes-model = dit model
recipes-published-computed = vergelijking van { $source }
recipes-normal = normaal
recipes-magnesium-curve = { $magnesium } mM Mg²⁺
recipes-axis-magnesium = Mg²⁺ in het bad, geïoniseerd (mM)
recipes-axis-calcium = Ca²⁺ in het bad, geïoniseerd (mM)
recipes-axis-quanta = Quanta die een impuls afgeeft
recipes-told = { $run }: { $what }.
recipes-told-impulses = { $impulses ->
    [one] { $impulses } zenuwimpuls
   *[other] { $impulses } zenuwimpulsen
} na { $stimuli ->
    [0] geen opdracht
    [one] { $stimuli } opdracht
   *[other] { $stimuli } opdrachten
}
recipes-told-quanta = { $quanta } quanta afgegeven door de eerste impuls
recipes-told-fibre = { $impulses ->
    [0] geen impuls van de spiervezel
    [one] { $impulses } impuls van de spiervezel
   *[other] { $impulses } impulsen van de spiervezel
}
recipes-told-force = hoogste kracht { $force } % van de tetanische kracht

## Drie baden

recipes-bath-normal = normaal
recipes-bath-deficient = ernstig tekort: weinig Mg²⁺, laag Ca²⁺
recipes-bath-toxic = overdosis Mg²⁺

## Afgifte tegen magnesium

recipes-axis-relative = Afgifte door een impuls (% van normaal)
recipes-silent = spier zwijgt
recipes-dose-told = In het normale bad geeft een impuls { $quanta } quanta af.
recipes-dose-told-point = bij { $magnesium } mM Mg²⁺ { $part } % daarvan
recipes-dose-told-silent = De spier zwijgt vanaf { $magnesium } mM.

## Macht van calcium

recipes-slope-curve = { $magnesium } mM Mg²⁺ (macht { $power })
recipes-slope-note = Macht: helling van elke lijn waar een impuls minder dan één quantum afgeeft. Gestreept, zonder naam: de vierde macht van calcium.
recipes-slope-published = { $source }: macht { $published } waar calcium laag is, in de spier van de kikker.

## Stroom van het kanaal

recipes-axis-potential = Potentiaal van de membraan (mV)
recipes-axis-current = Ca²⁺-stroom door een gemiddeld kanaal, naar binnen is omlaag (pA)
recipes-channel-competition = Mg²⁺ concurreert om de plaats: Ca²⁺-stroom door een gemiddeld kanaal (pA)
recipes-channel-mechanistic = Mg²⁺ verschuift de poorten en stopt de porie: dezelfde stroom (pA)
recipes-channel-published = het grootst: { $source }
recipes-channel-note = Stroom naar binnen is omlaag getekend. Vastgehouden op elke potentiaal tot de poorten in rust zijn.
recipes-channel-told = { $curve }: het grootst { $current } bij { $potential }.

## Verschuiving van de poorten

recipes-axis-divalent = Het enige tweewaardige ion in het bad (mM)
recipes-axis-shift = Verschuiving van de poorten (mV); omhoog: moeilijker prikkelbaar
recipes-shift-bare = geen van beide
recipes-shift-published = Zonder beide: { $ours } in dit model, { $published } bij { $source }.
recipes-shift-note = Nul is de verschuiving in { $calcium } mM Ca²⁺. Balken: het bereik dat gepubliceerd is.
recipes-shift-told = { $ion }: { $low } bij { $from }, { $high } bij { $to }.

## Wachttijden tussen quanta

recipes-axis-wait = Wachttijd tot het volgende quantum (s)
recipes-axis-waits = Aantal wachttijden van deze lengte
recipes-intervals-counted = geteld
recipes-intervals-chance = zuiver toeval
recipes-intervals-note = { $count } wachttijden, gemiddeld { $mean }. Standaardafwijking gedeeld door gemiddelde: { $variation }; zuiver toeval geeft 1, een klok 0.

## Eindplaatpotentialen

recipes-axis-amplitude = Stijging van de potentiaal van de vezel (mV)
recipes-axis-commands = Aantal opdrachten met dit antwoord
recipes-axis-miniatures = Losse quanta tussen de opdrachten
recipes-quanta-failed = geen antwoord
recipes-quanta-expected = geen antwoord, verwacht volgens de wet van Poisson
recipes-quanta-answers = antwoorden
recipes-quanta-single = losse quanta
recipes-quanta-both = Poisson en Gauss
recipes-quanta-gauss = Gauss
recipes-quanta-note = { $commands } opdrachten, { $failed } zonder antwoord; de wet van Poisson verwacht er { $poisson }. Een los quantum verplaatst de potentiaal van de vezel { $quantum } ({ $miniatures } stuks). Quanta per opdracht: { $content } uit gemiddeld antwoord gedeeld door los quantum, { $counted } uit de opdrachten zonder antwoord. De lijnen zijn uit deze getallen berekend, niet aangepast.

## Serum

recipes-serum-told = Magnesium in het serum begint bij { $start }, stijgt tot hoogstens { $highest } ({ $means }) en is { $last } op de laatste dag.
recipes-serum-look = Op dag { $day } geeft een impuls: { $seen }.

## Het getekende zenuwuiteinde

recipes-part-nerve = zenuwvezel
recipes-part-ending = zenuwuiteinde
recipes-part-vesicles = blaasjes
recipes-part-cleft = synapsspleet
recipes-part-end-plate = eindplaat
recipes-part-fibre = spiervezel
recipes-part-calcium = Ca²⁺
recipes-part-magnesium = Mg²⁺
recipes-part-transmitter = transmitter
recipes-terminal-impulse = Impuls
recipes-terminal-peak = De membraan bereikt { $potential }.
recipes-terminal-magnesium = Mg²⁺ bij de kanalen
recipes-terminal-bath = Buiten: { $calcium } mM Ca²⁺ en { $magnesium } mM Mg²⁺.
recipes-terminal-sites = Van de plaatsen bezet Ca²⁺ { $calcium } en Mg²⁺ { $magnesium }; de rest is leeg.
recipes-terminal-pores = Mg²⁺ stopt { $magnesium } van de open poriën bij 0 mV.
recipes-terminal-off = De blokkade is hier uitgeschakeld.
recipes-terminal-calcium = Calcium stroomt in
recipes-terminal-influx = Hoogstens { $current } door een gemiddeld kanaal.
recipes-terminal-levels = { $near } vlak bij de kanalen, { $bulk } in heel het uiteinde.
recipes-terminal-release = Transmitter komt vrij
recipes-terminal-quanta = { $quanta } quanta. Een open blaasje in de tekening staat voor vijf.
recipes-terminal-end-plate = De eindplaat antwoordt
recipes-terminal-fires = De vezel vuurt: haar potentiaal stijgt { $potential }.
recipes-terminal-silent = De potentiaal stijgt { $potential }, te weinig: de vezel zwijgt.
recipes-terminal-force = De spier trekt
recipes-terminal-pulls = { $force } van de tetanische kracht binnen deze run.
recipes-terminal-slack = Helemaal niet.
