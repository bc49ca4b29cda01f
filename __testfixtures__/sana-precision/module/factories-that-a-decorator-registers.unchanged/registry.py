LOADERS = {}


def loader(name):
    def register(function):
        LOADERS[name] = function
        return function

    return register


def load(name):
    return LOADERS[name]()
