# expect: rewritten
# final: float16
import engine

engine.start()
engine.pipe("a cat")
