pipe = None
