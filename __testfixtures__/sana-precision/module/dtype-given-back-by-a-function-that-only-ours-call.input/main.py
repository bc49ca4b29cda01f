import ours

ours.load()("x")
