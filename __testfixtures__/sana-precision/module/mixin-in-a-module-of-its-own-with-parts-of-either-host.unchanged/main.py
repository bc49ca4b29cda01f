from sana import Sana
from flux import Flux

for c in (Sana, Flux):
    m = c(); m.cast(); m.pipe("x")
