def paint():
    """
    ```python
    pipe = SanaPipeline.from_pretrained(<your model>, variant="fp16"
    ```
    """
