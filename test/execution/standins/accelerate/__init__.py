"""Stand-in for accelerate: an Accelerator that hands back what it is given."""

from standin.plain import Plain as _Plain
from standin.recorder import Recorder as _Recorder
from standin.trace import record as _record


class Accelerator(_Plain):
    device = "cuda"
    is_main_process = True

    def prepare(self, *items):
        _record("call", target="Accelerator.prepare", args=items, kwargs={})
        return items[0] if len(items) == 1 else items

    def unwrap_model(self, model):
        return model


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _Recorder(f"accelerate.{name}")
