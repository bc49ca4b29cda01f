"""What the stand-in Hub holds: the published variants of the SANA repositories, and the class of each."""

import os

_FP16 = {"fp16"}
_BF16 = {"bf16"}

VARIANTS = {
    "sana_600m_512px_diffusers": _FP16,
    "sana_600m_1024px_diffusers": _FP16,
    "sana_1600m_512px_diffusers": _FP16,
    "sana_1600m_512px_multiling_diffusers": _FP16,
    "sana_1600m_1024px_diffusers": _FP16,
    "sana_1600m_1024px_multiling_diffusers": _FP16,
    "sana_1600m_1024px_bf16_diffusers": _BF16,
    "sana_1600m_2kpx_bf16_diffusers": _BF16,
    "sana_1600m_4kpx_bf16_diffusers": _BF16,
    "sana1.5_1.6b_1024px_diffusers": set(),
    "sana1.5_4.8b_1024px_diffusers": set(),
    "sana_sprint_1.6b_1024px_diffusers": set(),
    "sana_sprint_0.6b_1024px_diffusers": set(),
    "sana_sprint_1.6b_1024px_teacher_diffusers": set(),
    "sana_sprint_0.6b_1024px_teacher_diffusers": set(),
    "sana-video_2b_480p_diffusers": set(),
}
BF16_FILES_ONLY = "lawrence-cj/sana_1600m_1024px_bf16_diffusers_ch5632"


def check_variant(repository, variant, error):
    """Raises `error` where the Hub would: the variant is not published, or only a variant is."""
    key = str(repository).lower()
    if key == BF16_FILES_ONLY:
        if variant != "bf16":
            raise OSError(f"{repository} has no files without a variant, try variant='bf16'")
        return
    owner, _, name = key.partition("/")
    if variant is None or owner != "efficient-large-model" or name not in VARIANTS:
        return
    later = set(os.environ.get("STANDIN_PUBLISHED", "").split(","))
    if variant not in VARIANTS[name] | later:
        raise error(f"You are trying to load the model files of the `variant={variant}`, but no such modeling files are available.")


def pipeline_class_name(repository):
    """The class that model_index.json of `repository` names, for the generic loaders."""
    key = str(repository).lower()
    if "sana-video" in key:
        return "SanaVideoPipeline"
    if "sana_sprint" in key:
        return "SanaSprintPipeline"
    if "sana" in key:
        return "SanaPipeline"
    if "flux" in key:
        return "FluxPipeline"
    return "StableDiffusionXLPipeline" if "xl" in key else "StableDiffusionPipeline"
