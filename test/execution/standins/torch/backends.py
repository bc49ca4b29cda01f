"""torch.backends: no MPS here; settings are recorded."""

from standin.recorder import Recorder as _Recorder


class mps:
    @staticmethod
    def is_available():
        return False

    is_built = is_available


cuda = _Recorder("torch.backends.cuda")
cudnn = _Recorder("torch.backends.cudnn")
