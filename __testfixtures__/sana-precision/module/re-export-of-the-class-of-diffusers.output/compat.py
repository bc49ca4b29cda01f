try:
    from diffusers import SanaPipeline as Pipeline
except ImportError:
    Pipeline = None
