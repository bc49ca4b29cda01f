def choose(first, second, flag):
    return first if flag else second
