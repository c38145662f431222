## The lab

lab-title = The lab
lab-skip = Skip to the curves
lab-no-script = The lab needs JavaScript, which this browser does not run.
lab-scenario = Scenario
lab-undo = Undo
lab-redo = Redo
lab-reset = Reset
lab-pin = Pin this run
lab-unpin = Unpin
lab-pinned = Pinned
lab-now = Now
lab-link = Copy link
lab-link-copied = The link was copied: it shows the same on every computer with this lab.
lab-load = Open a file…
lab-gone = The lab does not answer.
lab-gone-help = Start it again with `calgate lab`, and load this page anew
lab-knobs = What you can turn
lab-group-bath = The bath
lab-group-nerve = The nerve and its shocks
lab-group-mechanisms = Mechanisms

## What can be turned

lab-knob-magnesium = Magnesium (Mg²⁺), ionised
lab-knob-calcium = Calcium (Ca²⁺), ionised
lab-knob-potassium = Potassium (K⁺)
lab-knob-sodium = Sodium (Na⁺)
lab-knob-temperature = Temperature
lab-knob-drive = Steady drive
lab-knob-noise = Noise
lab-knob-duration = Length of the run
lab-knob-rate = Rate of the shocks
lab-knob-count = Number of shocks
lab-knob-interval = Time between two shocks
lab-knob-amplitude = Strength of a shock
lab-switch-surface-charge = Mg²⁺ and Ca²⁺ screen the nerve's membrane
lab-switch-calcium-block = Mg²⁺ keeps Ca²⁺ out of the channel
lab-switch-receptor-block = Mg²⁺ weakens the muscle's receptor
lab-switch-facilitation = Impulses in quick succession release more
lab-switch-depletion = Vesicles run short
lab-choice-preset = Preparation
lab-choice-mechanism = How Mg²⁺ acts on the calcium channel
lab-choice-release = How vesicles are counted
lab-word-human = Human
lab-word-mouse = Mouse
lab-word-frog = Frog
lab-word-squid = Squid (only the nerve)
lab-word-competition = It competes with Ca²⁺
lab-word-mechanistic = It shifts the gates and plugs the pore
lab-word-mean-field = As an average
lab-word-quantal = One by one, by chance

## What is shown

lab-curves = From nerve to muscle
lab-read = Read off at
# What a screen reader says of a curve; the label names it where a panel has two.
lab-described = { $label }from { $low } to { $high }, highest at { $at } ms.
lab-described-sweep = { $first } at { $low }, { $last } at { $high }.
lab-steps = Computed just now in { $steps } steps.
lab-numbers = The numbers
lab-measure = What
lab-difference = Difference
lab-about = About this scenario
lab-look-for = What to look for
lab-established = What is well established
lab-contested = What is disputed
lab-sources = Sources

## Sweeps

lab-sweep = Turn one knob all the way
lab-sweep-about = The scenario as it stands is run again and again, each time with the knob a little further.
lab-sweep-key = Knob
lab-sweep-from = From
lab-sweep-to = To
lab-sweep-count = Points
lab-sweep-measure = What is measured
lab-sweep-go = Run the sweep
lab-sweep-stop = Stop
lab-sweep-table = Save the table (CSV)
lab-sweep-progress = { $done } of { $rows } points
lab-sweep-done = All { $rows } points are there.
lab-sweep-failed = { $failed } of them gave no number.
lab-sweep-stopped = Stopped after { $done } points.

## Files

lab-files = Keep it
lab-file-png = Figure (PNG)
lab-file-svg = Figure (SVG)
lab-file-pdf = Figure (PDF)
lab-file-csv = Curves (CSV)
lab-file-events = Events (CSV)
lab-file-parquet = Curves (Parquet)
lab-file-summary = Numbers (JSON)
lab-file-scenario = Scenario (TOML)
lab-file-making = It is being made…
lab-file-made = { $name } was saved.

## The drawer

lab-drawer = Every number of the model
lab-drawer-about = With its plausible range, how well it is known and where it comes from. A number that you change is marked.
lab-drawer-seek = Search
lab-drawer-found = Found: { $found }
lab-drawer-range = plausible { $low } to { $high }
