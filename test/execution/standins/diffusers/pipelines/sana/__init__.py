"""The SANA pipelines for images: tokenizer, text encoder, VAE, transformer, scheduler."""

from standin.loading import spec_of as _spec_of
from standin.models import (
    AutoencoderDC as _AutoencoderDC,
    Gemma2Model as _Gemma2Model,
    SanaControlNetModel as _SanaControlNetModel,
    SanaTransformer2DModel as _SanaTransformer2DModel,
)
from standin.pipeline import DiffusionPipeline

SPEC = _spec_of(
    tokenizer="~GemmaTokenizerFast",
    text_encoder=_Gemma2Model,
    vae=_AutoencoderDC,
    transformer=_SanaTransformer2DModel,
    scheduler="~DPMSolverMultistepScheduler",
)


class SanaPipeline(DiffusionPipeline):
    in_scope = True
    spec = SPEC


class SanaPAGPipeline(DiffusionPipeline):
    in_scope = True
    spec = SPEC


class SanaSprintPipeline(DiffusionPipeline):
    in_scope = True
    spec = SPEC


class SanaSprintImg2ImgPipeline(DiffusionPipeline):
    in_scope = True
    spec = SPEC


class SanaControlNetPipeline(DiffusionPipeline):
    in_scope = True
    spec = {**SPEC, "controlnet": _SanaControlNetModel}
