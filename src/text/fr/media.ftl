## Animations et sons
