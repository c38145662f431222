## What commands say on the terminal beside their results

# Before an error, a way out of it, and a warning.
frame-error = error:
frame-help = help:
frame-warning = warning:
frame-note = note:

# Behind a bar of progress: how long the rest will take.
progress-left = { $eta } left

terminal-lab-at = The lab is at { $address }
terminal-lab-closes = Ctrl-C closes it.
terminal-no-browser = no browser could be opened ({ $reason }); open the address yourself
terminal-part-set-aside = `{ $file }` is set aside and its rows are made again: { $fault }
terminal-lesson-holds = { $lesson }: all numbers hold
terminal-drawn-from = from { $needs }; usually scenarios/{ $usual }
terminal-needs-run = a scenario or a run
terminal-needs-runs = a scenario or a comparison
terminal-needs-table = a scenario, a sweep file or a finished sweep
terminal-needs-course = a scenario of the body or its run

## Published experiments, line by line

# Six letters or fewer: the verdicts stand under one another.
validate-met = met
validate-open = open
validate-failed = FAILED
validate-open-but-met = MET!
# Ten letters or fewer, for the same reason.
validate-published = published
validate-why = why
validate-but = but
validate-agrees = { $ours } (agrees: { $range })
validate-said-open = it is said to be open: { $reason }
validate-sum = { $total ->
    [one] { $total } claim
   *[other] { $total } claims
}: { $met } met, { $open } open, { $trouble } in trouble
validate-open-means = open: known not to agree, with the reason; no tolerance is widened
validate-in-english = The claims themselves are told in English.
validate-written = written to { $folder }
