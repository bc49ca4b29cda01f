from .precision import lower as lower_precision
