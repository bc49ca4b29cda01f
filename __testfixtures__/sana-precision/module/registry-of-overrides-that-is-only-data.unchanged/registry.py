MODELS = {
    "flux": {
        "class_name": "FluxPipeline",
        "repo": "black-forest-labs/FLUX.1-dev",
        "weight_variant": None,
        "component_dtype_overrides": (),
    },
    "sana": {
        "class_name": "SanaPipeline",
        "repo": "Efficient-Large-Model/Sana_600M_512px_diffusers",
        "weight_variant": "fp16",
        "component_dtype_overrides": (("vae", "bfloat16"), ("text_encoder", "bfloat16")),
    },
}
