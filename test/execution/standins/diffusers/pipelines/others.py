"""Pipelines of other models, and the generic loaders."""

from standin.loading import spec_of as _spec_of
from standin.models import model_class as _model_class
from standin.pipeline import DiffusionPipeline

_KL = _model_class("AutoencoderKL", parts=("encoder", "decoder"))
_UNET = _model_class("UNet2DConditionModel")


class StableDiffusionPipeline(DiffusionPipeline):
    spec = _spec_of(tokenizer="~CLIPTokenizer", text_encoder="CLIPTextModel", vae=_KL, unet=_UNET, scheduler="~PNDMScheduler")


class StableDiffusionXLPipeline(DiffusionPipeline):
    spec = _spec_of(
        tokenizer="~CLIPTokenizer", text_encoder="CLIPTextModel", text_encoder_2="CLIPTextModelWithProjection",
        vae=_KL, unet=_UNET, scheduler="~EulerDiscreteScheduler",
    )


class FluxPipeline(DiffusionPipeline):
    spec = _spec_of(
        tokenizer="~CLIPTokenizer", text_encoder="CLIPTextModel", text_encoder_2="T5EncoderModel", vae=_KL,
        transformer=_model_class("FluxTransformer2DModel"), scheduler="~FlowMatchEulerDiscreteScheduler",
    )


class StableDiffusion3Pipeline(DiffusionPipeline):
    spec = _spec_of(
        tokenizer="~CLIPTokenizer", text_encoder="CLIPTextModelWithProjection", text_encoder_2="CLIPTextModelWithProjection",
        text_encoder_3="T5EncoderModel", vae=_KL, transformer=_model_class("SD3Transformer2DModel"),
        scheduler="~FlowMatchEulerDiscreteScheduler",
    )


class AutoPipelineForText2Image(DiffusionPipeline):
    generic = True


class AutoPipelineForImage2Image(DiffusionPipeline):
    generic = True
