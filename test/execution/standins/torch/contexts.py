"""no_grad, inference_mode and autocast: context managers and decorators that mark the events inside them."""

import functools

from standin.trace import contexts, render


class _Context:
    label = ""

    def __init__(self, *args, **kwargs):
        self.function = args[0] if len(args) == 1 and not kwargs and hasattr(args[0], "__code__") else None
        given = [] if self.function else [*map(render, args), *(f"{key}={render(value)}" for key, value in kwargs.items())]
        self.name = f"{self.label}({', '.join(map(str, given))})"
        if self.function:
            functools.update_wrapper(self, self.function)

    def __enter__(self):
        contexts.append(self.name)
        return self

    def __exit__(self, *_):
        contexts.pop()

    def __get__(self, instance, owner=None):
        return self if instance is None else functools.partial(self, instance)

    def __call__(self, *args, **kwargs):
        if self.function is None:
            return self._wrap(args[0])
        with self:
            return self.function(*args, **kwargs)

    def _wrap(self, function):
        @functools.wraps(function)
        def inside(*args, **kwargs):
            with self:
                return function(*args, **kwargs)

        return inside


no_grad = type("no_grad", (_Context,), {"label": "no_grad"})
enable_grad = type("enable_grad", (_Context,), {"label": "enable_grad"})
inference_mode = type("inference_mode", (_Context,), {"label": "inference_mode"})
autocast = type("autocast", (_Context,), {"label": "autocast"})
set_grad_enabled = type("set_grad_enabled", (_Context,), {"label": "set_grad_enabled"})
