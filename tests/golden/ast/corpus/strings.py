# Strings.
'a' "b" '''c
d'''
b'a' rb'\n' Rb"""x"""
u'a' U'b'
'\x41\u0041\U00000041\N{LATIN SMALL LETTER A}\101\0\a\b\f\n\r\t\v\\\'\"\
z'
'\ud800' '\ud83d\ude00' 'é\ud800'
'\N{SNOWMAN}\N{LF}\N{HANGUL SYLLABLE GAG}\N{CJK UNIFIED IDEOGRAPH-4E00}'
f'{(a)}'
