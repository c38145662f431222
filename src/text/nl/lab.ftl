## Het lab
