/** `sana-codemod lsp` with a real client over stdio. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { HOSTS } from "../../src/hosts/index.js";
import { transform } from "../../src/index.js";
import { CLI, sandbox } from "../cli/sandbox.js";
import { SEED, SEED_REWRITTEN, UNDECIDED } from "../cli/seed.js";
import { fixtures } from "../harness/fixtures.js";
import { ROOT } from "../harness/sources.js";
import { applied, EVERYWHERE, editor } from "./client.js";

const at = (line: number, character = 0) => ({ start: { line, character }, end: { line, character } });
const TWO_SITES = `${SEED}\nother = SanaPipeline.from_pretrained("a/b", variant="fp16", torch_dtype=torch.float16)\nother.vae.to(torch.bfloat16)\n`;

describe("diagnostics", () => {
  test("come for a document when it is opened", async () => {
    const one = await editor(sandbox({}));
    one.open("app.py", SEED);
    const found = await one.diagnostics("app.py");
    expect(found.map(({ range, severity, code, source }) => ({ range, severity, code, source }))).toEqual([
      {
        range: { start: { line: 9, character: 0 }, end: { line: 9, character: 27 } },
        severity: 1,
        code: "recast-after-load",
        source: "sana-codemod",
      },
      {
        range: { start: { line: 10, character: 0 }, end: { line: 10, character: 36 } },
        severity: 1,
        code: "recast-after-load",
        source: "sana-codemod",
      },
    ]);
    expect(found[0]?.message).toContain("vae is cast to bfloat16");
    const page = fileURLToPath(found[0]?.codeDescription?.href ?? "");
    expect(readFileSync(page, "utf8")).toMatch(/^# recast-after-load/);
  });

  test("follow the typing, in a buffer that was never saved", async () => {
    const box = sandbox({ "app.py": "" });
    const one = await editor(box);
    one.open("app.py", SEED_REWRITTEN);
    expect(await one.diagnostics("app.py", ({ version }) => version === 1)).toEqual([]);
    one.change("app.py", 2, { range: at(9), text: "pipe.vae.to(torch.bfloat16)\n" });
    const found = await one.diagnostics("app.py", ({ version }) => version === 2);
    expect(found.map(({ range }) => range.start.line)).toEqual([9]);
    expect(box.read("app.py")).toBe("");
  });

  test("skip versions that are overtaken and end with the last", async () => {
    const one = await editor(sandbox({}));
    one.open("app.py", "import torch\n");
    for (let version = 2; version < 30; version++) one.change("app.py", version, { text: SEED.slice(0, version * 10) });
    one.change("app.py", 30, { text: SEED });
    expect(await one.diagnostics("app.py", ({ version }) => version === 30)).toHaveLength(2);
  });

  test("are hints for deliberate sites, warnings for undecided ones, absent for suppressed ones", async () => {
    const one = await editor(sandbox({}));
    const upcast = SEED.replace("pipe.text_encoder.to(torch.bfloat16)\n", "").replace("to(torch.bfloat16)", "to(torch.float32)");
    one.open("info.py", upcast);
    one.open("warning.py", UNDECIDED);
    one.open("quiet.py", SEED.replaceAll("bfloat16)", "bfloat16)  # sana-codemod: ignore"));
    one.open("unused.py", "x = 1  # sana-codemod: ignore\n");
    const severities = async (path: string) => (await one.diagnostics(path)).map(({ severity }) => severity);
    expect(await severities("info.py")).toEqual([4]);
    expect(await severities("warning.py")).toEqual([2]);
    expect(await severities("quiet.py")).toEqual([]);
    expect(await one.diagnostics("unused.py")).toMatchObject([
      { severity: 4, tags: [1], range: { start: { line: 0, character: 7 } } },
    ]);
  });

  test("count in UTF-16 units after text outside the basic plane, and over CRLF", async () => {
    const one = await editor(sandbox({}));
    const text = SEED.replace("pipe.vae.to(", '"\u{1F3A8}é"; pipe.vae.to(').replaceAll("\n", "\r\n");
    one.open("app.py", text);
    const [first] = await one.diagnostics("app.py");
    expect(first?.range).toEqual({ start: { line: 9, character: 7 }, end: { line: 9, character: 34 } });
    const [all] = await one.actions("app.py", EVERYWHERE, ["source.fixAll"]);
    expect(applied(text, one.uri("app.py"), all?.edit)).toBe(transform(text).output);
  });

  test("see other open buffers, not their files, and files that are not open", async () => {
    const maker = (dtype: string) =>
      `import torch\nfrom diffusers import SanaPipeline\n\ndef make():\n    return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.${dtype})\n`;
    const box = sandbox({ "maker.py": maker("float16") });
    const use = "import torch\nfrom maker import make\n\npipe = make()\npipe.vae.to(torch.bfloat16)\n";
    const one = await editor(box);
    one.open("use.py", use);
    expect(await one.diagnostics("use.py")).toHaveLength(1);
    one.open("maker.py", "def make():\n    return None\n");
    one.change("use.py", 2, { text: `${use}\n` });
    expect(await one.diagnostics("use.py", ({ version }) => version === 2)).toEqual([]);
  });

  test("go when a document is closed", async () => {
    const one = await editor(sandbox({}));
    one.open("app.py", SEED);
    await one.diagnostics("app.py");
    await one.connection.sendNotification("textDocument/didClose", { textDocument: { uri: one.uri("app.py") } });
    expect(await one.diagnostics("app.py", ({ diagnostics }) => diagnostics.length === 0)).toEqual([]);
  });
});

describe("code actions", () => {
  test("rewrite the site at the cursor whole, from any of its findings, and no other", async () => {
    const one = await editor(sandbox({}));
    one.open("app.py", TWO_SITES);
    for (const line of [9, 10]) {
      const [fix, ...more] = await one.actions("app.py", at(line, 3), ["quickfix"]);
      expect(more).toEqual([]);
      expect(fix).toMatchObject({ kind: "quickfix", isPreferred: true });
      expect(fix?.diagnostics?.map(({ range }) => range.start.line)).toEqual([9, 10]);
      const text = applied(TWO_SITES, one.uri("app.py"), fix?.edit);
      expect(text).toBe(TWO_SITES.replace(SEED, SEED_REWRITTEN));
    }
    expect(await one.actions("app.py", at(0))).toMatchObject([{ kind: "source.fixAll.sanaCodemod" }]);
  });

  test("fix all is what the command writes", async () => {
    const one = await editor(sandbox({}));
    one.open("app.py", TWO_SITES);
    const [all] = await one.actions("app.py", at(0), ["source.fixAll.sanaCodemod"]);
    expect(applied(TWO_SITES, one.uri("app.py"), all?.edit)).toBe(transform(TWO_SITES).output);
    one.open("clean.py", SEED_REWRITTEN);
    expect(await one.actions("clean.py", EVERYWHERE)).toEqual([]);
  });

  test("offer an unsafe rewrite by name, never as preferred and never in fix all", async () => {
    const bf16 = SEED.replace("Sana_1600M_1024px_MultiLing_diffusers", "Sana_1600M_1024px_BF16_diffusers").replaceAll(
      /pipe\.(vae|text_encoder)\.to.*\n/g,
      "",
    );
    const one = await editor(sandbox({}));
    one.open("app.py", bf16);
    const actions = await one.actions("app.py", EVERYWHERE);
    expect(actions).toMatchObject([{ kind: "quickfix", isPreferred: false, title: expect.stringContaining("unsafe") }]);
    expect(applied(bf16, one.uri("app.py"), actions[0]?.edit)).toBe(transform(bf16, { unsafeFixes: true }).output);
  });

  test("name the document's version where the editor checks it", async () => {
    const one = await editor({ ...sandbox({}), capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
    one.open("app.py", SEED);
    const [fix] = await one.actions("app.py", at(9));
    expect(fix?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: one.uri("app.py"), version: 1 } }]);
  });

  test("of fixtures of every host make their outputs", async () => {
    const one = await editor(sandbox({}));
    const chosen = fixtures().filter(({ sidecar, unchanged, input }) => !sidecar?.options && !unchanged && input.length === 1);
    const some = HOSTS.flatMap(({ name }) => chosen.filter(({ host }) => host === name).slice(0, 8));
    expect(some.length).toBeGreaterThan(20);
    for (const { input, output, host, name } of some) {
      const [before, after] = [input[0], output[0]];
      const path = `${host}/${before?.path}`;
      one.open(path, before?.text ?? "", "x");
      const [all] = await one.actions(path, EVERYWHERE, ["source.fixAll"]);
      expect(applied(before?.text ?? "", one.uri(path), all?.edit), name).toBe(after?.text);
    }
  }, 60_000);

  test("are none for a site that also needs another file; the diagnostic says so", async () => {
    const settings = "import torch\n\nDTYPE = torch.bfloat16\n";
    const box = sandbox({ "settings.py": settings });
    const one = await editor(box);
    const app =
      'from diffusers import SanaPipeline\nfrom settings import DTYPE\n\npipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=DTYPE)\n';
    one.open("app.py", app);
    expect((await one.diagnostics("app.py"))[0]?.message).toContain("the site also needs settings.py");
    expect(await one.actions("app.py", EVERYWHERE)).toEqual([]);
    expect(box.read("settings.py")).toBe(settings);
  });
});

describe("settings", () => {
  test("are those of pyproject.toml, and what the editor sends wins", async () => {
    const box = sandbox({ "pyproject.toml": '[tool.sana-codemod]\npolicy = "upstream"\n' });
    const output = async (options?: object) => {
      const one = await editor({ ...box, options });
      one.open("app.py", SEED);
      const [all] = await one.actions("app.py", EVERYWHERE, ["source.fixAll"]);
      return applied(SEED, one.uri("app.py"), all?.edit);
    };
    expect(await output()).toContain('"transformer": torch.float16');
    expect(await output({ policy: "uniform" })).toBe(SEED_REWRITTEN);
    expect(await output({ policy: "uniform", target: "bf16", unsafeFixes: true })).toContain('variant="bf16"');
  });

  test("leave out files that pyproject.toml excludes", async () => {
    const one = await editor(sandbox({ "pyproject.toml": '[tool.sana-codemod]\nexclude = ["vendor/"]\n', "vendor/x.py": "" }));
    one.open("vendor/app.py", SEED);
    expect(await one.diagnostics("vendor/app.py")).toEqual([]);
  });

  test("that are wrong are said once, by name, and nothing breaks", async () => {
    const one = await editor({ ...sandbox({}), options: { colour: "red" } });
    one.open("app.py", SEED);
    expect(await one.diagnostics("app.py")).toHaveLength(2);
    expect(one.messages).toEqual([expect.stringContaining('initializationOptions: "colour" is no option; known are target,')]);
    const two = await editor(sandbox({ "pyproject.toml": "[tool.sana-codemod]\ntarget = 3\n" }));
    two.open("app.py", SEED);
    two.open("b.py", SEED);
    expect(await two.diagnostics("app.py")).toEqual([]);
    expect(await two.diagnostics("b.py")).toEqual([]);
    expect(two.messages).toEqual([expect.stringContaining("pyproject.toml: tool.sana-codemod.target")]);
  });
});

describe("documents that are none", () => {
  test("broken Python, odd addresses and unknown kinds get no diagnostics and end nothing", async () => {
    const one = await editor(sandbox({}));
    one.open("broken.py", "def (:\n  pipe.vae.to(torch.\n");
    one.open("git:/app.py?ref=main", SEED);
    one.open("file:///%zz/%00.py", SEED);
    one.open("not an address", SEED);
    one.open("data.bin", "\u0000", "plaintext");
    one.change("never-opened.py", 3, { text: SEED });
    await one.connection.sendNotification("textDocument/didClose", { textDocument: { uri: one.uri("never-opened.py") } });
    expect(await one.diagnostics("broken.py")).toEqual([]);
    for (const path of ["git:/app.py?ref=main", "file:///%zz/%00.py", "not an address", "data.bin", "never-opened.py"])
      expect(await one.actions(path, EVERYWHERE), path).toEqual([]);
    one.open("app.py", SEED);
    expect(await one.diagnostics("app.py")).toHaveLength(2);
  });

  test("a text that cannot be read says why at its start", async () => {
    const one = await editor(sandbox({}));
    one.open("nul.py", `${SEED}\u0000`);
    expect(await one.diagnostics("nul.py")).toMatchObject([{ severity: 3, message: expect.stringContaining("NUL byte") }]);
  });

  test("a document without a file, and one in a folder that is not there yet", async () => {
    const one = await editor(sandbox({}));
    one.open("untitled:Untitled-1", SEED);
    one.open("new/folder/app.py", SEED);
    expect(await one.diagnostics("untitled:Untitled-1")).toHaveLength(2);
    expect(await one.diagnostics("new/folder/app.py")).toHaveLength(2);
  });
});

describe("the end", () => {
  test("is 0 after shutdown and exit, with nothing on stderr", async () => {
    const one = await editor(sandbox({}));
    one.open("app.py", SEED);
    expect(await one.quit()).toBe(0);
    expect(one.stderr()).toBe("");
  });

  test("is 1 for an exit without shutdown, and when the editor goes away", async () => {
    const one = await editor(sandbox({}));
    const ended = new Promise((done) => one.process.on("exit", done));
    await one.connection.sendNotification("exit");
    expect(await ended).toBe(1);
    expect(spawnSync(process.execPath, [CLI, "lsp"], { input: "" }).status).toBe(1);
  });

  test("is not brought about by a message that is no JSON", async () => {
    const one = await editor({ ...sandbox({}), args: ["lsp", "--stdio", "--clientProcessId", String(process.pid)] });
    one.process.stdin?.write("Content-Length: 5\r\n\r\n{oops");
    one.open("app.py", SEED);
    expect(await one.diagnostics("app.py")).toHaveLength(2);
    expect(await one.quit()).toBe(0);
  });
});

test("the server and the protocol's library are loaded only when they are asked for", () => {
  const paths = ["bin", "src"].flatMap((top) =>
    readdirSync(`${ROOT}/${top}`, { recursive: true, encoding: "utf8" }).map((path) => `${top}/${path}`),
  );
  const importers = paths.filter(
    (path) => path.endsWith(".ts") && /^(import (?!type)|} from )[^\n]*"vscode-/m.test(readFileSync(`${ROOT}/${path}`, "utf8")),
  );
  expect(importers).toContain("bin/lsp.ts");
  expect(importers.filter((path) => !/^(bin\/lsp\.ts$|bin\/lsp\/|src\/editor\/)/.test(path))).toEqual([]);
  const commands = readFileSync(`${ROOT}/bin/commands.ts`, "utf8");
  expect(commands.match(/^import .*$/gm)?.filter((line) => line.includes("lsp"))).toEqual([]);
});
