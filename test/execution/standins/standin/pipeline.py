"""A diffusers pipeline: named components, casts of all of them, offloading and calls."""

from . import dtypes
from .loading import Loading
from .module import Module
from .plain import Output
from .recorder import Recorder, tensor
from .trace import name_of, pipelines, record

COMPONENT_NAMES = {
    "vae", "text_encoder", "text_encoder_2", "text_encoder_3", "transformer", "unet", "controlnet", "tokenizer", "tokenizer_2",
    "scheduler", "image_encoder", "safety_checker", "feature_extractor", "prior",
}
NOT_THERE = {"half", "bfloat16", "float", "double", "hf_device_map"} | COMPONENT_NAMES


class DiffusionPipeline(Loading):
    """Components are ordinary attributes named in `_names`; anything else asked of it is a recorded call."""

    generic = True
    in_scope = False
    spec = {}

    def __init__(self, *args, **components):
        self.__dict__.setdefault("_names", [])
        self.__dict__.setdefault("_device_map", None)
        self.register_modules(**dict(zip(self.spec, args)), **components)
        if self not in pipelines:
            pipelines.append(self)

    def register_modules(self, **components):
        for name, value in components.items():
            if name not in self._names:
                self._names.append(name)
            self.__dict__[name] = value

    def register_to_config(self, **kwargs):
        record("call", target=f"{name_of(self)}.register_to_config", args=[], kwargs=kwargs)

    def _describe(self):
        return name_of(self)

    __repr__ = _describe

    @property
    def components(self):
        return {name: self.__dict__.get(name) for name in self._names}

    def _modules(self):
        return {name: value for name, value in self.components.items() if isinstance(value, Module)}

    def dtype_names(self):
        """Component name to dtype name, for every component that has one."""
        return {name: module.dtype_name() for name, module in self._modules().items()}

    def summary(self):
        """What the trace keeps of a pipeline when the script has ended."""
        modules = {name: name_of(module) for name, module in self._modules().items()}
        return {"name": name_of(self), "inScope": self.in_scope, "modules": modules, "dtypes": self.dtype_names()}

    @property
    def dtype(self):
        return next((module.dtype for module in self._modules().values()), dtypes.float32)

    @property
    def device(self):
        return next((module.device for module in self._modules().values()), dtypes.device("cpu"))

    _execution_device = device

    def cast_modules(self, to):
        for module in self._modules().values():
            if not module._quantized:
                module.cast(to)

    def to(self, *args, **kwargs):
        found_device, found_dtype = dtypes.read_to(args, kwargs)
        if self._device_map not in (None, "cuda", "cpu"):
            raise ValueError("It seems like you have activated a device mapping strategy on the pipeline")
        if "torch_dtype" in kwargs:
            record("ignored-dtype", target=self, dtype=kwargs["torch_dtype"])
        if found_dtype is not None:
            record("recast", target=self, before=self.dtype_names(), after=found_dtype.name)
            self.cast_modules(found_dtype)
        if found_device is not None:
            record("device", target=self, device=found_device)
            for module in self._modules().values():
                module.move(found_device)
        return self

    def __setattr__(self, name, value):
        if self.__dict__.get(name, _MISSING) is value:
            return
        record("set", target=f"{name_of(self)}.{name}", value=value)
        self.__dict__[name] = value

    def __delattr__(self, name):
        record("delete", target=f"{name_of(self)}.{name}")
        del self.__dict__[name]

    def __getattr__(self, name):
        if name.startswith("__") or name in NOT_THERE:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        return Recorder(f"{name_of(self)}.{name}")

    def encode_prompt(self, *args, **kwargs):
        record("call", target=f"{name_of(self)}.encode_prompt", args=args, kwargs=kwargs)
        return tuple(tensor(f"{name_of(self)}.encode_prompt()[{index}]") for index in range(4))

    def save_pretrained(self, *args, **kwargs):
        record("save", target=self, args=args, kwargs=kwargs)

    def __call__(self, *args, **kwargs):
        record("call", target=name_of(self), args=args, kwargs=kwargs)
        return Output(f"{name_of(self)}()")


_MISSING = object()
