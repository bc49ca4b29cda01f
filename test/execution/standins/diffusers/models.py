"""diffusers.models: the models once more, as some scripts import them from here."""

from standin.models import AutoencoderDC, SanaControlNetModel, SanaTransformer2DModel
