## Figures by name: what `calgate figure --list` and the figures themselves say

recipes-chain-title = From impulse to force
recipes-chain-question = What happens between the command of a nerve and the pull of its muscle?
recipes-chain-about = the chain from impulse to force, one panel for each step
recipes-terminal-title = One nerve ending, one impulse
recipes-terminal-question = What did this run do, and where?
recipes-terminal-about = a drawn nerve ending with the numbers of a run written in
recipes-baths-title = Normal, deficient, toxic
recipes-baths-question = Three commands after a silence: who fires without one, and who cannot answer?
recipes-baths-about = one junction in normal blood, in severe deficiency and in overdose
recipes-firing-title = When a nerve fires that nobody commands
recipes-firing-question = How little magnesium makes a nerve fire by itself, when calcium is low as well?
recipes-firing-about = moments of firing, a row for each magnesium
recipes-dose-title = Release against magnesium
recipes-dose-question = How much transmitter does an impulse still release as magnesium rises?
recipes-dose-about = release along magnesium, with published values
recipes-map-title = Release over calcium and magnesium
recipes-map-question = In which blood does the muscle still answer?
recipes-map-about = release over calcium and magnesium, with the edge of transmission
recipes-slope-title = Release rises with a power of calcium
recipes-slope-question = Does magnesium make release weaker, or does it compete with calcium?
recipes-slope-about = release along calcium on logarithmic scales, a line for each magnesium
recipes-channel-title = Current of the calcium channel
recipes-channel-question = How much less calcium flows in with magnesium outside, and at which potentials?
recipes-channel-about = current against potential, with and without magnesium
recipes-shift-title = Calcium and magnesium hold the nerve back
recipes-shift-question = How far does each ion alone shift the gates of the nerve?
recipes-shift-about = shift of the gates by the surface charge, with published values
recipes-intervals-title = Quanta at rest come by chance
recipes-intervals-question = How long does one wait for the next quantum that nobody asked for?
recipes-intervals-about = waits between spontaneous quanta, and what chance expects
recipes-quanta-title = Answers are sums of single quanta
recipes-quanta-question = Do the end-plate potentials of many commands crowd around whole numbers of quanta?
recipes-quanta-about = end-plate potentials of many commands, with Poisson's and Gauss's laws
recipes-serum-title = Magnesium in serum over the days
recipes-serum-question = How does a medicine from the shelf end in limp limbs when the kidneys fail?
recipes-serum-about = serum over days to months, with its clinical ranges

## What stands in several of them

recipes-model = this model
recipes-published-computed = equation of { $source }
recipes-normal = normal
recipes-magnesium-curve = { $magnesium } mM Mg²⁺
recipes-axis-magnesium = Mg²⁺ in the bath, ionised (mM)
recipes-axis-calcium = Ca²⁺ in the bath, ionised (mM)
recipes-axis-quanta = Quanta released by an impulse
recipes-told = { $run }: { $what }.
recipes-told-impulses = { $impulses ->
    [one] { $impulses } nerve impulse
   *[other] { $impulses } nerve impulses
} after { $stimuli ->
    [0] no command
    [one] { $stimuli } command
   *[other] { $stimuli } commands
}
recipes-told-quanta = { $quanta } quanta released by the first impulse
recipes-told-fibre = { $impulses ->
    [0] no impulse of the muscle fibre
    [one] { $impulses } impulse of the muscle fibre
   *[other] { $impulses } impulses of the muscle fibre
}
recipes-told-force = highest force { $force } % of tetanic force

## Three baths

recipes-bath-normal = normal
recipes-bath-deficient = severe deficiency: little Mg²⁺, low Ca²⁺
recipes-bath-toxic = overdose of Mg²⁺

## Release against magnesium

recipes-axis-relative = Release by an impulse (% of normal)
recipes-silent = muscle falls silent
recipes-dose-told = In the normal bath an impulse releases { $quanta } quanta.
recipes-dose-told-point = at { $magnesium } mM Mg²⁺ { $part } % of that
recipes-dose-told-silent = The muscle falls silent at { $magnesium } mM.

## Power of calcium

recipes-slope-curve = { $magnesium } mM Mg²⁺ (power { $power })
recipes-slope-note = Power: slope of each line where an impulse releases less than one quantum. Dashed, without a name: the fourth power of calcium.
recipes-slope-published = { $source }: power { $published } where calcium is low, in the muscle of the frog.

## Current of the channel

recipes-axis-potential = Potential of the membrane (mV)
recipes-axis-current = Ca²⁺ current through a typical channel, inward downward (pA)
recipes-channel-competition = Mg²⁺ competes for the site: Ca²⁺ current through a typical channel (pA)
recipes-channel-mechanistic = Mg²⁺ shifts the gates and plugs the pore: the same current (pA)
recipes-channel-published = largest: { $source }
recipes-channel-note = Current into the cell is drawn downward. Held at each potential until the gates are at rest.
recipes-channel-told = { $curve }: largest { $current } at { $potential }.

## Shift of the gates

recipes-axis-divalent = The only divalent ion in the bath (mM)
recipes-axis-shift = Shift of the gates (mV); upward: harder to excite
recipes-shift-bare = none of either
recipes-shift-published = Without both: { $ours } in this model, { $published } in { $source }.
recipes-shift-note = Zero is the shift in { $calcium } mM Ca²⁺. Bars: the range that was published.
recipes-shift-told = { $ion }: { $low } at { $from }, { $high } at { $to }.

## Waits between quanta

recipes-axis-wait = Wait for the next quantum (s)
recipes-axis-waits = Waits of this length
recipes-intervals-counted = counted
recipes-intervals-chance = pure chance
recipes-intervals-note = { $count } waits, { $mean } on average. Standard deviation over mean: { $variation }; pure chance gives 1, a clock 0.

## End-plate potentials

recipes-axis-amplitude = Rise of the fibre's potential (mV)
recipes-axis-commands = Commands with this answer
recipes-axis-miniatures = Single quanta between the commands
recipes-quanta-failed = no answer
recipes-quanta-expected = no answer, expected by Poisson's law
recipes-quanta-answers = answers
recipes-quanta-single = single quanta
recipes-quanta-both = Poisson and Gauss
recipes-quanta-gauss = Gauss
recipes-quanta-note = { $commands } commands, { $failed } without an answer; Poisson's law expects { $poisson }. A single quantum moves the fibre by { $quantum } ({ $miniatures } of them). Quanta for a command: { $content } by mean answer over single quantum, { $counted } by failures. The lines are computed from these numbers, not fitted.

## Serum

recipes-serum-told = Serum magnesium begins at { $start }, rises to { $highest } at most ({ $means }) and is { $last } on the last day.
recipes-serum-look = On day { $day } an impulse gives: { $seen }.

## The drawn nerve ending

recipes-part-nerve = nerve fibre
recipes-part-ending = nerve ending
recipes-part-vesicles = vesicles
recipes-part-cleft = synaptic cleft
recipes-part-end-plate = end plate
recipes-part-fibre = muscle fibre
recipes-part-calcium = Ca²⁺
recipes-part-magnesium = Mg²⁺
recipes-part-transmitter = transmitter
recipes-terminal-impulse = Impulse
recipes-terminal-peak = The membrane reaches { $potential }.
recipes-terminal-magnesium = Mg²⁺ at the channels
recipes-terminal-bath = Outside: { $calcium } mM Ca²⁺ and { $magnesium } mM Mg²⁺.
recipes-terminal-sites = Of the sites, Ca²⁺ holds { $calcium } and Mg²⁺ { $magnesium }; the others are empty.
recipes-terminal-pores = Mg²⁺ plugs { $magnesium } of the open pores at 0 mV.
recipes-terminal-off = Its block is switched off here.
recipes-terminal-calcium = Calcium enters
recipes-terminal-influx = At most { $current } through a typical channel.
recipes-terminal-levels = { $near } beside the channels, { $bulk } in the whole ending.
recipes-terminal-release = Transmitter leaves
recipes-terminal-quanta = { $quanta } quanta. An opened vesicle in the drawing stands for five.
recipes-terminal-end-plate = The end plate answers
recipes-terminal-fires = The fibre fires: its potential rises by { $potential }.
recipes-terminal-silent = Its potential rises by { $potential }, too little: the fibre stays silent.
recipes-terminal-force = The muscle pulls
recipes-terminal-pulls = { $force } of tetanic force within this run.
recipes-terminal-slack = Not at all.
