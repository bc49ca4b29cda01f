EXAMPLE_DOC_STRING = """
    ```py
    >>> import torch
    >>> from diffusers import SanaVideoPipeline
    >>> pipe = SanaVideoPipeline.from_pretrained("Efficient-Large-Model/SANA-Video_2B_480p_diffusers")
    >>> pipe.transformer.to(torch.bfloat16)
    >>> pipe.text_encoder.to(torch.bfloat16)
    >>> pipe.vae.to(torch.float32)
    ```
"""
