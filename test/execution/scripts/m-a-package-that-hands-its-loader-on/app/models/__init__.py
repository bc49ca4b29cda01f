from .sana import load as load_pipeline
