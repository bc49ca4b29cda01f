from diffusers import SanaTransformer2DModel


class MyTransformer(SanaTransformer2DModel):
    def extra(self):
        print(1)
