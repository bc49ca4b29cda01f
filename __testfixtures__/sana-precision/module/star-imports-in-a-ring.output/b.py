from a import *

VARIANT = "fp16"
