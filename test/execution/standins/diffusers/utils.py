"""diffusers.utils: image helpers and logging, recorded."""

from standin.recorder import Recorder as _Recorder

logging = _Recorder("diffusers.utils.logging")


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _Recorder(f"diffusers.utils.{name}")
