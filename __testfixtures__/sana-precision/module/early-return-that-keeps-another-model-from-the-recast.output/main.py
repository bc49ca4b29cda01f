import sys

from loaders import load

pipe = load(sys.argv[1])
pipe("a cat")
