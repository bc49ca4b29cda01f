LOW_PRECISION_PARTS = ("vae", "text_encoder")
