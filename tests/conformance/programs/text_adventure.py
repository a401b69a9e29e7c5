# A little text adventure driven by a script: rooms, items, a parser for commands, a state machine.
import sys
from collections import deque
from enum import Enum, auto


class State(Enum):
    PLAYING = auto()
    WON = auto()
    LOST = auto()


ROOMS = {
    "hall": {"text": "A long hall.", "exits": {"north": "library", "east": "cellar"}, "items": ["lamp"]},
    "library": {"text": "Books everywhere.", "exits": {"south": "hall", "up": "tower"}, "items": ["book", "key"]},
    "cellar": {"text": "It is dark here.", "exits": {"west": "hall"}, "items": ["sword"], "dark": True},
    "tower": {"text": "A locked chest stands here.", "exits": {"down": "library"}, "items": []},
}


class Game:
    def __init__(self):
        self.room = "hall"
        self.inventory = []
        self.lit = False
        self.state = State.PLAYING
        self.moves = 0

    @property
    def here(self):
        return ROOMS[self.room]

    def look(self):
        if self.here.get("dark") and not self.lit:
            return "You see nothing."
        items = f" You see: {', '.join(self.here['items'])}." if self.here["items"] else ""
        return f"{self.here['text']}{items} Exits: {', '.join(sorted(self.here['exits']))}."

    def do(self, line):
        self.moves += 1
        match line.lower().split():
            case []:
                return "Say something."
            case ["look" | "l"]:
                return self.look()
            case [("north" | "south" | "east" | "west" | "up" | "down") as where] | ["go", where]:
                if where not in self.here["exits"]:
                    return f"There is no way {where}."
                self.room = self.here["exits"][where]
                return self.look()
            case ["take" | "get", *names] if names:
                return " ".join(self.take(n) for n in names if n != "and")
            case ["drop", item] if item in self.inventory:
                self.inventory.remove(item)
                self.here["items"].append(item)
                return f"Dropped {item}."
            case ["light", "lamp"] if "lamp" in self.inventory:
                self.lit = True
                return "The lamp glows."
            case ["open", "chest"] if self.room == "tower":
                if "key" not in self.inventory:
                    return "It is locked."
                self.state = State.WON
                return "Gold! You win."
            case ["inventory" | "i"]:
                return "You carry " + (", ".join(self.inventory) or "nothing") + "."
            case ["quit"]:
                self.state = State.LOST
                return "Bye."
            case [verb, *_]:
                return f"I do not know how to {verb}."

    def take(self, item):
        if self.here.get("dark") and not self.lit:
            return "Too dark."
        if item not in self.here["items"]:
            return f"No {item} here."
        self.here["items"].remove(item)
        self.inventory.append(item)
        return f"Taken: {item}."


def shortest(start, goal):
    queue, seen = deque([(start, [])]), {start}
    while queue:
        room, path = queue.popleft()
        if room == goal:
            return path
        for way, target in ROOMS[room]["exits"].items():
            if target not in seen:
                seen.add(target)
                queue.append((target, path + [way]))


game = Game()
for command in map(str.strip, sys.stdin):
    print(">", command)
    print(game.do(command))
    if game.state is not State.PLAYING:
        break
print(game.state.name, game.moves, game.inventory, shortest("cellar", "tower"))
