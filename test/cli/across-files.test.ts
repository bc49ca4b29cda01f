/** Sites whose parts stand in files that were not given: completed where they may be, left whole where not. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Sandbox, sandbox } from "./sandbox.js";
import { SEED } from "./seed.js";

const LOADERS = `import torch
from diffusers import SanaPipeline


def load():
    return SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
`;
const LOADERS_REWRITTEN = LOADERS.replace(`variant="fp16", torch_dtype=torch.float16`, "torch_dtype=torch.bfloat16");
const MAIN = `import torch

from app.loaders import load

pipe = load()
pipe.vae.to(torch.bfloat16)
pipe("a cat")
`;
const MAIN_REWRITTEN = MAIN.replace("pipe.vae.to(torch.bfloat16)\n", "");
const FILES = { "app/loaders.py": LOADERS, "app/main.py": MAIN };

interface Json {
  readonly changed_files: readonly string[];
  readonly findings: readonly { readonly filename: string }[];
}

function report(box: Sandbox, args: readonly string[]): Json {
  return JSON.parse(box.run(["--check", "--format", "json", ...args]).stdout) as Json;
}

function texts(box: Sandbox, paths: readonly string[]): string[] {
  return paths.map((path) => box.read(path));
}

test("a recast in the given file brings the load in another file along", () => {
  const box = sandbox(FILES);
  const { status, stderr } = box.run(["app/main.py"]);
  expect(status, stderr).toBe(0);
  expect(texts(box, ["app/loaders.py", "app/main.py"])).toEqual([LOADERS_REWRITTEN, MAIN_REWRITTEN]);
});

test("a load in the given file brings the recast in another file along", () => {
  const box = sandbox(FILES);
  expect(box.run(["app/loaders.py"]).status).toBe(0);
  expect(texts(box, ["app/loaders.py", "app/main.py"])).toEqual([LOADERS_REWRITTEN, MAIN_REWRITTEN]);
});

test("the patch of --dry holds both files, from any folder, and git applies it", () => {
  for (const [folder, path] of [
    ["", "app/main.py"],
    ["app", "main.py"],
  ] as const) {
    const box = sandbox(FILES);
    const { stdout } = box.run(["--dry", path], { in: folder });
    expect(stdout.match(/^\+\+\+ .+$/gm)?.length, stdout).toBe(2);
    box.write("change.patch", stdout);
    expect(box.git("apply", ...(folder ? [`--directory=${folder}`] : []), "change.patch").status).toBe(0);
    expect(texts(box, ["app/loaders.py", "app/main.py"])).toEqual([LOADERS_REWRITTEN, MAIN_REWRITTEN]);
  }
});

test("files that are neither given nor part of such a site get no findings and no edits", () => {
  const box = sandbox({ ...FILES, "app/other.py": SEED, "tools/other.py": SEED });
  const { changed_files, findings } = report(box, ["app/main.py"]);
  expect(changed_files).toEqual(["app/loaders.py", "app/main.py"]);
  expect(findings.filter(({ filename }) => filename.endsWith("other.py"))).toEqual([]);
  box.run(["app/main.py"]);
  expect(texts(box, ["app/other.py", "tools/other.py"])).toEqual([SEED, SEED]);
});

test("another site of the file that is brought along is left alone", () => {
  const both = `${LOADERS}\n\n${SEED.replace(/^import torch\nfrom diffusers .*\n\n/, "")}`;
  const box = sandbox({ ...FILES, "app/loaders.py": both });
  box.run(["app/main.py"]);
  expect(box.read("app/main.py")).toBe(MAIN_REWRITTEN);
  expect(box.read("app/loaders.py")).toBe(both.replace(LOADERS, LOADERS_REWRITTEN));
});

test("files outside the repository are never read for a site nor written", () => {
  const outer = sandbox({ "app/loaders.py": LOADERS, "inner/main.py": MAIN }, { git: false });
  const git = (...args: string[]) => outer.git("-C", join(outer.dir, "inner"), ...args);
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "state");
  const done = outer.run(["main.py"], { in: "inner" });
  expect(done.status).toBe(0);
  expect(texts(outer, ["app/loaders.py", "inner/main.py"])).toEqual([LOADERS, MAIN]);
});

test("a link to a file outside the repository is not followed", () => {
  const outside = sandbox({ "loaders.py": LOADERS }, { git: false });
  const box = sandbox({ "app/main.py": MAIN });
  symlinkSync(join(outside.dir, "loaders.py"), join(box.dir, "app/loaders.py"));
  expect(box.run(["--force", "app/main.py"]).status).toBe(0);
  expect(outside.read("loaders.py")).toBe(LOADERS);
  expect(box.read("app/main.py")).toBe(MAIN);
});

test("uncommitted changes in the file that is brought along stop the whole site", () => {
  const box = sandbox(FILES);
  box.write("app/loaders.py", `${LOADERS}# edited\n`);
  const { status, stderr } = box.run(["app/main.py"]);
  expect(status).toBe(2);
  expect(stderr).toContain("app/loaders.py");
  expect(texts(box, ["app/loaders.py", "app/main.py"])).toEqual([`${LOADERS}# edited\n`, MAIN]);
});

test("a file that cannot be written leaves the site whole, with the reason", () => {
  const files = { "lib/app/loaders.py": LOADERS, "app.py": MAIN.replace("app.loaders", "lib.app.loaders") };
  const box = sandbox(files, { git: false });
  const { status, stderr } = box.run(["app.py"], { unprivileged: true });
  expect(status).toBe(2);
  expect(stderr).toContain("cannot be written");
  expect(box.read("lib/app/loaders.py")).toBe(LOADERS);
  expect(box.read("app.py")).toContain("pipe.vae.to(torch.bfloat16)");
});

test("a constant that a file above the working directory reads for another model is not edited in place", () => {
  const config = "import torch\n\nDTYPE = torch.bfloat16\n";
  const ours = `from diffusers import SanaPipeline
import torch

from .config import DTYPE

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=DTYPE)
`;
  const theirs = `from diffusers import FluxPipeline

from app.config import DTYPE

pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=DTYPE)
`;
  const box = sandbox({ "app/__init__.py": "", "app/config.py": config, "app/ours.py": ours, "theirs.py": theirs });
  expect(box.run(["."], { in: "app" }).status).toBe(0);
  expect(box.read("app/config.py")).toBe(config);
  expect(box.read("app/ours.py")).toBe(ours.replace("torch_dtype=DTYPE", "torch_dtype=torch.float16"));
});

test("a second run over both files changes nothing", () => {
  const box = sandbox(FILES);
  box.run(["."]);
  box.commit();
  expect(box.run(["."]).status).toBe(0);
  expect(texts(box, ["app/loaders.py", "app/main.py"])).toEqual([LOADERS_REWRITTEN, MAIN_REWRITTEN]);
  expect(report(box, ["."]).changed_files).toEqual([]);
});
