from app.sana_pipeline import SanaPipeline
