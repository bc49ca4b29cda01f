from sana import Sana

m = Sana(); m.cast(); m.pipe("x")
