"""torch.dtype and torch.device, and how `.to(...)` reads its arguments."""


class dtype:
    """Compares by identity; prints as torch does."""

    def __init__(self, name, itemsize, is_floating_point=True):
        self.name, self.itemsize, self.is_floating_point = name, itemsize, is_floating_point

    def __repr__(self):
        return f"torch.{self.name}"

    _describe = __repr__


float16 = dtype("float16", 2)
bfloat16 = dtype("bfloat16", 2)
float32 = dtype("float32", 4)
float64 = dtype("float64", 8)
float8_e4m3fn = dtype("float8_e4m3fn", 1)
int64 = dtype("int64", 8, False)
int32 = dtype("int32", 4, False)
int8 = dtype("int8", 1, False)
uint8 = dtype("uint8", 1, False)
bool_ = dtype("bool", 1, False)

DEVICE_TYPES = {"cpu", "cuda", "mps", "xpu", "npu", "hpu", "meta", "xla"}


class device:
    """`torch.device("cuda", 0)`; equal to another of the same text."""

    def __init__(self, kind, index=None):
        text = f"cuda:{kind}" if isinstance(kind, int) else str(kind)
        if text.split(":")[0] not in DEVICE_TYPES:
            raise RuntimeError(f"Expected one of cpu, cuda, ... device type at start of device string: {text}")
        self._text = text if index is None else f"{text}:{index}"
        self.type = text.split(":")[0]
        self.index = int(self._text.split(":")[1]) if ":" in self._text else None

    def __str__(self):
        return self._text

    __format__ = lambda self, _spec: self._text

    def __repr__(self):
        return f"device(type='{self._text}')"

    _describe = __str__

    def __eq__(self, other):
        return str(self) == str(other)

    def __hash__(self):
        return hash(self._text)


def kind_of(value):
    """What a positional argument of `.to(...)` is, or None where torch would refuse it."""
    if value is None or isinstance(value, bool):
        return "none" if value is None else "flag"
    if isinstance(value, dtype):
        return "dtype"
    if isinstance(value, (str, int, device)):
        return "device"
    return "tensor" if isinstance(getattr(value, "dtype", None), dtype) and not hasattr(value, "modules") else None


# The three ways to call it, by position: `.to(device, dtype, non_blocking)`, `.to(dtype, non_blocking)`, `.to(tensor, non_blocking)`.
SIGNATURES = (("device", "dtype", "flag", "flag"), ("dtype", "flag", "flag"), ("tensor", "flag", "flag"))


def read_to(args, kwargs):
    """`(device, dtype)` as `.to(*args, device=, dtype=)` takes them; each may be None. Raises TypeError as torch does."""
    kinds = [kind_of(value) for value in args]
    fits = any(len(kinds) <= len(each) and all(a in (b, "none") for a, b in zip(kinds, each)) for each in SIGNATURES)
    if not fits and None not in kinds:
        raise TypeError(f"to() received an invalid combination of arguments - got {kinds}")
    found_device, found_dtype = kwargs.get("device"), kwargs.get("dtype")
    for kind, value in zip(kinds, args):
        if kind == "dtype":
            found_dtype = value
        elif kind == "device":
            found_device = value
        elif kind == "tensor":
            found_device, found_dtype = value.device or found_device, value.dtype
    if isinstance(found_device, (str, int)):
        found_device = device(found_device)
    return found_device, found_dtype
