x = f'{del a}'
