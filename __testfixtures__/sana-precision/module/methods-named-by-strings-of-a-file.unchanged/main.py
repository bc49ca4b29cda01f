import json

from nodes import NODE_CLASS_MAPPINGS as N

names = json.load(open("names.json"))
out = getattr(N["SanaLoader"](), names[0])()
out = getattr(N["SanaCast"](), names[1])(*out)
