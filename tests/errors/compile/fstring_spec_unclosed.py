x = f'{a:>{b}'
