/** Members of the program's enumerations. */
import type { Attribute } from "../ast.js";
import { externalBases } from "./classes.js";
import { evaluate } from "./evaluate.js";
import type { Frame } from "./program.js";
import type { Value, Values } from "./values.js";

/** Source: the classes of Python's `enum` module. */
const ENUM = /^enum\.\w*(?:Enum|Flag)$/;

/** `Precision.HALF.value` of an enumeration of the program: members stand for their values. */
export function valueOfMember({ name, object }: Attribute, frame: Frame): Values | undefined {
  if (name !== "value" || object.type !== "attribute") return undefined;
  const owners = evaluate(object.object, frame);
  const isEnum = (owner: Value) =>
    owner.kind === "class" && externalBases(owner.id, frame.program).some((base) => ENUM.test(base));
  return owners.length > 0 && owners.every(isEnum) ? evaluate(object, frame) : undefined;
}

/** `member.value` where the member went through a name: neither text nor a dtype has a `value` of its own. */
export const standsForItself = (value: Value, name: string): boolean =>
  name === "value" && (value.kind === "constant" || (value.kind === "external" && /^torch\.\w+$/.test(value.path)));
