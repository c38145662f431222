## Animations and sounds
