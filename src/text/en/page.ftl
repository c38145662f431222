## What lessons and the lab share: curves, knobs, tables
