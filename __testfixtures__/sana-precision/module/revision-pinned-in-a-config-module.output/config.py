MODEL = "Efficient-Large-Model/Sana_600M_512px_diffusers"
REVISION = "0123456789abcdef0123456789abcdef01234567"
