from diffusers import SanaPipeline


class TiledPipeline(SanaPipeline):
    def tile(self):
        self.enable_vae_tiling()
        return self
