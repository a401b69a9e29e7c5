"""An inverted index over generated documents: tokenising, postings, boolean and ranked queries."""


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return (self.state >> 8) % n


SYLLABLES = "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu".split()
STOP = {"the", "of", "and", "to", "in"}


def vocabulary(random, n):
    words = set()
    while len(words) < n:
        words.add("".join(SYLLABLES[random.below(len(SYLLABLES))] for _ in range(2 + random.below(3))))
    return sorted(words)


def document(random, words, length):
    parts = []
    for i in range(length):
        r = random.below(len(words))
        word = words[r * r // len(words)]
        if random.below(9) == 0:
            word = ["The", "of", "AND", "to", "in"][random.below(5)]
        if random.below(15) == 0:
            word = word.capitalize() + ","
        elif random.below(20) == 0:
            word += "."
        parts.append(word)
    return " ".join(parts)


def tokenize(text):
    for word in text.split():
        word = word.strip(".,;:!?").lower()
        if word and word not in STOP:
            yield word


class Index:
    def __init__(self):
        self.postings = {}
        self.lengths = []

    def add(self, text):
        number = len(self.lengths)
        count = 0
        for position, word in enumerate(tokenize(text)):
            entry = self.postings.setdefault(word, {})
            if number in entry:
                entry[number].append(position)
            else:
                entry[number] = [position]
            count += 1
        self.lengths.append(count)

    def documents(self, word):
        return set(self.postings.get(word, ()))

    def query(self, expression):
        """Words joined by and, or, not, evaluated left to right."""
        result, operator = None, "or"
        for word in expression.split():
            if word in ("and", "or", "not"):
                operator = word
                continue
            found = self.documents(word)
            if result is None:
                result = found
            elif operator == "and":
                result &= found
            elif operator == "or":
                result |= found
            else:
                result -= found
        return sorted(result or ())

    def phrase(self, *words):
        found = []
        first = self.postings.get(words[0], {})
        for number, positions in first.items():
            for p in positions:
                if all(p + k in self.postings.get(w, {}).get(number, ()) for k, w in enumerate(words)):
                    found.append((number, p))
        return sorted(found)

    def rank(self, words, top):
        scores = {}
        total = len(self.lengths)
        for word in words:
            entry = self.postings.get(word)
            if not entry:
                continue
            weight = total / len(entry)
            for number, positions in entry.items():
                scores[number] = scores.get(number, 0.0) + weight * len(positions) / self.lengths[number]
        best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        return [(number, round(score, 4)) for number, score in best[:top]]


random = Random(42)
words = vocabulary(random, 600)
index = Index()
texts = [document(random, words, 150) for _ in range(3000)]
for text in texts:
    index.add(text)
print(len(index.postings), sum(index.lengths), sum(len(p) for p in index.postings.values()))
for i in range(60):
    a, b, c = words[i], words[i * 2], words[i * 3 + 5]
    hits = index.query("%s and %s or %s" % (a, b, c))
    ranked = index.rank([a, b, c], 3)
    pairs = index.phrase(words[i % 7], words[i % 5])
    if i % 10 == 0:
        print(a, b, c, len(hits), ranked, len(pairs))
