# Reads a text, counts words, lines, letters; prints tables sorted in different ways.
import collections
import itertools
import string

TEXT = """\
It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness,
it was the epoch of belief, it was the epoch of incredulity,
it was the season of Light, it was the season of Darkness.
"""


def words_of(line):
    return [w for w in (part.strip(string.punctuation).lower() for part in line.split()) if w]


class Statistics:
    def __init__(self, text):
        self.lines = text.splitlines()
        self.words = collections.Counter()
        self.where = collections.defaultdict(set)
        self.pairs = collections.Counter()
        for number, line in enumerate(self.lines, 1):
            words = words_of(line)
            self.words.update(words)
            for word in words:
                self.where[word].add(number)
            self.pairs.update(itertools.pairwise(words))

    def top(self, n):
        yield f"{'word':<12}{'count':>6}  lines"
        yield "-" * 30
        ranked = sorted(self.words.items(), key=lambda item: (-item[1], item[0]))
        for word, count in ranked[:n]:
            yield f"{word:<12}{count:>6}  {','.join(map(str, sorted(self.where[word])))}"

    def by_length(self):
        groups = itertools.groupby(sorted(self.words, key=lambda w: (len(w), w)), key=len)
        return {length: list(group) for length, group in groups}

    def letters(self):
        letters = collections.Counter(c for word, n in self.words.items() for c in word * n)
        total = letters.total()
        return [(c, f"{letters[c] / total:.1%}") for c, _ in letters.most_common(5)]

    def longest_line(self):
        return max(self.lines, key=len)


stats = Statistics(TEXT)
print(*stats.top(8), sep="\n")
for length, words in stats.by_length().items():
    print(f"{length:2}: {' '.join(words)}")
print(stats.letters())
print([(f"{a} {b}", n) for (a, b), n in stats.pairs.most_common(4)])
print(len(stats.longest_line()), repr(stats.longest_line()[-12:]))
histogram = collections.Counter(map(len, stats.words.elements()))
for length in sorted(histogram):
    print(f"{length:>3} | {'#' * histogram[length]}")
# stress: 100
