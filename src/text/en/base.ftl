# Everything calgate says in English.
#
# A key begins with the group of places that show it. Units stand as people write them. Keep the
# keys of a group together and in the order of the signal, from the nerve to the muscle.

## How numbers are written

list-or = or
list-and = and
number-decimal-mark = .
number-range = { $low } to { $high }

## What a result must not be used for; on every figure, page and record

disclaimer-full = Teaching model of one synapse. Not medical advice. Blood magnesium is not synaptic magnesium. Do not start, stop or dose supplements on the basis of this model; people with kidney disease must ask a doctor.
disclaimer-short = Teaching model of one synapse. Not medical advice.

## Figures

figure-decimal-mark = { number-decimal-mark }
figure-time-axis-ms = Time (ms)
figure-time-axis-s = Time (s)
figure-time-axis-min = Time (min)
figure-time-axis-h = Time (h)
figure-panel-bath = Bath (mM)
figure-panel-bath-calcium = Ca²⁺ in the bath (mM)
figure-panel-bath-magnesium = Mg²⁺ in the bath (mM)
figure-panel-bath-potassium = K⁺ in the bath (mM)
figure-panel-impulse = Nerve ending: membrane potential (mV)
figure-panel-influx = Ca²⁺ influx: current through a typical channel (pA)
figure-panel-calcium = Ca²⁺ inside the nerve ending (µM)
figure-panel-calcium-near-channels = Ca²⁺ inside the nerve ending, near the channels (µM)
figure-panel-release = Transmitter release (quanta per ms)
figure-panel-fibre = Muscle fibre: membrane potential (mV)
figure-panel-synapse = Next nerve cell (central, an illustration): conductances (nS)
figure-panel-nmda = Next nerve cell (central, an illustration): NMDA conductance (nS)
figure-panel-cell-calcium = Ca²⁺ influx through NMDA channels (pA)
figure-panel-cell = Next nerve cell (central, an illustration): membrane potential (mV)
figure-panel-force = Force (% of maximal tetanic force)
figure-curve-calcium = Ca²⁺
figure-curve-magnesium = Mg²⁺
figure-curve-near-channels = near channels
figure-curve-bulk = whole ending
figure-curve-ampa = AMPA
figure-curve-nmda = NMDA
figure-mark-stimulus = stimulus
figure-mark-quanta = single quanta
# After the number of all that were released, as in "84 quanta".
figure-total-quanta = quanta
figure-tornado-low = parameter at the low end of its range
figure-tornado-high = at the high end
# Before the measure when every parameter has its ordinary value, as in "unchanged: 25.1".
figure-tornado-centre = unchanged:
figure-sweep-calcium = Ca²⁺ in the bath
figure-sweep-magnesium = Mg²⁺ in the bath
figure-sweep-potassium = K⁺ in the bath
figure-sweep-sodium = Na⁺ in the bath
figure-sweep-preset = Preset
figure-sweep-kidney = Filtration of the kidneys
figure-sweep-temperature = Temperature
figure-sweep-drive = Drive of the nerve
figure-sweep-normal = normal human bath
figure-sweep-median = median of { $count } runs
figure-sweep-single = single runs
figure-sweep-band = 10 to 90 % of { $count } runs
figure-sweep-share = share of { $count } runs
figure-sweep-bin-median = median of { $count } neighbours
figure-sweep-bin-band = 10 to 90 % of { $count } neighbours
# The axis whose values are written beside the curves.
figure-sweep-curves = Curves: { $axis }.
# What lines and bands are, as in "Shown: median of 20 runs; 10 to 90 % of 20 runs."
figure-sweep-shown = Shown: { $what }.
figure-sweep-pooled = Taken together: { $axes }.
figure-sweep-together = Changes along with it: { $axes }.
figure-sweep-not-shown = Not shown, because its values are words: { $axes }.
figure-sweep-too-many-dots = { $count } runs, too many to draw one by one.
figure-sweep-failed = { $failed } of { $rows } runs failed.
figure-sweep-nothing = { $count } of { $rows } runs do not have this measure.
figure-sweep-not-positive = { $count } values are not above zero: they have no place among powers of ten and stand as no value.
figure-sweep-mark-failed = failed: { $count }
figure-sweep-mark-nothing = no value: { $count }
figure-sweep-cell-failed = failed
figure-sweep-cell-nothing = no value
figure-sweep-cells = Each cell is the mean of { $count } runs.
figure-sweep-edge = edge of transmission (fibre_spikes = { $level })
figure-sweep-level = { $measure } = { $level }
figure-sweep-no-edge = Nowhere between these points: { $what }.
figure-sweep-lanes = A lane is a run, a stroke an impulse of the nerve.
figure-sweep-no-trace = failed, or without a trace
figure-sweep-strokes = A lane is a run, its stroke the measure.
figure-sweep-tornado = From the lowest to the highest value of each axis alone.
figure-sweep-tornado-more = { $count } shorter bars are left out.
# An end of a bar, as in "0.3 mM: failed".
figure-sweep-end-failed = { $value }: failed
figure-sweep-end-nothing = { $value }: no value
# Figures in words.
figure-sweep-told-point = { $value } at { $place }
figure-sweep-told-curve = { $name }: { $points }.
figure-sweep-told-map = { $measure } as colours, over { $x } across and { $y } upward.
figure-sweep-told-place = { $x } across and { $y } upward
figure-sweep-told-lowest = Lowest: { $value } at { $place }.
figure-sweep-told-highest = Highest: { $value } at { $place }.
figure-sweep-told-edge = The { $what } runs through { $places }.
figure-sweep-told-row = { $row }: { $value }.
figure-sweep-told-firing = { $row }: { $value } impulses a run.
figure-sweep-told-centre = { $measure }, unchanged: { $value }.
figure-sweep-told-bar = { $axis }: { $low } at { $atlow }, { $high } at { $athigh }.
figure-claim-passes = agrees
figure-claim-open = open
figure-claim-fails = disagrees
figure-claim-interval = range that counts as agreement
figure-claim-axis = Model / published
figure-claim-model = Model
figure-claim-published = Published

## What the model says of the article that it illustrates; in every folder

honesty-title = What this model says, and what it does not
honesty-release = Without magnesium an impulse releases { $more } % more transmitter, not many times as much.
honesty-rest = A whole second of rest lets in { $normal } % of the calcium that one impulse does, and { $without } % without magnesium. Calcium does not stream in by itself.
honesty-shift = What makes a nerve fire without a command is a shift of its sodium channels: { $magnesium } mV without magnesium, { $both } mV when calcium falls to 0.8 mM with it. There an impulse releases less, not more: { $release } % of normal.
honesty-tablet = A tablet of 300 mg a day moves serum magnesium of a person who lacks none by { $healthy } mM, which nothing here notices. With kidneys that filter 10 mL/min it moves it by { $kidney } mM, and larger doses become an overdose. In somebody who lacks magnesium it fills the store.
honesty-block = A typical human junction stops answering near { $total } mM total magnesium, those with fewer quanta earlier, others later.
honesty-trials = In trials magnesium did not help against ordinary cramps (Cochrane 2020), and for restless legs, whose cause is mainly in the brain, the evidence is thin.

## Published experiments

validation-title = What was measured, and what calgate gives
validation-question = Does the model agree with published experiments?
validation-ours = calgate
validation-counts = { $met } met, { $open } open, { $trouble } in trouble
# After what a claim measures, where its values are divided by the first of them.
validation-relative = relative to the first

## Summary of a run

summary-gating-shift = Shift of the nerve's gates
summary-stimuli = Commands given to the nerve
summary-nerve-spikes = Nerve impulses
summary-uncommanded = Nerve impulses without a command
summary-peak-calcium = Highest Ca²⁺ near the channels
summary-peak-bulk-calcium = Highest Ca²⁺ in the whole ending
summary-quanta-released = Quanta released
summary-quantal-content-first = Quantal content of the first impulse
summary-quantal-content = Quantal content, mean
summary-spontaneous-rate = Spontaneous release
summary-endplate-potentials = End-plate potentials
summary-fibre-spikes = Muscle fibre impulses
summary-failures = Nerve impulses without muscle impulse
summary-cell-spikes = Impulses of the next nerve cell
summary-peak-nmda = Highest NMDA conductance
summary-mean-nmda-calcium = Mean Ca²⁺ influx through NMDA channels
summary-peak-force = Highest force, of tetanic force
summary-mean-force = Mean force, of tetanic force
summary-none = –
summary-steps = { $accepted ->
    [one] { $accepted } step
   *[other] { $accepted } steps
} ({ $rejected } rejected), { $evaluations ->
    [one] { $evaluations } evaluation
   *[other] { $evaluations } evaluations
}
summary-seed = seed { $seed }
summary-written = Written to { $folder }

## Figure of a body

body-time-axis-d = Time (days)
body-time-axis-weeks = Time (weeks)
body-panel-serum = Total magnesium in serum (mM)
body-panel-ions = Ionised in serum, around the synapse (mM)
body-panel-urine = Magnesium in urine (mmol per day)
body-range-deficient-signs = deficiency, with signs
body-range-deficient = deficiency
body-range-usual = usual
body-range-raised = raised, few signs
body-range-reflexes-weak = reflexes weak
body-range-reflexes-lost = reflexes lost
body-range-breathing = breathing stops
body-range-paralysis = paralysis, coma
body-mark-meal = meal
body-mark-dose = dose
body-mark-infusion = infusion
body-mark-synapse = synapse looked at
body-seen-quanta = { $quanta } quanta
body-seen-impulses = { $impulses ->
    [one] { $impulses } impulse
   *[other] { $impulses } impulses
}

## Summary of a body

body-serum-start = Serum magnesium at the beginning
body-serum-last-day = Serum magnesium, mean of the last day
body-serum-change = Difference between the two
body-serum-lowest = Lowest serum magnesium
body-serum-highest = Highest serum magnesium
body-meaning = Serum magnesium means
body-meaning-between = { $lowest } to { $highest }
body-ionised = Ionised magnesium, mean of the last day
body-calcium = Lowest ionised calcium
body-pressure = Largest fall of blood pressure
body-urine-first-day = Magnesium in urine of the first day
body-urine-last-day = Magnesium in urine of the last day
body-swallowed = Swallowed
body-absorbed = Absorbed
body-infused = Infused
body-excreted = Excreted with the urine
body-lost = Lost by other ways
body-retained = Kept in serum and tissue
body-synapse = At the synapse
body-look-time = after
body-look-junction = scenario
body-look-magnesium = Mg²⁺ (mM)
body-look-quanta = quanta
body-look-nerve = nerve
body-look-fibre = muscle
body-look-force = force (%)

## Comparison of runs

compare-heading = { $count ->
    [one] Compared with { $reference }
   *[other] { $count } scenarios compared with { $reference }
}
compare-quantity = Quantity

## A muscle of many junctions

population-total = Mg, total
    (mM)
population-ionised = ionised
    (mM)
population-quanta = quanta
    released
population-transmitting = junctions
    answering
population-four-potential = T4/T1,
    potential
population-four-force = T4/T1,
    force
population-early-tetanus = tetanus
    at 0.5 s
population-late-tetanus = tetanus
    at 5 s
population-axis-magnesium = Total Mg in serum (mM)
population-panel-answering = Junctions that answer a single impulse (%)
population-panel-force = Force, beside that in the reference bath (%)
population-panel-four = Train of four: fourth twitch over the first
population-curve-twitch = single twitch
population-curve-early-tetanus = 50 Hz, at 0.5 s
population-curve-late-tetanus = 50 Hz, at 5 s
population-half-fail = half fail
population-described = At { $total } total magnesium { $answering } of the junctions answer.
population-safety = { $junctions ->
    [one] { $junctions } junction
   *[other] { $junctions } junctions
}; at the median an impulse releases { $content } quanta in the reference bath, and a fibre needs { $threshold }: safety factor { $safety }. Tetanus: force at 50 Hz, beside that in the reference bath.
population-half = Half of the junctions fail at { $total } total magnesium.
population-nine-tenths = Nine in ten fail at { $total } total magnesium.
## Sweeps

sweep-rows = { $points ->
    [one] { $points } point
   *[other] { $points } points
} ({ $design }){ $replicates ->
    [one] {""}
   *[other] {", "}{ $replicates } runs each
}: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
sweep-grid = every value with every other
sweep-zip = first value with first, second with second
sweep-latin-hypercube = Latin hypercube
sweep-sobol = Sobol' sequence
sweep-one-at-a-time = one thing at a time
sweep-estimate = takes { $time } on { $jobs ->
    [one] { $jobs } processor
   *[other] { $jobs } processors
}, and { $room } on the disk
sweep-less-than-a-second = less than 1 s
sweep-goes-on = goes on: { $made } of { $rows } rows are there
sweep-already = all rows are there from an earlier time
sweep-measured = measured in every row
sweep-traced = trace, stored for every row
sweep-axis = Varied: the key `{ $key }` of the scenario.
sweep-lowest = lowest
sweep-highest = highest
sweep-made = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} at { $points ->
    [one] { $points } point
   *[other] { $points } points
}: rows.csv for spreadsheets, rows.parquet for programs
sweep-failed = { $failed } of { $rows } rows failed and have a reason in place of numbers:
sweep-more-reasons = and { $more } more reasons
replay-row = Row { $row } of the sweep:
replay-now = this run
replay-kept = table
replay-table = The table is that of { $folder }.
replay-failed = There the row failed: { $reason }
sweep-where-traces = Traces of all rows: traces/*.parquet
sweep-figure-more = { $count } more measures are in the table; choose with --measure.
sweep-figure-no-traces = The sweep kept no { $column }, so that a stroke is the measure of a run, not an impulse.
## Fits, sensitivity, dose and response

study-failed = { $failed } of { $runs } runs failed and are left out; failures.csv names all of them:
study-failed-more = and { $more } more
fit-measured = measured
fit-fitted = fitted
fit-point-axis = Measured value
fit-interval = 95 % interval { $low } to { $high }, standard error { $error }; the scenario has { $scenario }
fit-without-interval = without an interval; the scenario has { $scenario }
fit-at-bound = on its bound: the measured values want it beyond; no interval
fit-correlation = correlation { $correlation } of { $both }
fit-point = { $measure }: measured { $aim }, fitted { $fitted }
fit-more-points = and { $more } more in points.csv
fit-exactly-determined = As many measured values as parameters: met exactly where the model can, but nothing is left to say how sure the parameters are.
fit-only-given-scatter = As many measured values as parameters: the intervals rest on the standard deviations of the values alone.
fit-scatter = Weighted scatter of the values around the fit { $scatter }, with { $degrees ->
    [one] { $degrees } degree
   *[other] { $degrees } degrees
} of freedom; the intervals use it (Student's t).
fit-chi-square = Reduced chi-square { $reduced } with { $degrees ->
    [one] { $degrees } degree
   *[other] { $degrees } degrees
} of freedom; the intervals rest on the standard deviations given.
fit-too-far = The values lie further from the fit than their standard deviations allow (chance below 1 %): the intervals are too narrow.
fit-trials = { $trials ->
    [one] { $trials } trial
   *[other] { $trials } trials
}, { $failed } of them without a value
fit-would-vary = from { $low } to { $high }, starting at { $start }
sensitivity-at-low = at low end
sensitivity-at-high = at high end
sensitivity-mean-effect = mean |effect|
sensitivity-deviation = deviation
sensitivity-first = alone
sensitivity-total = in all
sensitivity-spread = Mean { $mean }, standard deviation { $deviation }; { $complete } of { $samples } lines of the design are complete.
sensitivity-runs = { $runs } runs of { $parameters ->
    [one] { $parameters } parameter
   *[other] { $parameters } parameters
} over their plausible ranges
sensitivity-tornado-question = How far does each parameter move it, alone, from one end of its plausible range to the other?
dose-band = 5 to 95 % of draws
dose-median = median of the draws
dose-relative = { $measure }, relative to the scenario
dose-as-in-scenario = as in the scenario
dose-along = { $measure } along { $key }:
dose-more = and { $more } more in dose-response.csv

## Columns of the recorded trace

column-time_ms = Time since the beginning of the run.
column-applied_current_uA_cm2 = Current put into the nerve: stimulus, tonic drive and noise together.
column-gating_shift_mV = How far calcium, magnesium and the other ions of the bath shift the gates of the nerve's channels, relative to the reference bath; positive makes the nerve harder to excite.
column-nerve_potential_mV = Membrane potential of the nerve ending, inside relative to outside.
column-calcium_channel_open_frac = Fraction of the calcium channels that are open.
column-calcium_influx_pA = Calcium current into the nerve ending, positive inwards.
column-calcium_near_channels_uM = Free calcium beside the open channels, where the release sensor sits.
column-calcium_bulk_uM = Free calcium averaged over the nerve ending.
column-docked_vesicles = Vesicles that are docked and ready to be released.
column-facilitation_frac = How far facilitation by earlier impulses is built up, from 0 to 1.
column-release_rate_per_ms = Quanta released per millisecond.
column-released_quanta = Quanta released since the beginning of the run.
column-endplate_conductance_nS = Conductance of the end plate opened by transmitter.
column-fibre_potential_mV = Membrane potential of the muscle fibre at the end plate, inside relative to outside.
column-ampa_conductance_nS = AMPA conductance of the next nerve cell opened by transmitter.
column-nmda_conductance_nS = NMDA conductance of the next nerve cell opened by transmitter and not blocked by magnesium.
column-nmda_unblocked_frac = Fraction of the NMDA channels whose mouth is free of magnesium.
column-nmda_calcium_pA = Calcium current through NMDA channels, positive inwards.
column-cell_potential_mV = Membrane potential of the next nerve cell, inside relative to outside.
column-force_frac = Force of the muscle fibre as a fraction of its maximal tetanic force.
column-bath_calcium_mM = Ionised calcium in the bath.
column-bath_magnesium_mM = Ionised magnesium in the bath.
column-bath_potassium_mM = Potassium in the bath.
column-sodium_activation_frac = Fraction of the nerve's sodium channel activation gates (m) that are open.
column-sodium_inactivation_frac = Fraction of the nerve's sodium channels that are not inactivated (h).
column-calcium_entered_uM = Calcium that entered since the beginning, as the rise of the whole ending if none were removed.
column-twitch_activation = Twitches added up, before they saturate; a single twitch has a height of 1.

## Columns of the tables of a population

column-quantal_content = Quanta that a single impulse releases; of a population, at a junction of the preset.
column-transmitting_frac = Fraction of the junctions whose fibre answers the impulse.
column-compound_potential_frac = Compound muscle potential of a single impulse, relative to the reference bath: all fibres that fire count alike.
column-twitch_frac = Force of a single twitch, relative to the reference bath.
column-train_of_four_potential = Fourth compound potential of a train of four at 2 Hz, over the first.
column-train_of_four_force = Fourth twitch of a train of four at 2 Hz, over the first.
column-early_tetanus_frac = Force after 0.5 s at 50 Hz, relative to the reference bath at that moment.
column-late_tetanus_frac = Force after 5 s at 50 Hz, relative to the reference bath at that moment.
column-junction = Number of the junction.
column-threshold_quanta = Quanta that make the fibre fire in the reference bath.
column-safety_factor = Quantal content in the reference bath over the quanta that the fibre needs.
column-transmits_until_mM = Highest magnesium tried, as the scenario counts it, at which the junction answers a single impulse.
## Sweeps in shards

shard-plan = { $parts ->
    [one] { $parts } part
   *[other] { $parts } parts
} of { $rows } rows at most, in { $shards ->
    [one] { $shards } shard
   *[other] { $shards } shards
} of { $each } at most
shard-estimate = each shard takes about { $time } on { $jobs ->
    [one] { $jobs } processor
   *[other] { $jobs } processors
}, and { $room } on the disk
shard-next = On any machines that see the folder, each shard; then the table:
shard-made = shard { $shard }: { $made } of { $rows } rows are made, in { $parts ->
    [one] { $parts } finished part
   *[other] { $parts } finished parts
}{ $failed ->
    [0] {""}
    [one] ; { $failed } row failed
   *[other] ; { $failed } rows failed
}
shard-status = { $finished } of { $parts } parts are finished; { $made } of { $rows } rows are made{ $failed ->
    [0] {""}
    [one] , { $failed } of them failed
   *[other] , { $failed } of them failed
}
shard-missing = missing parts: { $parts }
shard-incomplete = shards that miss parts: { $numbers } of { $shards }
shard-bad = { $file } is no part of this sweep and will be made again: { $fault }
shard-table = the table is written
shard-no-table = the table is not written yet
shard-only-merge = all parts are there; `calgate sweep merge { $folder }` writes the table
shard-submitted = job { $job }: shards { $numbers } of { $shards }
shard-alive = waiting or running already: shards { $numbers }
shard-merge-submitted = job { $job } then writes the table in { $folder }

## Columns of the table of a sweep

column-row = Number of the run, from 0.
column-point = Number of the point, from 0; its replicates have the same.
column-replicate = Number of the run at its point, from 0.
column-failure = Why the run has no numbers; empty where it has them.
column-steps = Steps that the solver took.
## Columns of the course of a body

column-time_h = Time since the beginning of the run.
column-total_magnesium_mM = Total magnesium of serum, as a laboratory reports it.
column-ionised_magnesium_mM = Ionised magnesium of serum, which bathes the synapse.
column-bound_magnesium_mM = Magnesium of serum that is bound to protein and not filtered by the kidney.
column-ionised_calcium_mM = Ionised calcium of serum, which bathes the synapse.
column-tissue_magnesium_mM = Serum magnesium with which the exchangeable tissue would be at rest.
column-fluid_mmol = Magnesium in the fluid outside the cells.
column-tissue_mmol = Exchangeable magnesium in tissue.
column-gut_mmol = Magnesium in the gut, whether it will be absorbed or not.
column-urine_mmol_per_d = Magnesium that leaves with the urine, per day, at this moment.
column-infusion_mmol_per_h = Magnesium that runs into a vein.
column-blood_pressure_fall_mmHg = Fall of systolic blood pressure that this magnesium brings; acts on nothing else.
column-swallowed_mmol = Magnesium swallowed since the beginning.
column-infused_mmol = Magnesium infused since the beginning.
column-absorbed_mmol = Magnesium absorbed from the gut since the beginning.
column-excreted_mmol = Magnesium excreted with the urine since the beginning.
column-stool_mmol = Magnesium that left with the stool since the beginning.
column-lost_mmol = Magnesium lost by other ways since the beginning.

## Measures, as the axes of figures name them; in English the same as in src/analysis

measure-gating_shift_mV = shift of the nerve's gates at the start, against the reference bath
measure-stimuli = stimuli given
measure-resting_potential_mV = potential of the nerve at the start
measure-nerve_spikes = impulses of the nerve
measure-uncommanded_nerve_spikes = impulses of the nerve that no stimulus explains
measure-nerve_rate_Hz = impulses of the nerve per second
measure-spike_peak_mV = highest potential of the nerve
measure-spike_half_width_ms = width of the first impulse, half-way between rest and peak
measure-spike_threshold_mV = potential at which the first impulse rises faster than 10 mV/ms
measure-influx_delay_ms = from the peak of the first impulse to the peak of calcium influx
measure-influx_half_width_ms = width of the first calcium influx at half its height
measure-synaptic_delay_ms = from the peak of the first impulse to the peak of release
measure-peak_calcium_near_channels_uM = highest calcium near the channels
measure-peak_calcium_bulk_uM = highest calcium in the bulk of the terminal
measure-calcium_bulk_rise_uM = highest calcium in the bulk of the terminal, above the start
measure-impulses_to_calcium_plateau = impulses of a train until bulk calcium is within 5 % of its plateau
measure-resting_influx_pA = calcium current of a representative channel at the start
measure-calcium_entered_uM = calcium that entered, as a rise of the bulk without removal
measure-quanta_released = quanta released in the whole run
measure-quantal_content_first = quanta that the first impulse released
measure-quantal_content_last = quanta that the last impulse released
measure-quantal_content_mean = quanta that an impulse released, on average
measure-last_to_first_content = quantal content of the last impulse over that of the first
measure-second_to_first_content = quantal content of the second impulse over that of the first
measure-spontaneous_release_per_s = quanta per second between impulses
measure-endplate_amplitude_mV = highest depolarisation of the muscle fibre at the end plate
measure-endplate_potentials = end-plate potentials of more than half a quantum
measure-fibre_spikes = impulses of the muscle fibre
measure-failures = impulses of the nerve that the fibre did not follow
measure-cell_spikes = impulses of the next nerve cell
measure-mean_nmda_calcium_pA = calcium that enters the next nerve cell through NMDA channels, on average
measure-peak_force_frac = highest force, as a fraction of the tetanic force
measure-mean_force_frac = average force, as a fraction of the tetanic force
measure-time_to_peak_force_ms = from the first impulse of the fibre to the peak of force
measure-activation_ripple = amplitude of the summed twitches at the stimulus rate over their mean, late in a train
measure-spike_undershoot_mV = how far the nerve falls below rest after the first impulse
measure-interspike_interval_ms = mean interval between impulses of the nerve
measure-interspike_interval_cv = coefficient of variation of the intervals between impulses of the nerve
measure-first_latency_ms = mean time from an impulse to its first quantum, in a quantal run
measure-miniatures_per_s = miniature end-plate potentials per second, in a quantal run
measure-quantal_content_direct = mean end-plate potential over mean miniature, in a quantal run
measure-quantal_content_failures = ln(impulses/failures) of release, in a quantal run
measure-quantal_content_variance = 1/CV^2 of end-plate potentials, corrected for the spread of quanta
measure-safety_factor = end-plate potential over the threshold of an event fibre that fires
measure-paired_pulse_ratio = second end-plate potential over the first, when no spike hides them
measure-train_of_four_ratio = force after the fourth stimulus over that after the first
measure-fusion_index = lowest force before the last contraction over its peak
measure-serum_start_mM = total magnesium of serum at the beginning
measure-serum_last_day_mM = total magnesium of serum, mean of the last day
measure-serum_change_mM = how far that is from the beginning
measure-serum_highest_mM = highest total magnesium of serum
measure-calcium_lowest_mM = lowest ionised calcium of serum
measure-urine_last_day_mmol_per_d = magnesium in the urine of the last day
measure-absorbed_part = part of what was swallowed that was absorbed by the end
measure-excreted_mmol = magnesium that left with the urine
measure-retained_mmol = what serum and tissue gained
measure-blood_pressure_fall_mmHg = largest fall of systolic blood pressure
measure-muscle_half_fails_mM = total magnesium at which half of the junctions fail
measure-muscle_tenth_transmits_mM = total magnesium at which nine junctions in ten fail
measure-muscle_transmitting_frac = junctions that answer at the highest magnesium tried
measure-muscle_train_of_four = lowest fourth potential of a train of four over the first
measure-muscle_late_tetanus = force after 5 s at 50 Hz and the highest magnesium tried, relative to the reference bath

## Statistics of a column

statistic-first = first of { $column }
statistic-last = last of { $column }
statistic-peak = peak of { $column }
statistic-trough = trough of { $column }
statistic-mean = mean of { $column }
statistic-time-of-peak = time_of_peak of { $column }
