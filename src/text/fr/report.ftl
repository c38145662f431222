## Rapports
