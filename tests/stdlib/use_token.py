import token

print(token.tok_name[token.NAME], token.EXACT_TOKEN_TYPES["->"] == token.RARROW, token.ISTERMINAL(1), token.ISNONTERMINAL(300), token.ISEOF(0))
