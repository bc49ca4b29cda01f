import diffusers


class First(diffusers.SanaPAGPipeline):
    pass
