/** What is gathered before anything is judged: loads, recasts, and uses that matter. Plain data with offsets. */
import type { Call } from "../../python/ast.js";
import type { Arguments } from "../../python/flow/domain.js";
import type { ObjectValue, Values } from "../../python/flow/values.js";
import type { Dtype, Range } from "../../types.js";

/** How torch dtypes can be written where a load stands. */
export interface Spelling {
  /** Name of the torch module, if bound. */
  readonly torch: string | undefined;
  /** Names bound by `from torch import float16`. */
  readonly names: Partial<Readonly<Record<Dtype, string>>>;
}

export interface Load {
  /** Key of the call, and of the object it makes. */
  readonly key: string;
  readonly module: number;
  readonly call: Call;
  /** `component`: a model loaded apart. `constructed`: a pipeline put together from components in code. */
  readonly kind: "pretrained" | "from-pipe" | "constructed" | "component";
  readonly family: "image" | "video";
  /** Class name, for messages. */
  readonly name: string;
  /** Something else that the callee may be, in words; undefined when it is certain. */
  readonly mixed: string | undefined;
  readonly args: Arguments;
  /** How it writes its dtype, as {@link Outcome.choice}. */
  readonly choice: string | undefined;
  readonly spelling: Spelling;
}

/** What one recast may do: this object gets one of these dtypes. */
export interface Outcome {
  readonly object: ObjectValue;
  readonly dtypes: Values;
  /** How the call writes the dtype, where that chooses among several (`DTYPES[name]`, `get_dtype(name)`). */
  readonly choice: string | undefined;
}

export interface Recast {
  readonly key: string;
  readonly module: number;
  readonly call: Call;
  readonly outcomes: readonly Outcome[];
  /** Also reached by something that is not a followed pipeline. */
  readonly foreign: boolean;
  /** Objects that it may reach in a way that cannot be followed. */
  readonly tainted: readonly ObjectValue[];
  /** What a removal takes away; undefined when it cannot be removed where it stands. */
  readonly drop: "link" | readonly number[] | undefined;
  /** It casts a module of the program that holds the objects, and whatever else that module has. */
  readonly held: boolean;
  /** `pipe.to(torch_dtype=...)`: diffusers ignores it. */
  readonly ignored: boolean;
}

/** `pipe.vae.dtype == torch.bfloat16`, also of several: `in (torch.float16, torch.bfloat16)`. */
export interface Comparison extends Range {
  readonly module: number;
  readonly made: string;
  readonly part: string;
  readonly dtypes: readonly Dtype[];
}

/** What takes the place of a component, and where. */
export interface Replacement {
  readonly part: string;
  readonly values: Values;
  readonly module: number;
  readonly start: number;
}

export interface Facts {
  readonly loads: Map<string, Load>;
  readonly recasts: Map<string, Recast>;
  /** Written loads that also make something else, in another round of a loop, by key: what, in words. */
  readonly otherLoads: Map<string, string>;
  /** Modules with a loader that picks its class from an id which is not known, or that keep a class for others to load through. */
  readonly generic: Set<number>;
  /** Recast-like calls that also reach something that is not followed. */
  readonly elsewhere: Set<string>;
  /** Objects that become one site: components assigned, pipelines made from pipelines. */
  readonly joined: [string, string][];
  /** Loads whose weights are trained, with the evidence in words. */
  readonly training: Map<string, string>;
  /** Modules that train something: `accelerate`, a backward pass. */
  readonly trainingModules: Map<number, string>;
  /** Loads with a quantized part. */
  readonly quantized: Set<string>;
  /** Symbols of calls that make quantized models. */
  readonly quantizedCalls: Set<string>;
  /** Classes of the program whose instances are quantized models. */
  readonly quantizedClasses: Set<string>;
  /** Components of a loaded pipeline that something else takes the place of, by what made the pipeline. */
  readonly replaced: Map<string, Replacement[]>;
  /** Loads with a component that is also handed to another pipeline. */
  readonly shared: Set<string>;
  /** Tensors of a dtype named in the code that are handed to a component itself. */
  readonly inputs: { readonly made: string; readonly part: string; readonly dtype: Dtype }[];
  /** Dtypes that the code asserts of a part. */
  readonly asserted: { readonly made: string; readonly part: string; readonly dtype: Dtype }[];
  /** Dtypes that the code compares a part with. */
  readonly compared: Comparison[];
  /** Objects whose weights are written to disk. */
  readonly saved: ObjectValue[];
  /** Whose weights a call of `state_dict` gives, by its place. */
  readonly states: Map<string, readonly ObjectValue[]>;
  /** Starts of calls of a pipeline that importing the module makes: it generates images then, as only scripts do. */
  readonly drawn: { readonly module: number; readonly start: number }[];
}

export function noFacts(): Facts {
  return {
    loads: new Map(),
    recasts: new Map(),
    otherLoads: new Map(),
    generic: new Set(),
    elsewhere: new Set(),
    joined: [],
    training: new Map(),
    trainingModules: new Map(),
    quantized: new Set(),
    quantizedCalls: new Set(),
    quantizedClasses: new Set(),
    replaced: new Map(),
    shared: new Set(),
    inputs: [],
    asserted: [],
    compared: [],
    saved: [],
    states: new Map(),
    drawn: [],
  };
}
