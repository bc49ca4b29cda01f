from .models import load_pipeline as load
