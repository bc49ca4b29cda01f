import sana, flux
from registry import build

build("sana")("x"); build("flux")("x")
