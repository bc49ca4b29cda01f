throw new Error("SanaPipeline.from_pretrained needs a variant, see the docs");
