# Carets of nested subscriptions over several lines.
data = {"a": [1, 2, {"b": (3, 4)}]}
i = 7
print(data["a"][2]["b"][0])
print(data["a"][2]
      ["b"][
          i] + 1)
