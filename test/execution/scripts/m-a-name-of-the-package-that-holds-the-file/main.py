# expect: rewritten
# final: float16
from sanademo.tools.run import main

main("a cat")
