"""An object for whatever a script asks for and the stand-ins do not model: calls are recorded, the rest is harmless."""

from .trace import contexts, record


class Recorder:
    """Knows the path by which it was reached (`SanaPipeline#4().images[0]`) and nothing else."""

    def __init__(self, path):
        self.__dict__["_path"] = path

    def _describe(self):
        return f"<{self._path}>"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        self.__dict__[name] = Recorder(f"{self._path}.{name}")
        return self.__dict__[name]

    def __setattr__(self, name, value):
        record("set", target=f"{self._path}.{name}", value=value)
        self.__dict__[name] = value

    def __call__(self, *args, **kwargs):
        record("call", target=self._path, args=args, kwargs=kwargs)
        if len(args) == 1 and not kwargs and callable(args[0]) and hasattr(args[0], "__code__"):
            return args[0]
        return Recorder(f"{self._path}()")

    def __getitem__(self, key):
        return Recorder(f"{self._path}[{key!r}]" if isinstance(key, (int, str)) else f"{self._path}[...]")

    def __setitem__(self, key, value):
        record("set", target=f"{self._path}[{key!r}]", value=value)

    def __iter__(self):
        return iter([self[0]])

    def __len__(self):
        return 1

    def __bool__(self):
        return True

    def __int__(self):
        return 1

    __index__ = __int__

    def __float__(self):
        return 1.0

    def __enter__(self):
        contexts.append(self._path)
        return self

    def __exit__(self, *_):
        contexts.pop()

    def __str__(self):
        return f"<{self._path}>"

    __repr__ = __str__

    def __format__(self, spec):
        return f"<{self._path}>"

    def _combined(self, *_):
        return Recorder(f"({self._path})")

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _combined
    __floordiv__ = __mod__ = __pow__ = __neg__ = __abs__ = __matmul__ = __or__ = __and__ = _combined

    def _true(self, _other):
        return True

    __lt__ = __le__ = __gt__ = __ge__ = _true


def tensor(path, dtype=None, device=None):
    """A recorder with the two attributes of a tensor that precision code reads."""
    made = Recorder(path)
    made.__dict__.update(dtype=dtype, device=device)
    return made
