for word in ("hello World", "ÉCOLE straße", "ὈΔΥΣΣΕΎΣ ΣΑΣ Σ", "ǆ ǅ Ǆ", "ŉ ﬁ ﬃ", "İI ıi", "\U00010400\U00010428", "they're bill's 3rd", ""):
    print(word.lower(), word.upper(), word.title(), word.capitalize(), word.swapcase(), word.casefold(), sep=" | ")
print("The Quick Brown Fox Jumps Over".lower(), "the quick brown fox jumps over".upper())
print("ß".casefold() == "SS".casefold(), "AΣ'".lower(), "AΣ.B".lower(), "Σ".lower(), "ΑΣ ΒΣ".title())
