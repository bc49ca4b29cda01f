REGISTRY = {}


def register(name, **spec):
    REGISTRY[name] = spec


def build(name):
    spec = REGISTRY[name]
    pipe = spec["cls"].from_pretrained(spec["repo"], **spec.get("kwargs", {}))
    for part, dtype in spec.get("casts", {}).items():
        getattr(pipe, part).to(dtype)
    return pipe
