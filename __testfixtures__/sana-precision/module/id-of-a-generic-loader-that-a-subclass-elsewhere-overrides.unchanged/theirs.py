from runner import Runner


class FluxRunner(Runner):
    model_id = "black-forest-labs/FLUX.1-dev"
