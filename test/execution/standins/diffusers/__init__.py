"""Stand-in for diffusers 0.40: the SANA pipelines and their neighbours; unknown names are made up by their endings."""

from standin.models import AutoencoderDC, SanaControlNetModel, SanaTransformer2DModel, model_class as _model_class
from standin.pipeline import DiffusionPipeline
from standin.plain import plain_class as _plain_class
from standin.recorder import Recorder as _Recorder

from . import pipelines
from .pipelines.sana import (
    SanaControlNetPipeline,
    SanaPAGPipeline,
    SanaPipeline,
    SanaSprintImg2ImgPipeline,
    SanaSprintPipeline,
)
from .pipelines.sana_video import SanaImageToVideoPipeline, SanaVideoPipeline
from .pipelines.others import (
    AutoPipelineForText2Image,
    FluxPipeline,
    StableDiffusion3Pipeline,
    StableDiffusionPipeline,
    StableDiffusionXLPipeline,
)

__version__ = "0.40.0"

AutoModel = _model_class("AutoModel")
AutoencoderKL = _model_class("AutoencoderKL", parts=("encoder", "decoder"))

_ENDINGS = {"Scheduler": _plain_class, "Config": _plain_class, "Model": _model_class}


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    if name.endswith("Pipeline"):
        made = type(name, (StableDiffusionPipeline,), {})
    else:
        ending = next((make for ending, make in _ENDINGS.items() if name.endswith(ending)), None)
        made = ending(name) if ending else _Recorder(f"diffusers.{name}")
    globals()[name] = made
    return made
