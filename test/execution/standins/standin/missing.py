"""Imports of anything else a script names (peft, PIL, gradio): a module of recorders."""

import importlib.abc
import importlib.machinery
import sys
import types

from .plain import Plain
from .recorder import Recorder


class _MadeUpMeta(type):
    def __getattr__(cls, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return Recorder(f"{cls.__name__}.{name}")


class MadeUpModule(types.ModuleType):
    """Capitalised names are classes, all others functions."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        made = _MadeUpMeta(name, (Plain,), {}) if name[:1].isupper() else Recorder(f"{self.__name__}.{name}")
        setattr(self, name, made)
        return made


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Last in line. Serves only imports written in scripts and stand-ins: the standard library probes for modules too.

    A module that the script has, if somewhere else, is not made up: its import fails as it would.
    """

    def __init__(self, folders, files):
        self.folders = tuple(folders)
        self.own = {part.removesuffix(".py") for path in files for part in path.split("/")}

    def _asked_by_script(self):
        frame = sys._getframe(2)
        while frame and ("importlib" in frame.f_code.co_filename or frame.f_code.co_filename == __file__):
            frame = frame.f_back
        return frame is not None and frame.f_code.co_filename.startswith(self.folders)

    def find_spec(self, name, path, target=None):
        if name.startswith("_") or name.split(".")[0] in self.own or not self._asked_by_script():
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        return MadeUpModule(spec.name)

    def exec_module(self, module):
        module.__path__ = []
