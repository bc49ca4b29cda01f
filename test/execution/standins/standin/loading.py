"""How a pipeline comes to be: `from_pretrained` and `from_pipe`, with diffusers' rules for variant and dtype."""

from . import dtypes
from .checkpoints import check_variant, pipeline_class_name
from .models import Model, TransformersModel, model_class
from .plain import plain_class
from .trace import name_of, record


def requested(kwargs):
    """The value of `torch_dtype` or `dtype`. Raises ValueError where both are given."""
    if "torch_dtype" in kwargs and "dtype" in kwargs:
        raise ValueError("Both `torch_dtype` and `dtype` were passed, please use only `dtype`")
    return kwargs.get("torch_dtype", kwargs.get("dtype"))


def component_dtype(value, name):
    """A dict is read by component name, then `default`; anything that is no dtype (a string, nothing) means float32."""
    if isinstance(value, dict):
        value = value.get(name, value.get("default"))
    return value if isinstance(value, dtypes.dtype) else dtypes.float32


def build(spec, value, passed):
    """Every component of `spec`: the one passed in as it is, else a new one in the dtype asked for."""
    made = {}
    for name, cls in spec.items():
        if name in passed:
            made[name] = passed[name]
            continue
        made[name] = cls()
        if isinstance(made[name], Model):
            made[name].cast(component_dtype(value, name))
    return made


class Loading:
    """The two class methods. A class marked `generic` stands for the one that the repository names."""

    @classmethod
    def _resolve_class(cls, repository):
        if "generic" not in vars(cls):
            return cls
        import diffusers

        return getattr(diffusers, pipeline_class_name(repository))

    @classmethod
    def from_pretrained(cls, pretrained_model_name_or_path=None, *args, **kwargs):
        target = cls._resolve_class(pretrained_model_name_or_path)
        value = requested(kwargs)
        check_variant(pretrained_model_name_or_path, kwargs.get("variant"), ValueError)
        known = {**target.spec, **{name: None for name in kwargs if name in ("controlnet", "image_encoder")}}
        parts = build(target.spec, value, {name: kwargs[name] for name in known if name in kwargs})
        pipe = target(**parts)
        pipe.__dict__["_device_map"] = kwargs.get("device_map")
        record(
            "load", object=pipe, cls=cls.__name__, id=pretrained_model_name_or_path, args=args, kwargs=kwargs,
            components={name: part for name, part in parts.items() if isinstance(part, Model)},
            dtypes=pipe.dtype_names(), pipeline=True,
        )
        return pipe

    @classmethod
    def from_pipe(cls, pipeline, **kwargs):
        """Shares the modules. Without a dtype it casts them to float32, which the first pipeline feels too."""
        target = type(pipeline) if "generic" in vars(cls) else cls
        value = requested(kwargs) if {"torch_dtype", "dtype"} & set(kwargs) else dtypes.float32
        parts = {**pipeline.components, **{name: kwargs[name] for name in target.spec if name in kwargs}}
        pipe = target(**parts)
        record(
            "load", object=pipe, cls=cls.__name__, id=f"from_pipe({name_of(pipeline)})", args=[], kwargs=kwargs,
            components={name: part for name, part in parts.items() if isinstance(part, Model)}, dtypes={}, pipeline=True,
        )
        if isinstance(value, dtypes.dtype):
            before = pipe.dtype_names()
            if set(before.values()) != {value.name}:
                record("recast", target=pipe, before=before, after=value.name, by="from_pipe")
            pipe.cast_modules(value)
        return pipe

    from_single_file = from_pretrained


def spec_of(**classes):
    """Component names to classes; a name given as text stands for a model, `~Name` for an object without dtype."""
    made = {}
    for name, cls in classes.items():
        if isinstance(cls, str):
            cls = plain_class(cls[1:]) if cls.startswith("~") else model_class(cls, TransformersModel)
        made[name] = cls
    return made
