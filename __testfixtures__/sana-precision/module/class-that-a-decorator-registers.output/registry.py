REG = {}


def register(name):
    def deco(cls):
        REG[name] = cls
        return cls
    return deco
