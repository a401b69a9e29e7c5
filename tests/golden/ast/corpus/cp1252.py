# coding: cp1252
x = "€“”"; y = 1
