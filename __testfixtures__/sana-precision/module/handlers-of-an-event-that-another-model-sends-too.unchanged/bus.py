handlers = {}


def on(name, fn):
    handlers.setdefault(name, []).append(fn)


def emit(name, *args):
    for fn in handlers.get(name, []):
        fn(*args)
