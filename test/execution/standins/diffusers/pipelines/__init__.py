"""diffusers.pipelines: the classes once more, as some scripts import them from here."""

from . import others, sana, sana_video
from .others import *
from .sana import *
from .sana_video import *
