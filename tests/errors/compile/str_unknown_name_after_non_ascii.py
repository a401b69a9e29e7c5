x = 'é\N{no such name}'
