"""Objects without a dtype: tokenizers, schedulers, configurations, outputs."""

from .recorder import Recorder
from .trace import name_of, record


class Plain:
    """Remembers its arguments; every method call is recorded."""

    def __init__(self, *args, **kwargs):
        self.__dict__["_arguments"] = (args, kwargs)

    def _describe(self):
        args, kwargs = self._arguments
        given = [repr(value) for value in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
        return f"{type(self).__name__}({', '.join(given)})"

    __repr__ = _describe

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        self.__dict__[name] = Recorder(f"{name_of(self)}.{name}")
        return self.__dict__[name]

    def __setattr__(self, name, value):
        record("set", target=f"{name_of(self)}.{name}", value=value)
        self.__dict__[name] = value

    def __call__(self, *args, **kwargs):
        record("call", target=name_of(self), args=args, kwargs=kwargs)
        return Recorder(f"{name_of(self)}()")

    @classmethod
    def from_pretrained(cls, *args, **kwargs):
        record("call", target=f"{cls.__name__}.from_pretrained", args=args, kwargs=kwargs)
        return cls()

    @classmethod
    def from_config(cls, *args, **kwargs):
        record("call", target=f"{cls.__name__}.from_config", args=args, kwargs=kwargs)
        return cls()


def plain_class(name):
    return type(name, (Plain,), {})


class Output:
    """What a pipeline call returns: `.images`, `.frames`, or the same by index."""

    def __init__(self, path):
        self.images = [Recorder(f"{path}.images[0]")]
        self.frames = [[Recorder(f"{path}.frames[0][0]")]]

    def __getitem__(self, key):
        return self.images if key in (0, "images") else self.frames

    def __iter__(self):
        return iter([self.images])
