"""The module that defines SanaPipeline in diffusers."""

from . import SanaPipeline
