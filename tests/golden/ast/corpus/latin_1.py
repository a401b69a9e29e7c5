# -*- coding: latin-1 -*-
x = "éÿ"; é = 1
