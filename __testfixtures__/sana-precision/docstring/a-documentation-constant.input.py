EXAMPLE_DOC_STRING = """
    Examples:
        ```py
        >>> import torch
        >>> from diffusers import SanaPipeline

        >>> pipe = SanaPipeline.from_pretrained(
        ...     "Efficient-Large-Model/Sana_600M_512px_diffusers",
        ...     variant="fp16",
        ...     torch_dtype=torch.float16,
        ... )
        >>> pipe.to("cuda")
        >>> pipe.vae.to(torch.bfloat16)
        >>> pipe.text_encoder.to(torch.bfloat16)

        >>> image = pipe(prompt='a cyberpunk cat with a neon sign that says "Sana"')[0]
        ```
"""
