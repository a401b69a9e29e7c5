x = f'{a!repr}'
