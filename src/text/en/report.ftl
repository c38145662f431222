## Reports

report-kind-run = Report of a run
report-kind-comparison = Report of a comparison
report-kind-body = Report of a body followed through time
report-kind-population = Report of a muscle of many junctions
report-kind-sweep = Report of a sweep
report-kind-validation = Report of a validation
report-kind-other = Report of a study

report-head-told = What happened
report-head-figures = Figures
report-head-why = Why it came out so
report-head-tables = Numbers
report-head-evidence = What to look for, and what is known
report-head-sources = Sources
report-head-origin = Where this comes from

report-normal = normal bath
report-without-magnesium = same bath without magnesium
report-look = { $scenario }, after { $time }
report-row-lowest = lowest, row { $row } ({ $set })
report-row-highest = highest, row { $row } ({ $set })

report-told-commanded = The nerve was given { $stimuli ->
    [one] one command
   *[other] { $stimuli } commands
} and fired { $impulses ->
    [0] no impulse
    [one] one impulse
   *[other] { $impulses } impulses
}.
report-told-uncommanded = Without a command the nerve fired { $impulses ->
    [0] no impulse
    [one] one impulse
   *[other] { $impulses } impulses
} in { $duration }.
report-told-extra = { $impulses ->
    [one] One of these impulses
   *[other] { $impulses } of these impulses
} came without a command.
report-told-quanta = It released { $quanta } quanta of transmitter.
report-told-muscle = The muscle fibre answered with { $impulses ->
    [0] no impulse
    [one] one impulse
   *[other] { $impulses } impulses
}; its highest force was { $force } of what it can.
report-told-cell = The next nerve cell fired { $impulses ->
    [0] no impulse
    [one] one impulse
   *[other] { $impulses } impulses
}.
report-told-body = Magnesium in serum was { $from } at the beginning and { $to } on average on the last day.
report-told-sweep = { $rows } runs at { $points } points; { $failed ->
    [0] none failed
    [one] one failed
   *[other] { $failed } failed
}.
report-told-validation = Of { $claims } published claims { $met } are met and { $open } are open: known not to agree, with the reason.
report-warning = Note: { $warning }
report-changed = Since the folder was made these files were changed or removed: { $files }. What this page says may no longer belong together.
report-stored = Figures and tables from the folder are in the language in which it was made.

report-figure-chain = From the nerve impulse to force.
report-figure-course = The course of the body.
report-figure-looks = The junction at each look.
report-figure-sweep = The sweep as { $name }.

report-table-summary = Summary
report-table-population = At each magnesium concentration
report-table-ranges = Lowest and highest
report-table-rows = Rows of the sweep
report-table-claims = Claims
report-measure = Measure
report-unit = Unit
report-value = Value
report-more-rows = { $rows ->
    [one] One more row is in the folder.
   *[other] { $rows } more rows are in the folder.
}

report-why-head = { $here }, held against: { $reference }
report-why-alike = Nothing differs that could act.
report-why-fell = It fell by { $percent } %, from { $from } to { $to }, of which:
report-why-rose = It rose by { $percent } %, from { $from } to { $to }, of which:
report-why-appeared = It went from { $from } to { $to }, of which:
report-why-cancel = It hardly changed, from { $from } to { $to }: what the mechanisms do cancels out.
report-why-part = { $share }: { $cause }
report-why-same = Hardly changed, by less than 1 %: { $measures }.
report-why-table = What each mechanism did
report-why-mechanism = Mechanism
report-why-share = fair share
report-why-alone = it alone
report-why-lost = lost without it
report-why-bar = share
report-why-interplay = Interplay
report-why-total = Whole difference
report-why-method = Worked out from { $runs } runs in which each mechanism was once held as in the reference and once left as in the run, in every combination. The fair share of a mechanism is what it adds on average over all orders in which the mechanisms can be put together (Shapley value); the shares add up to the whole. What each does alone need not add up: the rest is interplay. Percentages are of the reference.
report-why-averages = Single quanta fall at random, so the averages were compared.
report-why-noise = The noise was the same in all these runs. With other noise the counts would differ by some.

report-mechanism-magnesium-membrane = magnesium screens the membrane
report-mechanism-magnesium-channel = magnesium competes at the calcium channel
report-mechanism-calcium-membrane = calcium screens the membrane
report-mechanism-calcium-channel = calcium enters through its channel
report-mechanism-other-ions = potassium and sodium
report-mechanism-parameters = numbers and switches of the preparation
report-mechanism-commands = commands and length of the run
report-mechanism-drive = drive and noise
report-mechanism-all-else = preparation, commands and drive together
report-about-magnesium-membrane = Magnesium gathers before the negative charges of the membrane. The gates of the nerve then need more depolarisation to open; with less magnesium they open more easily.
report-about-magnesium-channel = Magnesium takes the place of calcium in the mouth of the calcium channel, so that less calcium enters with an impulse. Where a scenario has them, magnesium in the receptors of the end plate or of the next nerve cell counts here too.
report-about-calcium-membrane = Calcium gathers before the membrane like magnesium, and is the stronger of the two.
report-about-calcium-channel = The less calcium outside, the less enters through an open channel, and release follows about the fourth power of what enters.
report-about-other-ions = They set the potentials at which the currents of nerve and muscle turn round.
report-about-parameters = Numbers that one scenario has otherwise than the other, such as another preparation, or a mechanism switched off.
report-about-commands = When the nerve is stimulated, how strongly, and how long it is watched.
report-about-drive = A steady current into the nerve, its noise, and what is drawn at random.
report-about-all-else = So many things differ that these three were not taken apart.

report-look-for = What to look for
report-established = Well established
report-contested = Disputed

report-origin-folder = Folder
report-origin-program = Program
report-origin-scenario = Scenario
report-origin-digits = SHA-256 of the resolved scenario
report-origin-seed = Seed
report-origin-files = Files
report-origin-same = { $files ->
    [one] { $files } file
   *[other] { $files } files
}, { $changed ->
    [0] all as they were written
    [one] one of them changed or missing
   *[other] { $changed } of them changed or missing
}{ $unread ->
    [0] {""}
    [one] ; one too large to be looked at again
   *[other] ; { $unread } too large to be looked at again
}
report-written = Written to { $file }
