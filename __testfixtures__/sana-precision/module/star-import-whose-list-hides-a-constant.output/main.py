import ours, theirs

p = ours.load()
p("x"); theirs.load()("x")
