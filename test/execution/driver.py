"""Runs scripts under the stand-ins, many in one process, each with fresh modules.

Reads a JSON list of jobs from stdin: {"files": {path: text}, "entry": path, "argv": [...], "env": {...}}.
Writes a JSON list of traces to stdout: {"events": [...], "pipelines": [...], "error": "ValueError: ..." or null}.
"""

import contextlib
import importlib
import json
import os
import runpy
import shutil
import signal
import sys
import tempfile
import time

STANDINS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "standins")
SECONDS = 10


def fresh(folder):
    """Forgets every module that came from the stand-ins, from the script's folder or from thin air."""
    for name in [name for name, module in list(sys.modules.items()) if is_of(module, folder)]:
        del sys.modules[name]
    importlib.invalidate_caches()
    sys.path_importer_cache.clear()


def is_of(module, folder):
    """A namespace package has no file, only a path."""
    where = getattr(module, "__file__", None) or next(iter(getattr(module, "__path__", [])), "")
    return where.startswith((STANDINS, folder)) or type(module).__name__ == "MadeUpModule"


def write(folder, files):
    """The script's files, and no bytecode of the script before: within a second Python could not tell them apart."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(sys.pycache_prefix + folder, ignore_errors=True)
    for path, text in files.items():
        target = os.path.join(folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8", newline="") as out:
            out.write(text)


@contextlib.contextmanager
def surroundings(folder, job):
    """Working folder, import path, arguments and environment of one script; all put back afterwards."""
    from standin.missing import Finder

    before = os.getcwd(), list(sys.path), list(sys.meta_path), list(sys.argv), dict(os.environ)
    os.chdir(folder)
    sys.path.insert(0, folder)
    sys.meta_path.append(Finder([folder, STANDINS], job["files"]))
    sys.argv = [job["entry"], *job.get("argv", [])]
    os.environ.update(job.get("env", {}))
    try:
        yield
    finally:
        os.chdir(before[0])
        sys.path[:], sys.meta_path[:], sys.argv = before[1], before[2], before[3]
        os.environ.clear()
        os.environ.update(before[4])


def execute(entry):
    """Runs the script. Its exception, as text, or None."""
    signal.alarm(SECONDS)
    try:
        runpy.run_path(os.path.abspath(entry), run_name="__main__")
    except SystemExit as stop:
        return f"SystemExit: {stop.code}" if stop.code else None
    except BaseException as error:
        return f"{type(error).__name__}: {error}"
    finally:
        signal.alarm(0)
    return None


def too_long(*_):
    raise TimeoutError(f"still running after {SECONDS} s")


def run(job, folder):
    fresh(folder)
    write(folder, job["files"])
    from standin import trace

    with surroundings(folder, job), contextlib.redirect_stdout(trace.LineWriter()):
        error = execute(job["entry"])
    return {"events": trace.events, "pipelines": [pipe.summary() for pipe in trace.pipelines], "error": error}


def main():
    sys.path.insert(0, STANDINS)
    signal.signal(signal.SIGALRM, too_long)
    time.time = time.perf_counter = lambda: 0.0  # a script may print how long it took
    with tempfile.TemporaryDirectory() as root:
        sys.dont_write_bytecode, sys.pycache_prefix = False, os.path.join(root, "bytecode")
        folder = os.path.join(os.path.realpath(root), "script")
        json.dump([run(job, folder) for job in json.load(sys.stdin)], sys.stdout)


main()
