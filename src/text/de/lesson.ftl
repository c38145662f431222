## Lektionen, Arbeitsblätter, Tests
