## Sounds

media-transcript-head = What is heard in this sound of { $length }. The run begins after a fifth of a second of silence.
media-pace-life = Time passes as in life.
media-pace-slower = Time passes { $times } times slower than in life.
media-pace-faster = Time passes { $times } times faster than in life.
media-click-length = A click keeps its own length.
media-side-both = { $label }:
media-side-left = Left, { $label }:
media-side-right = Right, { $label }:
media-click-fibre = each click is an impulse of the muscle fibre.
media-click-cell = each click is an impulse of the next nerve cell.
media-click-nerve = each click is an impulse of the nerve.
media-silent = It stays silent: there is no impulse.
media-clicks = { $count ->
    [one] { $count } click
   *[other] { $count } clicks
} in { $duration } of the run, { $rate }.
media-one-click = - at { $at }: one click
media-group = - from { $from } to { $to }: { $count } clicks, { $rate } as heard
media-more-groups = - and { $more } more groups of clicks
media-click-shape = A click is the change of the membrane potential during an impulse of this run, which is what an electrode beside a fibre picks up: up while the fibre depolarises, down while it recovers. A loudspeaker beside a patient hears many fibres at once; here it is one.

## Animations

media-panel-vesicles = Vesicles in the nerve ending, and released below (a dot is a quantum)
media-quanta = { $quanta ->
    [one] { $quanta } quantum
   *[other] { $quanta } quanta
} released
media-film-head = A film of the signal on its way: the nerve impulse, calcium beside the channels, the vesicles that leave, and what the muscle does.
media-film-nerve = { $label }: the nerve fires { $impulses ->
    [0] not at all
    [one] one impulse
   *[other] { $impulses } impulses
}.
media-film-quanta = It releases { $quanta } quanta.
media-film-muscle = The muscle fibre fires { $impulses ->
    [0] not at all
    [one] one impulse
   *[other] { $impulses } impulses
}; the highest force is { $force } of what it can.
media-written = Written to { $file }
