"""The SANA video pipelines: out of the codemod's scope."""

from standin.pipeline import DiffusionPipeline

from .sana import SPEC as _SPEC


class SanaVideoPipeline(DiffusionPipeline):
    spec = _SPEC


class SanaImageToVideoPipeline(DiffusionPipeline):
    spec = _SPEC
