"""Models that load on their own: `Cls.from_pretrained(id, subfolder=..., torch_dtype=...)`."""

from . import dtypes
from .checkpoints import check_variant
from .module import Module
from .recorder import Recorder
from .trace import name_of, record


class Model(Module):
    """A model of diffusers: a string for a dtype means float32 there."""

    _string_dtypes = False
    _parts = ()

    def __init__(self, *args, **kwargs):
        for part in self._parts:
            self.__dict__[part] = Module()
            self.__dict__[part]._owner = (self, part)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return Recorder(f"{name_of(self)}.{name}")

    @property
    def is_quantized(self):
        return self._quantized

    @classmethod
    def resolve(cls, value):
        """The dtype that a model loaded with `value` has."""
        if isinstance(value, dtypes.dtype):
            return value
        if isinstance(value, str) and cls._string_dtypes:
            return getattr(dtypes, value, dtypes.float32)
        return dtypes.float32

    @classmethod
    def from_pretrained(cls, pretrained_model_name_or_path=None, *args, **kwargs):
        if "torch_dtype" in kwargs and "dtype" in kwargs:
            raise ValueError("Both `torch_dtype` and `dtype` were passed")
        check_variant(pretrained_model_name_or_path, kwargs.get("variant"), OSError)
        made = _class_for(cls, kwargs.get("subfolder"))()
        made.cast(cls.resolve(kwargs.get("torch_dtype", kwargs.get("dtype"))))
        made._quantized = kwargs.get("quantization_config") is not None
        record(
            "load", object=made, cls=cls.__name__, id=pretrained_model_name_or_path, args=args, kwargs=kwargs,
            dtypes={"": made.dtype_name()}, pipeline=False,
        )
        return made

    from_single_file = from_pretrained

    @classmethod
    def from_config(cls, config=None, **kwargs):
        record("call", target=f"{cls.__name__}.from_config", args=[config], kwargs=kwargs)
        return cls()

    def save_pretrained(self, *args, **kwargs):
        record("save", target=self, args=args, kwargs=kwargs)


class TransformersModel(Model):
    """A model of transformers: takes a dtype by its name."""

    _string_dtypes = True


def model_class(name, base=Model, parts=()):
    return type(name, (base,), {"_parts": parts})


AutoencoderDC = model_class("AutoencoderDC", parts=("encoder", "decoder"))
SanaTransformer2DModel = model_class("SanaTransformer2DModel")
SanaControlNetModel = model_class("SanaControlNetModel")
Gemma2Model = model_class("Gemma2Model", TransformersModel)

BY_SUBFOLDER = {
    "vae": AutoencoderDC,
    "transformer": SanaTransformer2DModel,
    "text_encoder": Gemma2Model,
    "controlnet": SanaControlNetModel,
}


def _class_for(cls, subfolder):
    """AutoModel takes the class that the subfolder's configuration names."""
    return BY_SUBFOLDER.get(subfolder, cls) if cls.__name__.startswith("Auto") and cls is not AutoencoderDC else cls
