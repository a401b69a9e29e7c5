# A Markov chain of words: training, seeded generation, statistics, serialisation, and reversal.
import json
import random
from collections import Counter, defaultdict, deque

CORPUS = """the cat sat on the mat. the dog sat on the log. the cat saw the dog and the dog saw the cat.
a cat and a dog sat on a mat. the mat was on the log! was the log on the mat?"""


class Chain:
    START, END = "<s>", "</s>"

    def __init__(self, order=2):
        if order < 1:
            raise ValueError("order must be positive")
        self.order = order
        self.next = defaultdict(Counter)

    def sentences(self, text):
        words = deque()
        for word in text.split():
            ends = word[-1] in ".!?"
            words.append(word.rstrip(".!?"))
            if ends:
                yield list(words)
                words.clear()
        if words:
            yield list(words)

    def train(self, text):
        for words in self.sentences(text):
            state = (self.START,) * self.order
            for word in [*words, self.END]:
                self.next[state][word] += 1
                state = (*state[1:], word)
        return self

    def generate(self, rng, limit=500):
        state, out = (self.START,) * self.order, []
        while len(out) < limit:
            choices = self.next[state]
            word = rng.choices(list(choices), weights=choices.values())[0]
            if word == self.END:
                break
            out.append(word)
            state = (*state[1:], word)
        return " ".join(out).capitalize() + "."

    def probability(self, sentence):
        state, p = (self.START,) * self.order, 1.0
        for word in [*sentence.lower().rstrip(".").split(), self.END]:
            counts = self.next.get(state)
            if not counts or word not in counts:
                return 0.0
            p *= counts[word] / counts.total()
            state = (*state[1:], word)
        return p

    def dump(self):
        return json.dumps({"order": self.order, "next": [[list(k), dict(v)] for k, v in self.next.items()]}, sort_keys=True)

    @classmethod
    def load(cls, text):
        data = json.loads(text)
        chain = cls(data["order"])
        for key, counts in data["next"]:
            chain.next[tuple(key)] = Counter(counts)
        return chain


for order in 1, 2, 3:
    chain = Chain(order).train(CORPUS)
    rng = random.Random(order)
    lines = [chain.generate(rng) for _ in range(4)]
    print(order, len(chain.next), max(len(c) for c in chain.next.values()), *lines, sep="\n  ")
    assert all(chain.probability(line) > 0 for line in lines)
again = Chain.load(chain.dump())
print(again.next == chain.next, again.dump() == chain.dump(), len(chain.dump()), chain.probability("The cat sat on the mat."), chain.probability("dogs fly"))
pairs = Counter()
for state, counts in Chain(1).train(CORPUS).next.items():
    for word, n in counts.items():
        pairs[state[0], word] += n
print(pairs.most_common(5), sum(pairs.values()))
try:
    Chain(0)
except ValueError as e:
    print(e)
# stress: 100
