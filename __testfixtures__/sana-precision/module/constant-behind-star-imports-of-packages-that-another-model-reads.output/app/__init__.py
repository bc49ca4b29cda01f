from .settings import *
