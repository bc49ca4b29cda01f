from .sana import load as load_pipeline

__all__ = ["load_pipeline"]
