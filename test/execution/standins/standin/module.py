"""torch.nn.Module: casts and moves happen in place and return self."""

from .dtypes import bfloat16, device, float16, float32, float64, read_to
from .recorder import Recorder, tensor
from .trace import name_of, record


class Module:
    """A tree of modules; each node has its own dtype, as parameters do (None: no weights)."""

    _dtype = float32
    _device = device("cpu")
    _quantized = False
    training = False

    def __init__(self, *args, **kwargs):
        pass

    def _describe(self):
        return name_of(self)

    def __repr__(self):
        return name_of(self)

    def children(self):
        return (value for value in list(vars(self).values()) if isinstance(value, Module))

    def modules(self):
        yield self
        for child in self.children():
            yield from child.modules()

    def named_children(self):
        return ((name, value) for name, value in list(vars(self).items()) if isinstance(value, Module))

    def add_module(self, name, module):
        setattr(self, name, module)

    register_module = add_module

    def parameters(self, recurse=True):
        return iter([tensor(f"{name_of(self)}.weight", self._dtype, self._device)])

    buffers = parameters

    def named_parameters(self, *args, **kwargs):
        return iter([("weight", next(self.parameters()))])

    @property
    def dtype(self):
        return self._dtype

    @property
    def device(self):
        return self._device

    def dtype_name(self):
        """`float16`, or `mixed` where parts of the tree differ."""
        names = sorted({module._dtype.name for module in self.modules() if module._dtype})
        return names[0] if len(names) == 1 else "mixed"

    def cast(self, to):
        """Sets the dtype of the whole tree; says nothing to the trace."""
        for module in self.modules():
            module._dtype = module._dtype and to

    def move(self, to):
        for module in self.modules():
            module._device = to

    def _recast(self, to):
        if self._quantized:
            raise ValueError("`.to` with a dtype is not supported for quantized models")
        record("recast", target=self, before=self.dtype_name(), after=to.name)
        self.cast(to)
        return self

    def to(self, *args, **kwargs):
        unknown = set(kwargs) - {"device", "dtype", "non_blocking", "memory_format", "copy", "tensor"}
        if unknown:
            raise TypeError(f"to() received an invalid combination of arguments: {sorted(unknown)}")
        found_device, found_dtype = read_to(args, kwargs)
        if found_dtype is not None:
            self._recast(found_dtype)
        if found_device is not None:
            record("device", target=self, device=found_device, non_blocking=kwargs.get("non_blocking", False))
            self.move(found_device)
        if "memory_format" in kwargs:
            record("memory-format", target=self, value=kwargs["memory_format"])
        return self

    def half(self):
        return self._recast(float16)

    def bfloat16(self):
        return self._recast(bfloat16)

    def float(self):
        return self._recast(float32)

    def double(self):
        return self._recast(float64)

    def type(self, dst_type):
        return self._recast(dst_type)

    def cuda(self, index=None):
        return self.to(device("cuda", index))

    def cpu(self):
        return self.to("cpu")

    def _noted(self, method, *args):
        record("call", target=f"{name_of(self)}.{method}", args=args, kwargs={})
        return self

    def eval(self):
        self.training = False
        return self._noted("eval")

    def train(self, mode=True):
        self.training = mode
        return self._noted("train", mode)

    def requires_grad_(self, requires_grad=True):
        return self._noted("requires_grad_", requires_grad)

    def apply(self, function):
        for module in self.modules():
            function(module)
        return self

    def state_dict(self):
        return Recorder(f"{name_of(self)}.state_dict()")

    def __call__(self, *args, **kwargs):
        forward = getattr(type(self), "forward", None)
        if forward is not None:
            return forward(self, *args, **kwargs)
        record("call", target=name_of(self), args=args, kwargs=kwargs)
        return Recorder(f"{name_of(self)}()")


class Layer(Module):
    """Any layer of torch.nn that a script builds; it holds no weights, and so no dtype."""

    _dtype = None


def layer_class(name):
    return type(name, (Layer,), {})
