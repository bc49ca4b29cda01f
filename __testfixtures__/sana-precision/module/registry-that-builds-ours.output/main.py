import sana
from registry import build

build("sana")("x")
