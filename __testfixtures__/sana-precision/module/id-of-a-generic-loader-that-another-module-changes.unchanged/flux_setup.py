import config

config.MODEL_ID = "black-forest-labs/FLUX.1-dev"
