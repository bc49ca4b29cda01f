"""torch.optim: every optimizer is an object whose calls are recorded."""

from standin.plain import plain_class as _plain_class
from standin.trace import record as _record


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    base = _plain_class(name)

    def __init__(self, *args, **kwargs):
        base.__init__(self, *args, **kwargs)
        _record("call", target=f"torch.optim.{name}", args=[len(list(value)) if hasattr(value, "__iter__") else value for value in args], kwargs=kwargs)

    return type(name, (base,), {"__init__": __init__})
