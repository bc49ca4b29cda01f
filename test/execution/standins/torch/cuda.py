"""torch.cuda: questions are answered from the environment (STANDIN_CUDA, STANDIN_CAPABILITY), anything else is recorded."""

import os as _os

from standin.recorder import Recorder as _Recorder


def is_available():
    return _os.environ.get("STANDIN_CUDA", "1") == "1"


def get_device_capability(device=None):
    major, _, minor = _os.environ.get("STANDIN_CAPABILITY", "8.0").partition(".")
    return int(major), int(minor)


def is_bf16_supported(including_emulation=True):
    return is_available() and (including_emulation or get_device_capability()[0] >= 8)


def device_count():
    return 1 if is_available() else 0


def current_device():
    return 0


def get_device_name(device=None):
    return "stand-in"


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _Recorder(f"torch.cuda.{name}")
