naïve = 1
x€ = 2
