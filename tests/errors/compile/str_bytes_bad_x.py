x = b'\xg1'
