"""Stand-in for torch: dtypes, devices, contexts and modules; the rest is recorded."""

from standin.dtypes import bfloat16, device, dtype, float8_e4m3fn, float16, float32, float64, int8, int32, int64, uint8
from standin.recorder import Recorder, tensor as _tensor
from standin.trace import record as _record

from . import backends, cuda, nn, optim
from .contexts import autocast, enable_grad, inference_mode, no_grad, set_grad_enabled

half = float16
float = float32
double = float64
long = int64
strided = "strided"
channels_last = "channels_last"
__version__ = "2.6.0"
Tensor = Recorder

_default = [float32]


class Generator:
    """A random generator: its device and seed are all that a call shows of it."""

    def __init__(self, device="cpu"):
        self.device, self.seed = device, None

    def manual_seed(self, seed):
        self.seed = seed
        return self

    def _describe(self):
        return f"Generator({self.device}, seed={self.seed})"

    __repr__ = _describe


def is_tensor(value):
    return isinstance(value, Recorder)


def get_default_dtype():
    return _default[0]


def set_default_dtype(value):
    _record("call", target="torch.set_default_dtype", args=[value], kwargs={})
    _default[0] = value


def compile(model=None, *args, **kwargs):
    """Gives the model back, also as a decorator."""
    if model is None:
        return lambda function: function
    _record("call", target="torch.compile", args=[model, *args], kwargs=kwargs)
    return model


def _creation(name):
    def create(*args, **kwargs):
        _record("call", target=f"torch.{name}", args=args, kwargs=kwargs)
        return _tensor(f"torch.{name}()", kwargs.get("dtype", float32), kwargs.get("device", device("cpu")))

    return create


randn, rand, zeros, ones, empty, tensor, full = map(_creation, ("randn", "rand", "zeros", "ones", "empty", "tensor", "full"))


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return Recorder(f"torch.{name}")
