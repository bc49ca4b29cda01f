import ours, theirs

p = ours.load()
p.vae.to(ours.DTYPE)
p("x"); theirs.load()("x")
