# P as NAME binds the whole subject of P when P succeeds.
def run(v):
    match v:
        case (1 | 2) as small:
            return "small", small
        case [x, y] as pair:
            return "pair", x, y, pair
        case {"a": [first, *_] as items} as mapping:
            return "mapping", first, items, mapping
        case str() as s if len(s) > 1:
            return "long", s
        case str(s) as t:
            return "short", s is t
        case (None | True) as singleton:
            return singleton
        case _ as anything:
            return "anything", anything


for v in 1, 2, [3, 4], {"a": [5, 6], "b": 0}, "word", "w", None, True, 9.5:
    print(run(v))
