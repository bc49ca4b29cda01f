PIPES = {}


def register(name, pipe):
    PIPES[name] = pipe
