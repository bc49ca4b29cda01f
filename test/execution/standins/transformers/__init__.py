"""Stand-in for transformers: Gemma2 and the automatic classes; other names are made up by their endings."""

from standin.models import Gemma2Model, TransformersModel as _TransformersModel, model_class as _model_class
from standin.plain import plain_class as _plain_class
from standin.recorder import Recorder as _Recorder

__version__ = "4.57.0"

AutoModel = _model_class("AutoModel", _TransformersModel)
AutoModelForCausalLM = _model_class("AutoModelForCausalLM", _TransformersModel)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    if name.endswith(("Config", "Tokenizer", "TokenizerFast", "Processor")):
        made = _plain_class(name)
    elif "Model" in name or "For" in name:
        made = _model_class(name, _TransformersModel)
    else:
        made = _Recorder(f"transformers.{name}")
    globals()[name] = made
    return made
