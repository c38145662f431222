## The lab
