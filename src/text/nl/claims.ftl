# De beweringen waaraan het model getoetst wordt. Elke bewering heeft hier wat ze zegt (says), wat er
# gemeten is (published), waar dat staat (place), hoe ons getal wordt berekend (how), en waarom ze open
# is (open), als ze dat is. Een getal of woord dat in beide talen gelijk is, kan ontbreken.

## Lichaam

claim-group-body = Lichaam
claim-absorbed-of-little-says = Van de kleinste inname neemt de darm 65 % op.
claim-absorbed-of-little-place = samenvatting; gezonde mensen, 36 mg
claim-absorbed-of-little-how = deel van eenmaal 36 mg dat binnen vier dagen wordt opgenomen, zonder ander voedsel
claim-absorbed-of-much-says = Van de grootste inname neemt hij 11 % op.
claim-absorbed-of-much-place = samenvatting; gezonde mensen, 974 mg
claim-absorbed-of-much-how = deel van eenmaal 974 mg dat binnen vier dagen wordt opgenomen, zonder ander voedsel
claim-supplement-serum-says = Een dagelijks supplement verhoogt het serummagnesium van mensen met gezonde nieren met 0,04 mM.
claim-supplement-serum-published = +0,04 mM (0,02 tot 0,06)
claim-supplement-serum-place = samenvatting; 48 onderzoeken, 2131 mensen, mediaan ongeveer 300 mg per dag
claim-supplement-serum-how = serum op de laatste dag van 20 weken met 300 mg per dag naast drie maaltijden van 100 mg, min dat zonder
claim-supplement-urine-says = Het verhoogt het magnesium in de urine van een dag met 1,5 mmol.
claim-supplement-urine-published = +1,52 mmol/d (1,20 tot 1,83)
claim-supplement-urine-place = samenvatting; 48 onderzoeken; tot 2,5 mmol klopt, want een deel van de mensen in onderzoeken had een tekort aan magnesium
claim-supplement-urine-how = urine op de laatste dag van 20 weken met 300 mg per dag naast drie maaltijden van 100 mg, min die zonder
claim-infusion-recovered-says = Negen tiende van een infuus zit binnen een dag in de urine.
claim-infusion-recovered-published = 90 % in 24 h
claim-infusion-recovered-place = samenvatting van het overzicht
claim-infusion-recovered-how = magnesium in de urine van de 24 h na 40 mmol, min dat zonder, 75 kg, geen voedsel
claim-eclampsia-regimen-says = Het gebruikelijke infuus tegen eclampsie brengt het serum op 1,8 tot 3,0 mM.
claim-eclampsia-regimen-published = 1,8 tot 3,0 mM
claim-eclampsia-regimen-place = samenvatting voor het bereik; 6 g in 20 min, dan 2 g per uur, uit het geheugen
claim-eclampsia-regimen-how = serum na 20 h van deze behandeling, 75 kg, gezonde nieren
claim-half-life-says = Na een infuus daalt het serummagnesium met een halfwaardetijd van 4 tot 7 h.
claim-half-life-published = tijdconstante 5,8 tot 10,1 h
claim-half-life-place = uit gepubliceerde volumes en klaringen van magnesiumsulfaat
claim-half-life-how = tijdconstante van het serum van 3 tot 12 h na 6 g van het zout, naar de waarde na drie dagen toe, 75 kg, geen voedsel

## Calcium

claim-influx-after-the-peak-says = Calcium stroomt naar binnen tijdens de dalende fase van de impuls.
claim-influx-after-the-peak-published = begint na de piek van de impuls
claim-influx-after-the-peak-place = samenvatting; calyx van Held van de rat, 24 en 36 °C
claim-influx-after-the-peak-how = van de piek van de impuls tot de piek van de calciuminstroom, menselijk zenuwuiteinde, 37 °C
claim-channels-opened-by-an-impulse-says = De stroom van de dalende fase is 69 % van wat helemaal geopende kanalen zouden geleiden.
claim-channels-opened-by-an-impulse-published = 0,69 ± 0,01
claim-channels-opened-by-an-impulse-place = samenvatting; calyx van Held van de rat, 69 ± 1 %, n = 3
claim-channels-opened-by-an-impulse-how = grootste deel open kanalen tijdens de impuls, menselijk zenuwuiteinde, 37 °C; de impuls van de calyx bij 36 °C is niet de onze
claim-channels-opened-by-an-impulse-open = Onze impuls bij 37 °C opent bijna alle kanalen, want met de Q10 van 3 van het kanaal (een keuze van de programmeur) houden ze hem bij.
claim-influx-peak-potential-says = De calciuminstroom is het grootst bij ongeveer -10 tot 0 mV.
claim-influx-peak-potential-published = ongeveer -10 mV
claim-influx-peak-potential-place = samenvatting; reuzensynaps van de pijlinktvis, bij -10 mV; calyx bij 0 mV uit het geheugen
claim-influx-peak-potential-how = potentiaal van de grootste gestage instroom; uiteinde zonder natriumkanalen en trage kaliumkanalen, vastgehouden door zijn lek, en calcium dat binnenkomt doet niets
claim-calcium-plateau-in-a-train-says = In een reeks van 100 Hz bereikt het calcium in het uiteinde zijn plateau na 10 tot 20 impulsen.
claim-calcium-plateau-in-a-train-published = 10 tot 20 impulsen
claim-calcium-plateau-in-a-train-place = samenvatting; motorisch uiteinde van de kikker
claim-calcium-plateau-in-a-train-how = impulsen tot het calcium in het uiteinde binnen 5 % van zijn plateau is, 60 impulsen bij 100 Hz, menselijk uiteinde
claim-calcium-at-high-rate-says = In 500 impulsen bij 50 Hz komt het calcium in het uiteinde niet boven 1 µM.
claim-calcium-at-high-rate-published = hoogstens 1 µM
claim-calcium-at-high-rate-place = samenvatting; motorisch uiteinde van de muis
claim-calcium-at-high-rate-how = hoogste calcium in het uiteinde in 100 impulsen bij 50 Hz, waarna het plateau bereikt is, uiteinde van de muis

## De volgende zenuwcel

claim-group-the-next-nerve-cell = De volgende zenuwcel
claim-nmda-block-says = In rust sluit magnesium bijna alle NMDA-kanalen: bij -70 mV en 1 mM is ongeveer een op de twintig vrij.
claim-nmda-block-published = 0,82; 0,32; 0,045; 0,0046 bij 0,01; 0,1; 1; 10 mM
claim-nmda-block-place = vergelijking van hun blokkade, 1/(1 + [Mg]/3,57 mM exp(-0,062 V)), bij -70 mV; gelezen in gepubliceerde modelcode
claim-nmda-block-how = grootste factor tussen het vrije deel van de cel in rust en die vergelijking; de cel rust waar haar eigen kanalen haar brengen

## Spier

claim-group-muscle = Spier
claim-magnesium-blocks-mouse-says = 6 mM magnesium blokkeert de overdracht van losse schokken in het middenrif van een knaagdier bij 37 °C.
claim-magnesium-blocks-mouse-place = samenvatting; middenrif van de rat, net volledige blokkade
claim-magnesium-blocks-mouse-how = geïoniseerd magnesium waarbij de vezel niet meer antwoordt, muis, 1,8 mM calcium zoals in Tyrodes oplossing
claim-cold-needs-more-magnesium-says = In de kou is er voor dezelfde blokkade meer magnesium nodig: 10 mM bij 22 °C.
claim-cold-needs-more-magnesium-published = x 1,67
claim-cold-needs-more-magnesium-place = samenvatting; middenrif van de rat, 10 mM bij 22 °C tegen 6 mM bij 37 °C
claim-cold-needs-more-magnesium-how = geïoniseerd magnesium waarbij de vezel niet meer antwoordt bij 22 °C, gedeeld door dat bij 37 °C, muis, 1,8 mM calcium
claim-cold-needs-more-magnesium-open = De richting klopt: in de kou is de impuls breder en laat hij meer calcium binnen. De grootte niet; hoe kanaal en sensor van de temperatuur afhangen, is van andere preparaten overgenomen.
claim-safety-factor-human-says = Een menselijke eindplaat krijgt ongeveer twee keer wat de vezel nodig heeft.
claim-safety-factor-human-published = 2: de helft van de quanta is genoeg
claim-safety-factor-human-place = menselijke spier, ongeveer 2
claim-safety-factor-human-how = aangemeerde blaasjes waarbij de vezel niet meer antwoordt, mens, gewoonlijk 850; 850/2,6 tot 850/1,4
claim-human-junction-fails-says = Peesreflexen verdwijnen bij 3,7 tot 4,9 mM totaal magnesium: daar in de buurt hoort de helft van de synapsen te falen.
claim-human-junction-fails-published = 3,7 tot 4,9 mM totaal
claim-human-junction-fails-place = tabel 7; de typische synaps van het model wordt gevraagd, 3 tot 4,5 mM klopt
claim-human-junction-fails-how = geïoniseerd magnesium waarbij de typische vezel niet meer antwoordt, mens, 1,2 mM calcium; 0,647 van 3 tot 4,5 mM
claim-mouse-junction-fails-says = Een synaps van de muis, met twee keer zoveel quanta, faalt bij meer magnesium dan een menselijke: 4,5 tot 7 mM totaal.
claim-mouse-junction-fails-published = 5,7 mM totaal
claim-mouse-junction-fails-place = volgt uit hun vergelijking en 50 quanta per impuls
claim-mouse-junction-fails-how = geïoniseerd magnesium waarbij de typische vezel niet meer antwoordt, muis, 1,2 mM calcium; 0,647 van 4,5 tot 7 mM
claim-contraction-time-says = De trekking van een menselijke motorische eenheid stijgt in 35 tot 98 ms naar haar piek.
claim-contraction-time-published = 35 tot 98 ms
claim-contraction-time-place = samenvatting; extensor hallucis brevis, losse eenheden
claim-contraction-time-how = van de impuls van de vezel tot de piek van de kracht na één schok, mens
claim-ripple-10-hz-says = Bij 10 Hz rimpelen trekkingen met een contractietijd van 50 ms met 18 %.
claim-ripple-10-hz-published = 0,18
claim-ripple-10-hz-place = kritisch gedempte trekking: 2/(1 + (2 pi r T)^2), eerste harmonische
claim-ripple-10-hz-how = amplitude van de opgetelde trekkingen op het ritme van de prikkels, gedeeld door hun gemiddelde, laat in 1,5 s bij 10 Hz, mens
claim-ripple-20-hz-says = Bij 20 Hz rimpelen ze met 5 %, en dat is een versmolten contractie.
claim-ripple-20-hz-published = 0,05
claim-ripple-20-hz-place = kritisch gedempte trekking: 2/(1 + (2 pi r T)^2), eerste harmonische
claim-ripple-20-hz-how = amplitude van de opgetelde trekkingen op het ritme van de prikkels, gedeeld door hun gemiddelde, laat in 1,5 s bij 20 Hz, mens

## Een hele spier

claim-group-a-whole-muscle = Een hele spier
claim-human-half-fails-says = Peesreflexen verdwijnen bij 3,7 tot 4,9 mM totaal magnesium.
claim-human-half-fails-published = 3,7 tot 4,9 mM
claim-human-half-fails-place = tabel 7; dat de helft van de synapsen faalt bij 3 tot 4,5 mM, geldt als oorzaak
claim-human-half-fails-how = totaal magnesium waarbij de helft van 400 synapsen niet antwoordt op één impuls, mens
claim-human-paralysis-says = Bij 7,3 tot 7,65 mM totaal magnesium zijn de ledematen verlamd.
claim-human-paralysis-published = geen beweging bij 7,3 tot 7,65 mM
claim-human-paralysis-place = tabel 7; twee vrijwilligers
claim-human-paralysis-how = deel van 400 synapsen dat antwoordt op één impuls bij 7,3 mM, mens
claim-train-of-four-says = Onder magnesium verflauwt een reeks van vier niet.
claim-train-of-four-published = T4/T1 minstens 1
claim-train-of-four-place = varken, 1996; aangehaald
claim-train-of-four-how = laagste vierde samengestelde potentiaal gedeeld door de eerste, 2 Hz, mens, 2 tot 4 mM totaal magnesium
claim-tetanus-recovers-says = Onder magnesium wordt de kracht van een tetanus bij 50 Hz binnen 5 s weer normaal.
claim-tetanus-recovers-published = zoals zonder magnesium
claim-tetanus-recovers-place = varken, 1996; aangehaald
claim-tetanus-recovers-how = kracht na 5 s bij 50 Hz gedeeld door die in het referentiebad, mens, 3,5 mM totaal magnesium
claim-tetanus-recovers-open = Facilitatie brengt de kracht aan het begin van de tetanus omhoog, maar dan raken de blaasjes van het model op, en hij blijft bij 0,6. Niets in het model maakt in een lange tetanus meer blaasjes vrij.

## De zenuwimpuls

claim-group-the-nerve-impulse = De zenuwimpuls
claim-one-shock-one-impulse-says = Eén schok geeft één impuls.
claim-one-shock-one-impulse-published = 1 impuls
claim-one-shock-one-impulse-place = samenvatting; menselijke knoop
claim-one-shock-one-impulse-how = impulsen binnen 50 ms na één schok, menselijk zenuwuiteinde
claim-slow-potassium-limits-firing-says = De trage kaliumgeleiding remt herhaald vuren bij een aangehouden stroom.
claim-slow-potassium-limits-firing-published = minder impulsen met dan zonder
claim-slow-potassium-limits-firing-place = samenvatting; menselijke knoop
claim-slow-potassium-limits-firing-how = impulsen in 200 ms van een vaste stroom van 300 µA/cm2 zonder trage kaliumkanalen, min die ermee; de rustpotentiaal wordt door het lek bewaard
claim-impulse-width-says = De impuls van een motorisch axon van een zoogdier duurt bij lichaamstemperatuur op halve hoogte 0,2 tot 0,4 ms.
claim-impulse-width-published = 0,2 tot 0,4 ms
claim-impulse-width-place = gedrag van de gepubliceerde vergelijkingen van de knoop, ModelDB 3810
claim-impulse-width-how = breedte halverwege tussen rust en piek van de impuls na één schok, menselijk zenuwuiteinde, 37 °C
claim-low-divalents-threshold-says = Als calcium en magnesium allebei van 1,1 naar 0,2 mM dalen, begint de impuls bij een ongeveer 8 mV lagere potentiaal.
claim-low-divalents-threshold-published = ongeveer -8 mV
claim-low-divalents-threshold-place = neuronen uit de neocortex van de muis, hele cel
claim-low-divalents-threshold-how = potentiaal waarbij een langzaam stijgende stroom de impuls sneller dan 10 mV/ms laat stijgen, bij 0,2 mM van elk min die bij 1,1 mM van elk; de stroom begint remmend, zodat de zenuw zwijgt
claim-low-divalents-firing-says = Vanaf dezelfde potentiaal vuren neuronen ongeveer elf keer zo vaak als calcium en magnesium van 1,1 naar 0,2 mM dalen.
claim-low-divalents-firing-published = x 11 (4 tot 31)
claim-low-divalents-firing-place = neuronen uit de neocortex van de muis; verandering van de log10 van de frequentie 1,06, 95 %-betrouwbaarheid 0,62 tot 1,50
claim-low-divalents-firing-how = frequentie in 20 s met ruis van 25 µA/cm2 en een stroom die de zenuw tot bij de drempel brengt, bij 0,2 mM van elk gedeeld door die bij 1,1 mM van elk
claim-low-divalents-firing-open = Bij de drempel gaat onze motorische zenuw over een paar millivolt van enkele naar meer dan honderd impulsen per seconde; neuronen uit de cortex, met andere kanalen, doen dat geleidelijk. De richting klopt, de grootte niet.
claim-squid-without-divalents-says = Een axon van een pijlinktvis vuurt vanzelf als er weinig calcium is.
claim-squid-without-divalents-published = herhaalde impulsen
claim-squid-without-divalents-place = berekend uit de vergelijkingen van Hodgkin en Huxley met verschoven poorten
claim-squid-without-divalents-how = impulsen in 500 ms zonder enige prikkel, nadat calcium van 10 naar 2 en magnesium van 50 naar 10 mM daalt, axon van de pijlinktvis
claim-nerve-conducts-in-magnesium-says = Magnesium dat de overdracht blokkeert, houdt de impuls van de zenuw niet tegen.
claim-nerve-conducts-in-magnesium-published = de geleiding blijft
claim-nerve-conducts-in-magnesium-place = samenvatting; kikker, en aangehaald voor zoogdieren
claim-nerve-conducts-in-magnesium-how = impulsen die vijf schokken geven in 10 mM geïoniseerd magnesium, menselijk zenuwuiteinde

## Gebruik

claim-group-use = Gebruik
claim-train-low-calcium-says = Bij weinig calcium maakt een reeks van 50 Hz de afgifte 3,4 keer zo groot.
claim-train-low-calcium-published = x 3,4
claim-train-low-calcium-place = samenvatting; hagedis, 0,5 mM calcium, 10 s
claim-train-low-calcium-how = quantale inhoud van de laatste van 500 impulsen bij 50 Hz gedeeld door die van de eerste, 0,5 mM calcium, 1 mM magnesium, mens
claim-train-low-calcium-open = Hier twee keer zo groot. Ons ene proces van facilitatie is te zwak bij deze afgifte en er volgt niets tragers op (augmentatie, mitochondriën); de samenvatting noemt het magnesium van de oplossing niet, en dat doet ertoe.
claim-train-normal-calcium-says = Bij normaal calcium maakt een reeks van 50 Hz de afgifte ongeveer half zo groot.
claim-train-normal-calcium-published = x 0,47
claim-train-normal-calcium-place = samenvatting; hagedis, 2 mM calcium, 10 s: -53 %
claim-train-normal-calcium-how = quantale inhoud van de laatste van 500 impulsen bij 50 Hz gedeeld door die van de eerste, 2 mM calcium, mens
claim-trains-converge-says = Laat in beide reeksen geeft een impuls ongeveer evenveel quanta af.
claim-trains-converge-place = samenvatting; hagedis, allebei ongeveer 20 quanta
claim-trains-converge-how = quantale inhoud van de laatste van 500 impulsen bij 50 Hz bij 0,5 mM calcium gedeeld door die bij 2 mM, mens
claim-trains-converge-open = Bij 0,5 mM calcium begint ons menselijke uiteinde met een twintigste van wat het bij 2 mM afgeeft, dat van de hagedis met een zevende: zo ver kan het niet komen.
claim-paired-pulse-facilitation-says = Bij weinig afgifte geeft de tweede van twee impulsen met 10 ms ertussen 1,5 tot 2,5 keer zoveel af.
claim-paired-pulse-facilitation-published = x 1,5 tot 2,5
claim-paired-pulse-facilitation-place = kikker, weinig calcium en veel magnesium
claim-paired-pulse-facilitation-how = quantale inhoud van de tweede impuls gedeeld door die van de eerste, 10 ms ertussen, kikker, 0,5 mM calcium en 5 mM magnesium
claim-paired-pulse-facilitation-open = Onze facilitatie is traag: ze heeft meer impulsen nodig om op te bouwen. De snelle componenten van 35 en 250 ms ontbreken.
claim-recovery-from-depression-says = Na een reeks herstelt de afgifte met een tijdconstante van 3 tot 8 s.
claim-recovery-from-depression-published = 3 tot 8 s
claim-recovery-from-depression-place = mens en rat, uit het geheugen
claim-recovery-from-depression-how = tijdconstante van de terugkeer naar volle afgifte van een proefimpuls 0,5 tot 6 s na 100 impulsen bij 50 Hz, 2 mM calcium, mens

## Losse quanta

claim-group-single-quanta = Losse quanta
claim-failures-are-poissons-says = Bij weinig afgifte geeft het aandeel missers dezelfde quantale inhoud als tellen.
claim-failures-are-poissons-published = verhouding 1
claim-failures-are-poissons-place = kikker, veel magnesium
claim-failures-are-poissons-how = ln(impulsen/missers) gedeeld door de gemiddelde eindplaatpotentiaal per miniatuur, 600 impulsen bij 5 Hz, mens, 0,7 mM calcium en 5 mM magnesium
claim-variance-is-poissons-says = Bij weinig afgifte geeft de variantie van eindplaatpotentialen dezelfde quantale inhoud als tellen.
claim-variance-is-poissons-published = verhouding 1
claim-variance-is-poissons-place = kikker, veel magnesium
claim-variance-is-poissons-how = 1/CV^2 van eindplaatpotentialen, gecorrigeerd voor de spreiding van quanta, gedeeld door de gemiddelde potentiaal per miniatuur, dezelfde 600 impulsen

## Afgifte van quanta

claim-group-release-of-quanta = Afgifte van quanta
claim-release-slope-low-calcium-says = Bij weinig calcium stijgt de afgifte met bijna de vierde macht van calcium.
claim-release-slope-low-calcium-published = 3,78 ± 0,2 (SD)
claim-release-slope-low-calcium-place = samenvatting; kikker, 28 proeven
claim-release-slope-low-calcium-how = regressie van log quantale inhoud op log calcium, 0,1 tot 0,3 mM, 0,5 mM magnesium, kikker, geen oppervlaktelading
claim-release-slope-with-magnesium-says = Magnesium verlaagt de afgifte zonder die macht te veranderen.
claim-release-slope-with-magnesium-published = geen verandering
claim-release-slope-with-magnesium-place = samenvatting; kikker
claim-release-slope-with-magnesium-how = dezelfde helling met 4 mM magnesium min die met 0,5 mM; elk over calcium dat evenveel afgifte geeft: 0,1 tot 0,3 mM, en twee keer dat
claim-release-slope-normal-calcium-says = De macht daalt als calcium zijn normale concentratie nadert.
claim-release-slope-normal-calcium-published = 1,5 tot 2,4 tussen 1 en 1,8 mM
claim-release-slope-normal-calcium-place = de samenvatting geeft de richting; 1,5 tot 2,4 volgt uit hun vergelijking met 1 mM magnesium
claim-release-slope-normal-calcium-how = helling van log quantale inhoud op log calcium tussen 1,0 en 1,8 mM, 1 mM magnesium, kikker, geen oppervlaktelading
claim-magnesium-moves-the-curve-2-says = Tegenover 2 mM meer magnesium moet 1,67 keer zoveel calcium staan.
claim-magnesium-moves-the-curve-2-published = x 1,67
claim-magnesium-moves-the-curve-2-place = kikker; 1 + [Mg]/K met K 3 mM
claim-magnesium-moves-the-curve-2-how = calcium waarbij een impuls één quantum afgeeft in 2 mM magnesium gedeeld door dat in 0 mM, kikker, geen oppervlaktelading
claim-magnesium-moves-the-curve-6-says = Tegenover 6 mM meer magnesium moet drie keer zoveel calcium staan.
claim-magnesium-moves-the-curve-6-published = x 3,0
claim-magnesium-moves-the-curve-6-place = kikker; 1 + [Mg]/K met K 3 mM
claim-magnesium-moves-the-curve-6-how = calcium waarbij een impuls één quantum afgeeft in 6 mM magnesium gedeeld door dat in 0 mM, kikker, geen oppervlaktelading
claim-fourth-power-very-low-release-says = Zonder magnesium geldt de vierde macht tot enkele quanta in duizend impulsen.
claim-fourth-power-very-low-release-place = samenvatting; kikker, 2 tot 4 quanta per 1000 prikkels
claim-fourth-power-very-low-release-how = helling van log quantale inhoud op log calcium waar een impuls 0,002 tot 0,014 quanta afgeeft, geen magnesium, kikker, geen oppervlaktelading
claim-fourth-power-very-low-release-open = Een impuls verhoogt ook het calcium in het hele uiteinde, en daarmee tientallen milliseconden lang onze spontane afgifte. Dat voegt een deel toe dat met de eerste macht stijgt, en onder één quantum in honderd impulsen is dat te zien. Het artikel vindt zo'n deel niet.
claim-frog-magnesium-curve-says = Bij de kikker laten 6 en 10 mM magnesium bij 1,8 mM calcium een tiende en een vijfentwintigste van de afgifte over.
claim-frog-magnesium-curve-published = 0,10 en 0,04
claim-frog-magnesium-curve-place = hun vergelijking met K1 1,1 en K2 3 mM
claim-frog-magnesium-curve-how = grootste factor tussen de quantale inhoud ten opzichte van 0 mM magnesium en de vergelijking, kikker, 1,8 mM calcium
claim-calcium-reverses-magnesium-says = Meer calcium brengt terug wat magnesium wegnam.
claim-calcium-reverses-magnesium-published = minstens 0,8 van de eerste afgifte
claim-calcium-reverses-magnesium-place = hun vergelijking: beide strijden om één plaats
claim-calcium-reverses-magnesium-how = quantale inhoud bij 5 mM magnesium en calcium verhoogd met de factor (1 + 5/3)/(1 + 0,55/3), gedeeld door die in het referentiebad, mens
claim-human-magnesium-curve-says = Bij 2, 3, 4, 5, 7 en 10 mM totaal magnesium geeft een impuls 0,66 tot 0,08 van de normale quanta af.
claim-human-magnesium-curve-published = 0,66; 0,47; 0,35; 0,26; 0,16; 0,08
claim-human-magnesium-curve-place = hun vergelijking met K1 1,1 en K2 3 mM bij 1,2 mM calcium
claim-human-magnesium-curve-how = grootste factor tussen de quantale inhoud ten opzichte van het referentiebad en de vergelijking, mens; geïoniseerd is 0,647 van het totale magnesium
claim-no-magnesium-says = Zonder magnesium geeft een impuls ongeveer 1,4 keer zoveel af, niet vele malen zoveel.
claim-no-magnesium-published = x 1,40 (1,25 tot 1,64)
claim-no-magnesium-place = hun vergelijking, K2 tussen 2 en 4,5 mM
claim-no-magnesium-how = quantale inhoud zonder magnesium gedeeld door die in het referentiebad, mens
claim-release-against-influx-says = De afgifte stijgt met de derde tot vierde macht van de calciuminstroom.
claim-release-against-influx-published = 2,9 (2,4 tot 3,5)
claim-release-against-influx-place = samenvatting; pijlinktvis 2,9 (2,4 tot 3,5), 18 proeven; calyx 3 tot 4
claim-release-against-influx-how = helling van log quantale inhoud op log stroom van een kanaal, van de normale stroom tot de helft ervan, mens
claim-synaptic-delay-says = De afgifte piekt bij lichaamstemperatuur 0,2 tot 0,5 ms na de impuls.
claim-synaptic-delay-published = 0,2 tot 0,5 ms
claim-synaptic-delay-place = kikker, minstens ongeveer 0,5 ms bij 20 °C, Q10 ongeveer 3
claim-synaptic-delay-how = van de piek van de impuls tot de piek van de afgifte, mens, 37 °C
claim-resting-release-says = In rust gaat er om de halve seconde tot enkele seconden één quantum weg.
claim-resting-release-published = 0,3 tot 2 per seconde
claim-resting-release-place = menselijke tussenribspier 0,2 tot 0,5, muis en rat 1 tot 2 per seconde
claim-resting-release-how = quanta per seconde in een seconde zonder prikkel, mens
claim-resting-release-without-magnesium-says = In rust is de afgifte zonder magnesium minder dan twee keer de normale.
claim-resting-release-without-magnesium-published = onder x 2
claim-resting-release-without-magnesium-place = spontane afgifte hangt in rust maar zwak van calcium af
claim-resting-release-without-magnesium-how = quanta per seconde zonder prikkel bij 0 mM magnesium gedeeld door die bij 0,55 mM, mens
claim-resting-release-exponent-says = Bij de rustconcentratie hangt de afgifte van calcium af met een macht onder één.
claim-resting-release-exponent-published = onder 1 (0,2 tot 0,8 uit hun snelheden)
claim-resting-release-exponent-place = samenvatting; calyx
claim-resting-release-exponent-how = depolarisatie voor tien keer zoveel calcium in het uiteinde gedeeld door die voor tien keer zoveel quanta per seconde, -75 tot -60 mV, menselijk uiteinde vastgehouden door zijn lek: de macht van calcium in de afgifte
claim-resting-release-depolarised-says = In rust wordt de afgifte tien keer zo groot voor elke 15 tot 20 mV depolarisatie boven -70 mV.
claim-resting-release-depolarised-published = 15 tot 20 mV
claim-resting-release-depolarised-place = middenrif van de rat
claim-resting-release-depolarised-how = depolarisatie voor tien keer zoveel quanta per seconde, -70 tot -55 mV, menselijk uiteinde zonder natriumkanalen, vastgehouden door zijn lek
claim-resting-release-depolarised-open = Calcium bij de kanalen is hier een gemiddelde: in rust zijn er weinig kanalen open, en het gemiddelde is veel te klein om vijf plaatsen te vullen. In een echt uiteinde geeft elke opening zelf af, zodat de afgifte in rust het aantal openingen hoort te volgen, tien keer zoveel voor ongeveer 11 mV.

## Oppervlaktelading

claim-group-surface-charge = Oppervlaktelading
claim-shift-calcium-removed-says = Zonder calcium openen de natriumpoorten 18 mV eerder dan in 2 mM.
claim-shift-calcium-removed-place = samenvatting; knoop van de kikker
claim-shift-calcium-removed-how = verschuiving van de poorten bij 0 mM calcium min die bij 2 mM, geen magnesium, 115 mM eenwaardige ionen, 22 °C
claim-shift-tenfold-calcium-says = Tien keer zoveel calcium verschuift de natriumpoorten 20 tot 25 mV.
claim-shift-tenfold-calcium-published = 20 tot 25 mV
claim-shift-tenfold-calcium-place = samenvatting; knoop van de kikker, elk tweewaardig ion
claim-shift-tenfold-calcium-how = verschuiving van de poorten bij 20 mM calcium min die bij 2 mM, geen magnesium, 115 mM eenwaardige ionen, 22 °C
claim-shift-tenfold-magnesium-says = Tien keer zoveel magnesium verschuift de natriumpoorten 20 tot 25 mV.
claim-shift-tenfold-magnesium-published = 20 tot 25 mV
claim-shift-tenfold-magnesium-place = samenvatting; knoop van de kikker, elk tweewaardig ion
claim-shift-tenfold-magnesium-how = verschuiving van de poorten bij 20 mM magnesium min die bij 2 mM, geen calcium, 115 mM eenwaardige ionen, 22 °C
claim-shift-magnesium-weaker-says = Magnesium verschuift de poorten minder dan dezelfde hoeveelheid calcium.
claim-shift-magnesium-weaker-published = onder 0; -4,3 mV volgt uit hun constanten
claim-shift-magnesium-weaker-place = samenvatting; volgorde van kracht Ba = Sr < Mg < Ca, grootte berekend uit hun constanten
claim-shift-magnesium-weaker-how = verschuiving van de poorten in 2 mM magnesium min die in 2 mM calcium, 115 mM eenwaardige ionen, 22 °C
claim-shift-fewer-monovalents-says = Zonder tweewaardige ionen verschuiven de poorten nog 35 mV als 7/8 van de eenwaardige wordt weggenomen.
claim-shift-fewer-monovalents-place = samenvatting; knoop van de kikker
claim-shift-fewer-monovalents-how = verschuiving van de poorten met 14,4 mM eenwaardige ionen min die met 115 mM, geen tweewaardige ionen, 22 °C
claim-shift-fewer-monovalents-open = De vergelijkingen alleen geven hier 42 mV: zonder tweewaardige ionen maakt afscherming door zo weinig ionen het oppervlak te negatief. Het eigen model van het artikel wordt voor dit geval zonder waarde aangehaald. Geen scenario komt erbij in de buurt.
claim-shift-fivefold-calcium-says = Een vijfvoudige daling van calcium werkt als een depolarisatie van 10 tot 15 mV.
claim-shift-fivefold-calcium-published = 10 tot 15 mV
claim-shift-fivefold-calcium-place = axon van de pijlinktvis
claim-shift-fivefold-calcium-how = verschuiving van de poorten bij 0,4 mM calcium min die bij 2 mM, geen magnesium, 115 mM eenwaardige ionen, 22 °C
claim-shift-low-divalents-says = Als calcium en magnesium allebei van 1,1 naar 0,2 mM dalen, worden natriumkanalen 11 mV eerder actief.
claim-shift-low-divalents-published = -11 mV, elk ± 2
claim-shift-low-divalents-place = stukjes membraan met kern uit de neocortex van de muis; -46 ± 2 tot -57 ± 2 mV
claim-shift-low-divalents-how = verschuiving van de poorten bij 0,2 mM van elk min die bij 1,1 mM van elk, menselijk zenuwuiteinde, 37 °C
