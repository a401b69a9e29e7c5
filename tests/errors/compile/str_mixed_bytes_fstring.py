x = f'{y}' b'b'
