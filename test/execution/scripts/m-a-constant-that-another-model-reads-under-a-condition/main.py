# expect: rewritten
# final: float16
import ours, theirs

ours.load()("x"); theirs.load()("x")
