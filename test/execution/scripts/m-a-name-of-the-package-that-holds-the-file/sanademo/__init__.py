from .pipeline import build
