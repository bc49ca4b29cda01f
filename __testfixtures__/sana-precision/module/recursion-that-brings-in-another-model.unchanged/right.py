import left


def step(pipe, depth):
    return left.step(pipe, depth - 1) if depth else pipe
