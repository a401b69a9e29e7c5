# Match.
match x:
 case 1: pass
match (x):
 case 1|2: pass
match [x]:
 case [1,*_]: pass
match -x:
 case -1+2j: pass
match *a, b:
 case (a,b): pass
match = 1
match: int = 3
match[x]: int
match(x).y = 2
match(x)
match -1
match [1,2]
match, case = 1, 2
match not in x
match x,:
 case {"a":1, **rest}: pass
 case {}: pass
 case {None: x, -1: y, a.b: z, 'a' 'b': w,}: pass
 case A(): pass
 case A(1,2,): pass
 case A(x=1,y=2,): pass
 case A(1,x=2): pass
 case a.b.c(x): pass
 case a.b: pass
 case (x): pass
 case (x,): pass
 case (): pass
 case []: pass
 case [x]: pass
 case *a, b: pass
 case a,: pass
 case x as y if z: pass
 case (a|b) as c: pass
 case 1 | None | True: pass
 case f: pass
 case _: pass
 case 'a' "b": pass
 case -1.5-2j: pass
 case (1|2|3): pass
 case [(1), *_, _]: pass
 case str() | int(): pass
match match:
 case case: pass
match x:
 case case.case: pass
 case match(): pass
 case type(x=_): pass
match x:
 case {"a": 1 | 2 as b, "c": [d, *_]}: pass
match(a, b):
 case _: pass
match (a, b), c:
 case _: pass
match {}:
 case _: pass
match lambda: 1:
 case _: pass
match x if y else z:
 case _: pass
match (yield):
 case _: pass
match x := 1:
 case _: pass
match "a" "b":
 case f"": pass
