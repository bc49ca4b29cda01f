MODEL_ID = "Efficient-Large-Model/Sana_600M_512px_diffusers"
