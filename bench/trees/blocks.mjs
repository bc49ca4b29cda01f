/** Ordinary Python: a pool of functions, classes and tables, of which every file of a tree takes some. None of them mentions SANA. */
import { below, pick } from "./random.mjs";

const POOL = 400;

const NOUNS =
  "batch cache config context cursor dataset device encoder epoch event feature field filter frame graph handler image index item job key label layer loader mask metric model node option order page patch path pipe prompt query queue record region report request result row sample schedule score session shard signal state step stream table target task tensor token trace tree user value vector weight window worker".split(
    " ",
  );
const VERBS =
  "apply build check clean collect compute convert count create decode drop encode expand fetch find flush format gather group handle infer join list load map match merge move normalize open pack parse plan prepare push read refresh render resolve run save scale select send sort split store sync train transform update validate visit warm wrap write".split(
    " ",
  );

export const noun = (random) => pick(random, NOUNS);
export const verb = (random) => pick(random, VERBS);

/** Top-level statements of 100 to 2,000 characters that need only the imports of {@link HEAD}. */
export function blockPool(random) {
  return Array.from({ length: POOL }, (_, index) => pick(random, SHAPES)(random, index));
}

/** The imports on which the blocks rely. */
export const HEAD =
  "import json\nimport logging\nimport os\nfrom dataclasses import dataclass\n\nimport torch\nfrom torch import nn\n";

const SHAPES = [plainFunction, plainFunction, plainFunction, plainClass, plainClass, network, table, record, test];

function plainFunction(random, index) {
  const name = `${verb(random)}_${noun(random)}_${index}`;
  const [a, b] = [noun(random), noun(random)];
  return `def ${name}(${a}s, ${b}=None, limit=${below(random, 1000)}):
    """${sentence(random)}

    ${sentence(random)}
    """
    found = {}
    for position, ${a} in enumerate(${a}s):
${loopBody(random, a)}    if ${b} is not None and len(found) > limit:
        logging.warning("%d ${a}s over the limit of ${b}", len(found))
    return found
`;
}

function loopBody(random, item) {
  const lines = Array.from({ length: 2 + below(random, 9) }, () =>
    pick(random, [
      `        if not ${item}:\n            continue\n`,
      `        key = str(${item}).strip().lower()\n`,
      `        found[position] = (${item}, ${below(random, 100)} * position + ${below(random, 100)})  # ${sentence(random)}\n`,
      `        for part in getattr(${item}, "${noun(random)}s", ()):\n            found.setdefault(part, []).append(position)\n`,
      `        found.update({"${noun(random)}": position % ${2 + below(random, 9)}, "${noun(random)}": [position, None]})\n`,
      `        try:\n            found["${noun(random)}"] = json.loads(${item})\n        except (TypeError, ValueError):\n            pass\n`,
    ]),
  );
  return lines.join("");
}

function plainClass(random, index) {
  const methods = Array.from({ length: 2 + below(random, 5) }, (_, method) => {
    const [field, other] = [noun(random), noun(random)];
    return `
    def ${verb(random)}_${field}_${method}(self, ${other}, **options):
        """${sentence(random)}"""
        if options.get("${other}") is None:
            return self.${field}
        self.${field} = [entry for entry in ${other} if entry not in self.known]
        return sorted(self.${field}, key=lambda entry: (len(str(entry)), entry))
`;
  });
  const title = `${capital(noun(random))}${capital(noun(random))}${index}`;
  return `class ${title}:
    """${sentence(random)}"""

    def __init__(self, ${noun(random)}=None, device="cpu"):
        self.known = {}
        self.device = device
        self.path = os.environ.get("${noun(random).toUpperCase()}_PATH", ".")
${methods.join("")}`;
}

function network(random, index) {
  const width = 2 ** (4 + below(random, 6));
  return `class ${capital(noun(random))}Net${index}(nn.Module):
    def __init__(self, width=${width}, depth=${1 + below(random, 12)}):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(width, width) for _ in range(depth)])
        self.norm = nn.LayerNorm(width)

    def forward(self, hidden, mask=None):
        for layer in self.layers:
            hidden = hidden + torch.nn.functional.gelu(layer(self.norm(hidden)))
        hidden = hidden.to(dtype=torch.float32)
        return hidden if mask is None else hidden * mask.unsqueeze(-1)
`;
}

function table(random, index) {
  const rows = Array.from(
    { length: 5 + below(random, 30) },
    () =>
      `    "${noun(random)}-${noun(random)}": {"${noun(random)}": ${below(random, 1e6)}, "enabled": ${pick(random, ["True", "False"])}},\n`,
  );
  return `${noun(random).toUpperCase()}_${index} = {\n${rows.join("")}}\n`;
}

function record(random, index) {
  const fields = Array.from(
    { length: 3 + below(random, 8) },
    (_, field) => `    ${noun(random)}_${field}: int = ${below(random, 100)}\n`,
  );
  return `@dataclass(frozen=True)\nclass ${capital(noun(random))}Record${index}:\n    """${sentence(random)}"""\n\n${fields.join("")}`;
}

/** What outnumbers SANA by far: the same calls on other pipelines. */
export function otherPipeline(random, index) {
  const name = pick(random, ["FluxPipeline", "StableDiffusion3Pipeline", "HunyuanDiTPipeline", "PixArtSigmaPipeline"]);
  return `def ${verb(random)}_images_${index}(model, prompts, device="cuda"):
    from diffusers import ${name}

    pipe = ${name}.from_pretrained(model, variant="fp16", torch_dtype=torch.float16)
    pipe.to(device)
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
    return [pipe(prompt, num_inference_steps=${10 + below(random, 40)}).images[0] for prompt in prompts]
`;
}

function test(random, index) {
  const [a, b] = [noun(random), noun(random)];
  return `def test_${verb(random)}_${a}_${index}(tmp_path):
    ${b} = {"${a}": ${below(random, 1000)}, "${noun(random)}": [${below(random, 9)}, ${below(random, 9)}]}
    (tmp_path / "${a}.json").write_text(json.dumps(${b}))
    assert json.loads((tmp_path / "${a}.json").read_text())["${a}"] == ${b}["${a}"]
`;
}

function sentence(random) {
  return `${capital(verb(random))} each ${noun(random)} of the ${noun(random)}, then ${verb(random)} the ${noun(random)}.`;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
