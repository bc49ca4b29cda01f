"""torch.nn: Module is modelled, every other layer is a module that does nothing."""

from standin.module import Module, layer_class as _layer_class
from standin.recorder import Recorder as _Recorder

functional = _Recorder("torch.nn.functional")
Identity = _layer_class("Identity")


class Holder(Module):
    """Holds modules and has no weights of its own: a cast reaches what it holds, and that alone is recorded."""

    _dtype = None

    def _recast(self, to):
        for child in self.children():
            child._recast(to)
        return self

    def _hold(self, name, module):
        self.__dict__[str(name)] = module

    def __iter__(self):
        return iter(self.children())

    def __len__(self):
        return len(list(self.children()))


class ModuleList(Holder):
    def __init__(self, modules=()):
        self.extend(modules)

    def append(self, module):
        self._hold(len(self), module)
        return self

    def extend(self, modules):
        for module in modules:
            self.append(module)
        return self

    def __getitem__(self, index):
        return list(self.children())[index]


class Sequential(ModuleList):
    def __init__(self, *modules):
        super().__init__(modules)


class ModuleDict(Holder):
    def __init__(self, modules=()):
        for name, module in dict(modules).items():
            self[name] = module

    def __setitem__(self, name, module):
        self._hold(name, module)

    def __getitem__(self, name):
        return self.__dict__[name]

    def keys(self):
        return [name for name, _ in self.named_children()]

    def items(self):
        return list(self.named_children())

    def values(self):
        return list(self.children())

    def __iter__(self):
        return iter(self.keys())


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _layer_class(name) if name[:1].isupper() else _Recorder(f"torch.nn.{name}")
