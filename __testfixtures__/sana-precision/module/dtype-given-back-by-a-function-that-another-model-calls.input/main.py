import ours, theirs

ours.load()("x"); theirs.load()("x")
