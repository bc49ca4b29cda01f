"""torch.nn: Module is modelled, every other layer is a module that does nothing."""

from standin.module import Module, layer_class as _layer_class
from standin.recorder import Recorder as _Recorder

functional = _Recorder("torch.nn.functional")
Identity = _layer_class("Identity")


class ModuleList(Module):
    """Keeps its modules as numbered attributes, so casts reach them."""

    def __init__(self, modules=()):
        for index, module in enumerate(modules):
            self.__dict__[str(index)] = module

    def __iter__(self):
        return iter(self.children())

    def __getitem__(self, index):
        return list(self.children())[index]

    def __len__(self):
        return len(list(self.children()))


Sequential = ModuleList


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _layer_class(name) if name[:1].isupper() else _Recorder(f"torch.nn.{name}")
