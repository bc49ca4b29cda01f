"""The trace: an ordered list of plain events, and stable names for the objects that appear in them."""

events = []
contexts = []
pipelines = []
_names = {}
_counts = []


def record(kind, **fields):
    """Append one event; the torch contexts that are open at this moment (`no_grad`, `autocast(...)`) go with it."""
    event = {"event": kind, **{key: render(value) for key, value in fields.items()}}
    if contexts:
        event["within"] = list(contexts)
    events.append(event)


def name_of(thing):
    """`AutoencoderDC#3`: the class and a serial number, given at the first mention; `AutoencoderDC#3.decoder` for a part of it."""
    owner = getattr(thing, "__dict__", {}).get("_owner")
    if owner is not None:
        return f"{name_of(owner[0])}.{owner[1]}"
    key = id(thing)
    if key not in _names:
        _counts.append(thing)
        _names[key] = f"{type(thing).__name__}#{len(_counts)}"
    return _names[key]


def render(value):
    """A JSON value that says what `value` is, the same in every run."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, dict):
        return {str(render(key)): render(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [render(item) for item in value]
    describe = getattr(type(value), "_describe", None)
    if describe is not None:
        return describe(value)
    if callable(value) and hasattr(value, "__name__"):
        return f"<{value.__name__}>"
    return f"<{type(value).__name__}>"


class LineWriter:
    """Stands for stdout: every finished line is an event."""

    encoding = "utf-8"

    def __init__(self):
        self._open = ""

    def write(self, text):
        *lines, self._open = (self._open + text).split("\n")
        for line in lines:
            record("print", text=line)
        return len(text)

    def flush(self):
        pass

    def isatty(self):
        return False
