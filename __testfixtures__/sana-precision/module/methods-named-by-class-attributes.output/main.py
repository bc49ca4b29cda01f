from nodes import NODE_CLASS_MAPPINGS as N

out = getattr(N["SanaLoader"](), N["SanaLoader"].FUNCTION)()
out = getattr(N["SanaCast"](), N["SanaCast"].FUNCTION)(*out)
out[0]("x")
