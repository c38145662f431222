# Alles wat calgate in het Nederlands zegt. Dezelfde sleutels als src/text/en/base.ftl.

## Hoe getallen worden geschreven

list-or = of
list-and = en
number-decimal-mark = ,
number-range = { $low } tot { $high }

## Waarvoor een resultaat niet gebruikt mag worden; op elke figuur en pagina en in elk verslag

disclaimer-full = Onderwijsmodel van één synaps. Geen medisch advies. Magnesium in het bloed is niet het magnesium bij de synaps. Begin of stop niet met een supplement en verander geen dosis op grond van dit model; wie een nierziekte heeft, moet het aan een arts vragen.
disclaimer-short = Onderwijsmodel van één synaps. Geen medisch advies.

## Figuren

figure-decimal-mark = { number-decimal-mark }
figure-time-axis-ms = Tijd (ms)
figure-time-axis-s = Tijd (s)
figure-time-axis-min = Tijd (min)
figure-time-axis-h = Tijd (uur)
figure-panel-bath = Badvloeistof (mM)
figure-panel-bath-calcium = Ca²⁺ in het bad (mM)
figure-panel-bath-magnesium = Mg²⁺ in het bad (mM)
figure-panel-bath-potassium = K⁺ in het bad (mM)
figure-panel-impulse = Zenuwuiteinde: membraanpotentiaal (mV)
figure-panel-influx = Instroom van Ca²⁺: stroom door een gemiddeld kanaal (pA)
figure-panel-calcium = Ca²⁺ in het zenuwuiteinde (µM)
figure-panel-calcium-near-channels = Ca²⁺ in het zenuwuiteinde, vlak bij de kanalen (µM)
figure-panel-release = Afgifte van transmitter (quanta per ms)
figure-panel-fibre = Spiervezel: membraanpotentiaal (mV)
figure-panel-synapse = Volgende zenuwcel (centraal, ter illustratie): geleidingen (nS)
figure-panel-nmda = Volgende zenuwcel (centraal, ter illustratie): NMDA-geleiding (nS)
figure-panel-cell-calcium = Instroom van Ca²⁺ door NMDA-kanalen (pA)
figure-panel-cell = Volgende zenuwcel (centraal, ter illustratie): membraanpotentiaal (mV)
figure-panel-force = Kracht (% van de maximale tetanische kracht)
figure-curve-calcium = Ca²⁺
figure-curve-magnesium = Mg²⁺
figure-curve-near-channels = bij de kanalen
figure-curve-bulk = heel het uiteinde
figure-curve-ampa = AMPA
figure-curve-nmda = NMDA
figure-mark-stimulus = prikkel
figure-mark-quanta = losse quanta
# Na het aantal dat in totaal is afgegeven, zoals in "84 quanta".
figure-total-quanta = quanta
figure-tornado-low = parameter aan de lage kant van zijn bereik
figure-tornado-high = aan de hoge kant
# Voor de maat als elke parameter zijn gewone waarde heeft, zoals in "onveranderd: 25,1".
figure-tornado-centre = onveranderd:
figure-sweep-calcium = Ca²⁺ in het bad
figure-sweep-magnesium = Mg²⁺ in het bad
figure-sweep-potassium = K⁺ in het bad
figure-sweep-sodium = Na⁺ in het bad
figure-sweep-preset = Preparaat
figure-sweep-kidney = Filtratie door de nieren
figure-sweep-temperature = Temperatuur
figure-sweep-drive = Aandrijving van de zenuw
figure-sweep-normal = normaal bad van de mens
figure-sweep-median = mediaan van { $count } runs
figure-sweep-single = afzonderlijke runs
figure-sweep-band = 10 tot 90 % van { $count } runs
figure-sweep-share = aandeel van { $count } runs
figure-sweep-bin-median = mediaan van { $count } buren
figure-sweep-bin-band = 10 tot 90 % van { $count } buren
# De as waarvan de waarden naast de krommen staan.
figure-sweep-curves = Krommen: { $axis }.
# Wat lijnen en banden zijn, zoals in "Getoond: mediaan van 20 runs; 10 tot 90 % van 20 runs."
figure-sweep-shown = Getoond: { $what }.
figure-sweep-pooled = Samengenomen: { $axes }.
figure-sweep-together = Verandert mee: { $axes }.
figure-sweep-not-shown = Niet getoond, want de waarden zijn woorden: { $axes }.
figure-sweep-too-many-dots = { $count } runs, te veel om één voor één te tekenen.
figure-sweep-failed = { $failed } van { $rows } runs mislukten.
figure-sweep-nothing = { $count } van { $rows } runs hebben deze maat niet.
figure-sweep-not-positive = { $count } waarden zijn niet groter dan nul: ze hebben geen plaats tussen machten van tien en tellen als geen waarde.
figure-sweep-mark-failed = mislukt: { $count }
figure-sweep-mark-nothing = geen waarde: { $count }
figure-sweep-cell-failed = mislukt
figure-sweep-cell-nothing = geen waarde
figure-sweep-cells = Elk vakje is het gemiddelde van { $count } runs.
figure-sweep-edge = grens van de overdracht (fibre_spikes = { $level })
figure-sweep-level = { $measure } = { $level }
figure-sweep-no-edge = Nergens tussen deze punten: { $what }.
figure-sweep-lanes = Een baan is een run, een streepje een impuls van de zenuw.
figure-sweep-no-trace = mislukt, of zonder spoor
figure-sweep-strokes = Een baan is een run, het streepje de maat.
figure-sweep-tornado = Van de laagste tot de hoogste waarde van elke as apart.
figure-sweep-tornado-more = { $count } kortere balken zijn weggelaten.
# Een uiteinde van een balk, zoals in "0,3 mM: mislukt".
figure-sweep-end-failed = { $value }: mislukt
figure-sweep-end-nothing = { $value }: geen waarde
# Figuren in woorden.
figure-sweep-told-point = { $value } bij { $place }
figure-sweep-told-curve = { $name }: { $points }.
figure-sweep-told-map = { $measure } als kleuren, met { $x } naar rechts en { $y } naar boven.
figure-sweep-told-place = { $x } naar rechts en { $y } naar boven
figure-sweep-told-lowest = Laagste: { $value } bij { $place }.
figure-sweep-told-highest = Hoogste: { $value } bij { $place }.
figure-sweep-told-edge = De { $what } loopt door { $places }.
figure-sweep-told-row = { $row }: { $value }.
figure-sweep-told-firing = { $row }: { $value } impulsen per run.
figure-sweep-told-centre = { $measure }, onveranderd: { $value }.
figure-sweep-told-bar = { $axis }: { $low } bij { $atlow }, { $high } bij { $athigh }.
figure-claim-passes = klopt
figure-claim-open = open
figure-claim-fails = klopt niet
figure-claim-interval = bereik dat als overeenstemming telt
figure-claim-axis = Model / gepubliceerd
figure-claim-model = Model
figure-claim-published = Gepubliceerd

## Wat het model zegt over het artikel dat het illustreert; in elke map

honesty-title = Wat dit model wel en niet zegt
honesty-release = Zonder magnesium geeft een impuls { $more } % meer transmitter af, niet vele malen zoveel.
honesty-rest = Een hele seconde rust laat { $normal } % binnen van het calcium dat één impuls binnenlaat, en { $without } % zonder magnesium. Calcium stroomt niet vanzelf naar binnen.
honesty-shift = Wat een zenuw zonder opdracht laat vuren, is een verschuiving van zijn natriumkanalen: { $magnesium } mV zonder magnesium, { $both } mV als ook het calcium tot 0,8 mM daalt. Daar geeft een impuls minder af, niet meer: { $release } % van normaal.
honesty-tablet = Een tablet van 300 mg per dag verandert het magnesium in het serum van iemand die niets tekortkomt met { $healthy } mM, en daar merkt hier niets iets van. Met nieren die 10 mL/min filtreren is het { $kidney } mM, en een hogere dosis wordt een overdosis. Bij iemand met een tekort vult het de voorraad aan.
honesty-block = Een gewone zenuw-spierovergang van de mens antwoordt niet meer bij ongeveer { $total } mM totaal magnesium; overgangen met minder quanta houden eerder op, andere later.
honesty-trials = In onderzoek bij mensen hielp magnesium niet tegen gewone krampen (Cochrane 2020), en voor rusteloze benen, die vooral in de hersenen ontstaan, is het bewijs dun.

## Gepubliceerde proeven

validation-title = Wat er gemeten is en wat calgate geeft
validation-question = Komt het model overeen met gepubliceerde proeven?
validation-ours = calgate
validation-counts = { $met } kloppen, { $open } open, { $trouble } in moeilijkheden
validation-relative = ten opzichte van de eerste

## Samenvatting van een run

summary-gating-shift = Verschuiving van de poorten van de zenuw
summary-stimuli = Opdrachten aan de zenuw
summary-nerve-spikes = Zenuwimpulsen
summary-uncommanded = Zenuwimpulsen zonder opdracht
summary-peak-calcium = Hoogste Ca²⁺ bij de kanalen
summary-peak-bulk-calcium = Hoogste Ca²⁺ in heel het uiteinde
summary-quanta-released = Afgegeven quanta
summary-quantal-content-first = Quantale inhoud van de eerste impuls
summary-quantal-content = Quantale inhoud, gemiddeld
summary-spontaneous-rate = Spontane afgifte
summary-endplate-potentials = Eindplaatpotentialen
summary-fibre-spikes = Impulsen van de spiervezel
summary-failures = Zenuwimpulsen zonder spierimpuls
summary-cell-spikes = Impulsen van de volgende zenuwcel
summary-peak-nmda = Hoogste NMDA-geleiding
summary-mean-nmda-calcium = Instroom van Ca²⁺ via NMDA, gemiddeld
summary-peak-force = Hoogste kracht, van de tetanische kracht
summary-mean-force = Gemiddelde kracht, van de tetanische
summary-none = –
summary-steps = { $accepted ->
    [one] { $accepted } stap
   *[other] { $accepted } stappen
} ({ $rejected } verworpen), { $evaluations ->
    [one] { $evaluations } berekening
   *[other] { $evaluations } berekeningen
}
summary-seed = startgetal { $seed }
summary-written = Geschreven naar { $folder }

## Figuur van een lichaam

body-time-axis-d = Tijd (dagen)
body-time-axis-weeks = Tijd (weken)
body-panel-serum = Totaal magnesium in het serum (mM)
body-panel-ions = Geïoniseerd in het serum, rond de synaps (mM)
body-panel-urine = Magnesium in de urine (mmol per dag)
body-range-deficient-signs = tekort, met verschijnselen
body-range-deficient = tekort
body-range-usual = gewoon
body-range-raised = verhoogd, weinig verschijnselen
body-range-reflexes-weak = zwakke reflexen
body-range-reflexes-lost = geen reflexen
body-range-breathing = ademstilstand
body-range-paralysis = verlamming, coma
body-mark-meal = maaltijd
body-mark-dose = dosis
body-mark-infusion = infuus
body-mark-synapse = blik op de synaps
body-seen-quanta = { $quanta } quanta
body-seen-impulses = { $impulses ->
    [one] { $impulses } impuls
   *[other] { $impulses } impulsen
}

## Samenvatting van een lichaam

body-serum-start = Magnesium in het serum bij het begin
body-serum-last-day = Magnesium in het serum, laatste dag
body-serum-change = Verschil daartussen
body-serum-lowest = Laagste magnesium in het serum
body-serum-highest = Hoogste magnesium in het serum
body-meaning = Dat magnesium in het serum betekent
body-meaning-between = { $lowest } tot { $highest }
body-ionised = Geïoniseerd magnesium, laatste dag
body-calcium = Laagste geïoniseerd calcium
body-pressure = Grootste daling van de bloeddruk
body-urine-first-day = Magnesium in de urine, eerste dag
body-urine-last-day = Magnesium in de urine, laatste dag
body-swallowed = Ingenomen
body-absorbed = Opgenomen
body-infused = Via infuus
body-excreted = Met de urine uitgescheiden
body-lost = Langs andere wegen verloren
body-retained = In serum en weefsel gebleven
body-synapse = Bij de synaps
body-look-time = na
body-look-junction = scenario
body-look-magnesium = Mg²⁺ (mM)
body-look-quanta = quanta
body-look-nerve = zenuw
body-look-fibre = spier
body-look-force = kracht (%)

## Vergelijking van runs

compare-heading = { $count ->
    [one] Vergeleken met { $reference }
   *[other] { $count } scenario's vergeleken met { $reference }
}
compare-quantity = Grootheid

## Een spier van vele zenuw-spierovergangen

population-total = Mg, totaal
    (mM)
population-ionised = ionen
    (mM)
population-quanta = quanta
    afgegeven
population-transmitting = vezels
    reageren
population-four-potential = T4/T1,
    spanning
population-four-force = T4/T1,
    kracht
population-early-tetanus = tetanus
    na 0,5 s
population-late-tetanus = tetanus
    na 5 s
population-axis-magnesium = Totaal Mg in het serum (mM)
population-panel-answering = Overgangen die op één impuls antwoorden (%)
population-panel-force = Kracht, naast die in het referentiebad (%)
population-panel-four = Train-of-four: vierde trekking gedeeld door de eerste
population-curve-twitch = één trekking
population-curve-early-tetanus = 50 Hz, na 0,5 s
population-curve-late-tetanus = 50 Hz, na 5 s
population-half-fail = helft valt uit
population-described = Bij { $total } totaal magnesium antwoordt { $answering } van de overgangen.
population-safety = { $junctions ->
    [one] { $junctions } overgang
   *[other] { $junctions } overgangen
}; in het referentiebad geeft een impuls in de mediaan { $content } quanta af, en een vezel heeft er { $threshold } nodig: veiligheidsfactor { $safety }. Tetanus: kracht bij 50 Hz, naast die in het referentiebad.
population-half = De helft van de overgangen valt uit bij { $total } totaal magnesium.
population-nine-tenths = Negen van de tien vallen uit bij { $total } totaal magnesium.
## Sweeps

sweep-rows = { $points ->
    [one] { $points } punt
   *[other] { $points } punten
} ({ $design }){ $replicates ->
    [one] {""}
   *[other] {", "}elk { $replicates } runs
}: { $rows ->
    [one] { $rows } rij
   *[other] { $rows } rijen
}
sweep-grid = elke waarde met elke andere
sweep-zip = eerste waarde met eerste, tweede met tweede
sweep-latin-hypercube = Latijnse hyperkubus
sweep-sobol = Sobol-reeks
sweep-one-at-a-time = één ding tegelijk
sweep-estimate = duurt { $time } op { $jobs ->
    [one] { $jobs } processor
   *[other] { $jobs } processoren
}, en neemt { $room } op de schijf in
sweep-less-than-a-second = minder dan 1 s
sweep-goes-on = gaat verder: { $made } van { $rows } rijen zijn er al
sweep-already = alle rijen zijn er nog van een eerdere keer
sweep-measured = in elke rij gemeten
sweep-traced = spoor, van elke rij bewaard
sweep-axis = Gevarieerd: de sleutel `{ $key }` van het scenario.
sweep-lowest = laagste
sweep-highest = hoogste
sweep-made = { $rows ->
    [one] { $rows } rij
   *[other] { $rows } rijen
} op { $points ->
    [one] { $points } punt
   *[other] { $points } punten
}: rows.csv voor rekenbladen, rows.parquet voor programma's
sweep-failed = { $failed } van { $rows } rijen mislukten en hebben een reden (in het Engels) in plaats van getallen:
sweep-more-reasons = en nog { $more } redenen
replay-row = Rij { $row } van de sweep:
replay-now = deze run
replay-kept = tabel
replay-table = De tabel is die van { $folder }.
replay-failed = Daar mislukte de rij, om deze reden (in het Engels): { $reason }
sweep-where-traces = Sporen van alle rijen: traces/*.parquet
sweep-figure-more = De tabel bevat nog { $count } maten; kies met --measure.
sweep-figure-no-traces = De sweep heeft geen { $column } bewaard; een streepje is daarom de maat van een run, geen impuls.
## Aanpassingen, gevoeligheid, dosis en respons

study-failed = { $failed } van { $runs } runs mislukten en zijn weggelaten; failures.csv noemt ze allemaal:
study-failed-more = en nog { $more }
fit-measured = gemeten
fit-fitted = aangepast
fit-point-axis = Gemeten waarde
fit-interval = 95 %-interval { $low } tot { $high }, standaardfout { $error }; het scenario heeft { $scenario }
fit-without-interval = zonder interval; het scenario heeft { $scenario }
fit-at-bound = op zijn grens: volgens de meetwaarden zou hij erbuiten liggen; geen interval
fit-correlation = correlatie { $correlation } van { $both }
fit-point = { $measure }: gemeten { $aim }, aangepast { $fitted }
fit-more-points = en nog { $more } in points.csv
fit-exactly-determined = Evenveel meetwaarden als parameters: precies gehaald waar het model dat kan, maar er blijft niets over om te zeggen hoe zeker de parameters zijn.
fit-only-given-scatter = Evenveel meetwaarden als parameters: de intervallen berusten alleen op de standaarddeviaties van de waarden.
fit-scatter = Gewogen spreiding van de waarden rond de aanpassing { $scatter }, met { $degrees ->
    [one] { $degrees } vrijheidsgraad
   *[other] { $degrees } vrijheidsgraden
}; de intervallen gebruiken die (Student-t).
fit-chi-square = Gereduceerde chi-kwadraat { $reduced } met { $degrees ->
    [one] { $degrees } vrijheidsgraad
   *[other] { $degrees } vrijheidsgraden
}; de intervallen berusten op de opgegeven standaarddeviaties.
fit-too-far = De waarden liggen verder van de aanpassing dan hun standaarddeviaties toelaten (kans kleiner dan 1 %): de intervallen zijn te smal.
fit-trials = { $trials ->
    [one] { $trials } poging
   *[other] { $trials } pogingen
}, waarvan { $failed } zonder waarde
fit-would-vary = van { $low } tot { $high }, te beginnen bij { $start }
sensitivity-at-low = aan de lage kant
sensitivity-at-high = aan de hoge kant
sensitivity-mean-effect = gem. |effect|
sensitivity-deviation = spreiding
sensitivity-first = alleen
sensitivity-total = in totaal
sensitivity-spread = Gemiddelde { $mean }, standaarddeviatie { $deviation }; { $complete } van { $samples } regels van het ontwerp zijn volledig.
sensitivity-runs = { $runs } runs van { $parameters ->
    [one] { $parameters } parameter
   *[other] { $parameters } parameters
} over hun aannemelijke bereik
sensitivity-tornado-question = Hoe ver verschuift elke parameter het resultaat, alleen, van het ene eind van zijn aannemelijke bereik tot het andere?
dose-band = 5–95 % van de trekkingen
dose-median = mediaan van de trekkingen
dose-relative = { $measure }, ten opzichte van het scenario
dose-as-in-scenario = zoals in het scenario
dose-along = { $measure } langs { $key }:
dose-more = en nog { $more } in dose-response.csv

## Kolommen van het opgenomen spoor

column-time_ms = Tijd sinds het begin van de run.
column-applied_current_uA_cm2 = Stroom die de zenuw krijgt: prikkel, vaste aandrijving en ruis samen.
column-gating_shift_mV = Hoever calcium, magnesium en de andere ionen van het bad de poorten van de zenuwkanalen verschuiven ten opzichte van het referentiebad; positief maakt de zenuw moeilijker prikkelbaar.
column-nerve_potential_mV = Membraanpotentiaal van het zenuwuiteinde, binnen ten opzichte van buiten.
column-calcium_channel_open_frac = Deel van de calciumkanalen dat open is.
column-calcium_influx_pA = Calciumstroom het zenuwuiteinde in, naar binnen positief.
column-calcium_near_channels_uM = Vrij calcium naast de open kanalen, waar de sensor voor de afgifte zit.
column-calcium_bulk_uM = Vrij calcium, gemiddeld over het zenuwuiteinde.
column-docked_vesicles = Blaasjes die aangemeerd en klaar voor afgifte zijn.
column-facilitation_frac = Hoever facilitatie door eerdere impulsen is opgebouwd, van 0 tot 1.
column-release_rate_per_ms = Quanta die per milliseconde worden afgegeven.
column-released_quanta = Quanta die sinds het begin van de run zijn afgegeven.
column-endplate_conductance_nS = Geleiding van de eindplaat die de transmitter opent.
column-fibre_potential_mV = Membraanpotentiaal van de spiervezel bij de eindplaat, binnen ten opzichte van buiten.
column-ampa_conductance_nS = AMPA-geleiding van de volgende zenuwcel die de transmitter opent.
column-nmda_conductance_nS = NMDA-geleiding van de volgende zenuwcel die de transmitter opent en die magnesium niet blokkeert.
column-nmda_unblocked_frac = Deel van de NMDA-kanalen waarvan de opening vrij is van magnesium.
column-nmda_calcium_pA = Calciumstroom door NMDA-kanalen, naar binnen positief.
column-cell_potential_mV = Membraanpotentiaal van de volgende zenuwcel, binnen ten opzichte van buiten.
column-force_frac = Kracht van de spiervezel als deel van zijn maximale tetanische kracht.
column-bath_calcium_mM = Geïoniseerd calcium in het bad.
column-bath_magnesium_mM = Geïoniseerd magnesium in het bad.
column-bath_potassium_mM = Kalium in het bad.
column-sodium_activation_frac = Deel van de activeringspoorten (m) van de natriumkanalen van de zenuw dat open is.
column-sodium_inactivation_frac = Deel van de natriumkanalen van de zenuw dat niet geïnactiveerd is (h).
column-calcium_entered_uM = Calcium dat sinds het begin is binnengekomen, als de stijging in heel het uiteinde wanneer er niets werd verwijderd.
column-twitch_activation = Opgetelde trekkingen, voordat ze verzadigen; één trekking heeft hoogte 1.

## Kolommen van de tabellen van een populatie

column-quantal_content = Quanta die één impuls afgeeft; bij een populatie: aan een overgang van het preparaat.
column-transmitting_frac = Deel van de overgangen waarvan de vezel op de impuls antwoordt.
column-compound_potential_frac = Samengestelde spierpotentiaal van één impuls ten opzichte van het referentiebad: alle vezels die vuren tellen even zwaar.
column-twitch_frac = Kracht van één trekking ten opzichte van het referentiebad.
column-train_of_four_potential = Vierde samengestelde potentiaal van een train-of-four bij 2 Hz, gedeeld door de eerste.
column-train_of_four_force = Vierde trekking van een train-of-four bij 2 Hz, gedeeld door de eerste.
column-early_tetanus_frac = Kracht na 0,5 s bij 50 Hz, ten opzichte van het referentiebad op dat moment.
column-late_tetanus_frac = Kracht na 5 s bij 50 Hz, ten opzichte van het referentiebad op dat moment.
column-junction = Nummer van de overgang.
column-threshold_quanta = Quanta waarmee de vezel in het referentiebad vuurt.
column-safety_factor = Quantale inhoud in het referentiebad, gedeeld door de quanta die de vezel nodig heeft.
column-transmits_until_mM = Hoogste geprobeerde magnesium, zoals het scenario het telt, waarbij de overgang op één impuls antwoordt.
## Sweeps in delen

shard-plan = { $parts ->
    [one] { $parts } stuk
   *[other] { $parts } stukken
} van ten hoogste { $rows } rijen, in { $shards ->
    [one] { $shards } deel
   *[other] { $shards } delen
} van ten hoogste { $each }
shard-estimate = elk deel duurt ongeveer { $time } op { $jobs ->
    [one] { $jobs } processor
   *[other] { $jobs } processoren
}, en neemt { $room } op de schijf in
shard-next = Op alle machines die de map zien, elk deel; daarna de tabel:
shard-made = deel { $shard }: { $made } van { $rows } rijen zijn gemaakt, in { $parts ->
    [one] { $parts } afgerond stuk
   *[other] { $parts } afgeronde stukken
}{ $failed ->
    [0] {""}
    [one] ; { $failed } rij mislukte
   *[other] ; { $failed } rijen mislukten
}
shard-status = { $finished } van { $parts } stukken zijn af; { $made } van { $rows } rijen zijn gemaakt{ $failed ->
    [0] {""}
    [one] , waarvan { $failed } mislukte
   *[other] , waarvan { $failed } mislukten
}
shard-missing = ontbrekende stukken: { $parts }
shard-incomplete = delen waarvan stukken ontbreken: { $numbers } van { $shards }
shard-bad = { $file } hoort niet bij deze sweep en wordt opnieuw gemaakt: { $fault }
shard-table = de tabel is geschreven
shard-no-table = de tabel is nog niet geschreven
shard-only-merge = alle stukken zijn er; `calgate sweep merge { $folder }` schrijft de tabel
shard-submitted = opdracht { $job }: delen { $numbers } van { $shards }
shard-alive = wachten of lopen al: delen { $numbers }
shard-merge-submitted = opdracht { $job } schrijft daarna de tabel in { $folder }

## Kolommen van de tabel van een sweep

column-row = Nummer van de run, vanaf 0.
column-point = Nummer van het punt, vanaf 0; herhalingen ervan hebben hetzelfde.
column-replicate = Nummer van de run op zijn punt, vanaf 0.
column-failure = Waarom de run geen getallen heeft; leeg als hij ze heeft.
column-steps = Stappen die de oplosser heeft gezet.
## Kolommen van het verloop van een lichaam

column-time_h = Tijd sinds het begin van de run.
column-total_magnesium_mM = Totaal magnesium in het serum, zoals een laboratorium het opgeeft.
column-ionised_magnesium_mM = Geïoniseerd magnesium in het serum, dat de synaps omspoelt.
column-bound_magnesium_mM = Magnesium in het serum dat aan eiwit gebonden is en dat de nier niet filtreert.
column-ionised_calcium_mM = Geïoniseerd calcium in het serum, dat de synaps omspoelt.
column-tissue_magnesium_mM = Magnesium in het serum waarmee het uitwisselbare weefsel in rust zou zijn.
column-fluid_mmol = Magnesium in de vloeistof buiten de cellen.
column-tissue_mmol = Uitwisselbaar magnesium in het weefsel.
column-gut_mmol = Magnesium in de darm, of het nu wordt opgenomen of niet.
column-urine_mmol_per_d = Magnesium dat op dit moment per dag met de urine weggaat.
column-infusion_mmol_per_h = Magnesium dat in een ader loopt.
column-blood_pressure_fall_mmHg = Daling van de systolische bloeddruk die dit magnesium geeft; werkt verder nergens op.
column-swallowed_mmol = Magnesium dat sinds het begin is ingenomen.
column-infused_mmol = Magnesium dat sinds het begin via het infuus is gegeven.
column-absorbed_mmol = Magnesium dat sinds het begin uit de darm is opgenomen.
column-excreted_mmol = Magnesium dat sinds het begin met de urine is uitgescheiden.
column-stool_mmol = Magnesium dat sinds het begin met de ontlasting is weggegaan.
column-lost_mmol = Magnesium dat sinds het begin langs andere wegen is verloren.

## Maten, zoals de assen van figuren ze noemen

measure-gating_shift_mV = verschuiving van de poorten van de zenuw bij het begin, ten opzichte van het referentiebad
measure-stimuli = gegeven prikkels
measure-resting_potential_mV = potentiaal van de zenuw bij het begin
measure-nerve_spikes = impulsen van de zenuw
measure-uncommanded_nerve_spikes = impulsen van de zenuw die geen prikkel verklaart
measure-nerve_rate_Hz = impulsen van de zenuw per seconde
measure-spike_peak_mV = hoogste potentiaal van de zenuw
measure-spike_half_width_ms = breedte van de eerste impuls, halverwege rust en top
measure-spike_threshold_mV = potentiaal waarbij de eerste impuls sneller stijgt dan 10 mV/ms
measure-influx_delay_ms = van de top van de eerste impuls tot de top van de calciuminstroom
measure-influx_half_width_ms = breedte van de eerste calciuminstroom op halve hoogte
measure-synaptic_delay_ms = van de top van de eerste impuls tot de top van de afgifte
measure-peak_calcium_near_channels_uM = hoogste calcium bij de kanalen
measure-peak_calcium_bulk_uM = hoogste calcium in heel het uiteinde
measure-calcium_bulk_rise_uM = hoogste calcium in heel het uiteinde, boven dat bij het begin
measure-impulses_to_calcium_plateau = impulsen van een reeks totdat het calcium in het uiteinde binnen 5 % van zijn plateau is
measure-resting_influx_pA = calciumstroom van een gemiddeld kanaal bij het begin
measure-calcium_entered_uM = calcium dat is binnengekomen, als stijging in heel het uiteinde zonder verwijdering
measure-quanta_released = quanta die in de hele run zijn afgegeven
measure-quantal_content_first = quanta die de eerste impuls afgaf
measure-quantal_content_last = quanta die de laatste impuls afgaf
measure-quantal_content_mean = quanta die een impuls gemiddeld afgaf
measure-last_to_first_content = quantale inhoud van de laatste impuls gedeeld door die van de eerste
measure-second_to_first_content = quantale inhoud van de tweede impuls gedeeld door die van de eerste
measure-spontaneous_release_per_s = quanta per seconde tussen de impulsen
measure-endplate_amplitude_mV = grootste depolarisatie van de spiervezel bij de eindplaat
measure-endplate_potentials = eindplaatpotentialen van meer dan een half quantum
measure-fibre_spikes = impulsen van de spiervezel
measure-failures = impulsen van de zenuw die de vezel niet volgde
measure-cell_spikes = impulsen van de volgende zenuwcel
measure-mean_nmda_calcium_pA = calcium dat gemiddeld door NMDA-kanalen de volgende zenuwcel binnenkomt
measure-peak_force_frac = hoogste kracht, als deel van de tetanische kracht
measure-mean_force_frac = gemiddelde kracht, als deel van de tetanische kracht
measure-time_to_peak_force_ms = van de eerste impuls van de vezel tot de top van de kracht
measure-activation_ripple = rimpel van de opgetelde trekkingen op het ritme van de prikkels, gedeeld door hun gemiddelde, laat in een reeks
measure-spike_undershoot_mV = hoever de zenuw na de eerste impuls onder de rust daalt
measure-interspike_interval_ms = gemiddelde tijd tussen impulsen van de zenuw
measure-interspike_interval_cv = variatiecoëfficiënt van de tijd tussen impulsen van de zenuw
measure-first_latency_ms = gemiddelde tijd van een impuls tot zijn eerste quantum, in een run met losse quanta
measure-miniatures_per_s = miniatuur-eindplaatpotentialen per seconde, in een run met losse quanta
measure-quantal_content_direct = gemiddelde eindplaatpotentiaal gedeeld door de gemiddelde miniatuur, in een run met losse quanta
measure-quantal_content_failures = ln(impulsen/uitgebleven antwoorden) van de afgifte, in een run met losse quanta
measure-quantal_content_variance = 1/CV² van de eindplaatpotentialen, gecorrigeerd voor de spreiding van quanta
measure-safety_factor = eindplaatpotentiaal gedeeld door de drempel van een vezel die vuurt
measure-paired_pulse_ratio = tweede eindplaatpotentiaal gedeeld door de eerste, als geen impuls van de vezel ze verbergt
measure-train_of_four_ratio = kracht na de vierde prikkel gedeeld door die na de eerste
measure-fusion_index = laagste kracht voor de laatste samentrekking gedeeld door haar top
measure-serum_start_mM = totaal magnesium in het serum bij het begin
measure-serum_last_day_mM = totaal magnesium in het serum, gemiddelde van de laatste dag
measure-serum_change_mM = hoever dat van het begin af ligt
measure-serum_highest_mM = hoogste totaal magnesium in het serum
measure-calcium_lowest_mM = laagste geïoniseerd calcium in het serum
measure-urine_last_day_mmol_per_d = magnesium in de urine van de laatste dag
measure-absorbed_part = deel van wat is ingenomen dat aan het eind is opgenomen
measure-excreted_mmol = magnesium dat met de urine is weggegaan
measure-retained_mmol = wat serum en weefsel erbij kregen
measure-blood_pressure_fall_mmHg = grootste daling van de systolische bloeddruk
measure-muscle_half_fails_mM = totaal magnesium waarbij de helft van de overgangen uitvalt
measure-muscle_tenth_transmits_mM = totaal magnesium waarbij negen van de tien overgangen uitvallen
measure-muscle_transmitting_frac = overgangen die bij het hoogste geprobeerde magnesium antwoorden
measure-muscle_train_of_four = laagste vierde potentiaal van een train-of-four gedeeld door de eerste
measure-muscle_late_tetanus = kracht na 5 s bij 50 Hz en het hoogste geprobeerde magnesium, ten opzichte van het referentiebad

## Statistiek van een kolom

statistic-first = eerste waarde van { $column }
statistic-last = laatste waarde van { $column }
statistic-peak = hoogste waarde van { $column }
statistic-trough = laagste waarde van { $column }
statistic-mean = gemiddelde van { $column }
statistic-time-of-peak = tijd van de hoogste waarde van { $column }
