naïve = 'é'; x y
