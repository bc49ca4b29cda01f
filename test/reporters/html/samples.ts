/** Reports for the page: one that attacks it, one with a site of each kind, one that is large. */
import { checkpointFacts, hardwareFacts } from "../../../bin/guide.js";
import { type FileResult, type Finding, type Report, RULES } from "../../../src/types.js";
import { finding, replace, results } from "../../repo/results.js";
import { GUIDE, render } from "../render.js";
import { reportOf } from "../sample.js";

/** The page as the command line makes it. */
export function pageOf(report: Report): Promise<string> {
  return render("html", report, { guide: { ...GUIDE, checkpoints: checkpointFacts(), hardware: hardwareFacts() } });
}

const FP16 = "Efficient-Large-Model/Sana_600M_512px_diffusers";
const BF16 = "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers";
const TEXT = `import torch\n\npipe = load(\n    "x",\n    torch_dtype=torch.float16,\n)\npipe.vae.to(torch.bfloat16)\nimages = pipe("a cat").images\n`;
const CAST = "pipe.vae.to(torch.bfloat16)\n";

/** One site of `text`, whose rewrite drops the cast. */
function siteIn(path: string, rest: Partial<Finding> = {}, text = TEXT): FileResult[] {
  return results({ [path]: text }, [finding(path, `${path}:3:1`, [replace(path, text, CAST, "")], rest)]);
}

const LEFT = { applied: false, applicability: "unsafe", reason: "needs --unsafe-fixes: other weights" } as const;

/** Six sites: three to rewrite, one left, one suppressed, one deliberate. */
export function varied(): Report {
  return reportOf(
    [
      ...siteIn("src/a.py", { checkpoint: FP16, notes: ["weights take 6.55 GiB in float16"] }),
      ...siteIn("src/b.py", { checkpoint: BF16, rule: "mismatched-pair" }),
      ...siteIn("docs/c.md", { checkpoint: FP16 }),
      ...siteIn("src/d.py", { ...LEFT, rule: "unpublished-variant" }),
      ...siteIn("src/e.py", { applied: false, suppressed: true, checkpoint: FP16 }),
      ...siteIn("src/f.py", { applied: false, severity: "info", rule: "unresolved-precision" }),
    ],
    { failures: [{ path: "gone.py", message: "no such file" }] },
  );
}

const ATTACK = `</script><script>window.owned=1</script><img src=x onerror="window.owned=1">'"&amp;\u202eevil`;

/** Markup in every text that a file or a message can bring. */
export function hostile(): Report {
  const text = `# ${ATTACK}\n${TEXT.replace("images", ATTACK)}`;
  const words = { message: ATTACK, notes: [ATTACK], checkpoint: ATTACK };
  return reportOf([...siteIn(`${ATTACK}.py`, words, text), ...siteIn("b.py", { ...words, ...LEFT, reason: ATTACK }, text)], {
    version: ATTACK,
    failures: [{ path: ATTACK, message: ATTACK }],
  });
}

/** Many sites in a tree of folders, of every rule, a third of them left. */
export function large(count: number): Report {
  const files = Array.from({ length: count }, (_, index) => {
    const rest = { rule: RULES[index % RULES.length] ?? RULES[0], checkpoint: index % 2 ? FP16 : BF16 };
    const path = `services/part${index % 40}/models/pipeline_of_${index}.py`;
    return siteIn(path, index % 3 === 0 ? { ...rest, ...LEFT } : rest);
  });
  return reportOf(files.flat());
}
