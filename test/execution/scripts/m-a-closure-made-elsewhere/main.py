# expect: rewritten
# final: float16
from maker import make

draw = make()
draw("a cat")
