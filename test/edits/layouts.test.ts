/** Laws for any change of arguments in any layout of a call. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type ArgumentChange, changeArguments } from "../../src/precision/edits/arguments.js";
import type { Call } from "../../src/python/ast.js";
import { parseModule } from "../../src/python/lower.js";
import { inOrder, splice } from "../../src/splice.js";
import { calls } from "./harness.js";

/** Between two tokens. Comments of their own line are numbered so that each can be found again. */
const GAPS = ["", " ", "\n    ", "\n    # own\n    ", "  # end\n    ", "\n", "\n\n    "];
const gap = fc.constantFrom(...GAPS);
const value = fc.constantFrom("1", "x", "(y)", "g(2)", "g(\n        2\n    )", "'a'");

interface Layout {
  readonly text: string;
  readonly own: number;
}

const layouts: fc.Arbitrary<Layout> = fc
  .record({
    values: fc.array(value, { maxLength: 5 }),
    gaps: fc.array(gap, { minLength: 12, maxLength: 12 }),
    spread: fc.boolean(),
    comma: fc.boolean(),
    crlf: fc.boolean(),
  })
  .map(({ values, gaps, spread, comma, crlf }) => {
    const items = values
      .map((text, index) => (index === 0 && text === "'a'" ? text : `k${index}=${text}`))
      .concat(spread ? ["**z"] : []);
    const inner = items.map((item, index) => `${gaps[index]}${item}${index + 1 < items.length || comma ? "," : ""}`).join("");
    const body = items.length ? inner + gaps[items.length] : "";
    const text = `f(${body})\n`;
    return { text: crlf ? text.replace(/\n/g, "\r\n") : text, own: body.split("# own").length - 1 };
  });

type Wish = "leave" | "set" | "remove" | "add beside" | "replace";
const wishes = fc.array(fc.constantFrom<Wish>("leave", "leave", "set", "remove", "add beside", "replace"), {
  minLength: 6,
  maxLength: 6,
});

function changesFor(call: Call, wanted: readonly Wish[], names: readonly string[]): ArgumentChange[] {
  return call.args.flatMap((argument, index): ArgumentChange[] => {
    const name = names[index] ?? "n";
    const wish = argument.kind === "double-star" ? "leave" : wanted[index];
    if (wish === "set") return [{ kind: "set", argument, text: "new" }];
    if (wish === "remove") return [{ kind: "remove", argument }];
    if (wish === "add beside") return [{ kind: "add", name, text: "new", beside: argument }];
    if (wish !== "replace") return [];
    return [
      { kind: "remove", argument },
      { kind: "add", name, text: "new", beside: argument },
    ];
  });
}

const callIn = (text: string): Call => {
  const found = calls(parseModule(text))[0];
  if (!found) throw new Error("no call");
  return found;
};

test("changes give valid calls with exactly the arguments that were asked for, and keep comments of their own line", () => {
  fc.assert(
    fc.property(layouts, wishes, fc.boolean(), ({ text, own }, wanted, last) => {
      const module = parseModule(text);
      const call = callIn(text);
      const names = ["variant", "n1", "n2", "n3", "n4"];
      const changes = changesFor(call, wanted, names);
      if (last) changes.push({ kind: "add", name: "last", text: "new" });
      const output = splice(text, inOrder(changeArguments(module, call, changes), text.length));
      expect(parseModule(output).errors, output).toEqual([]);
      const texts = callIn(output).args.map(({ start, end }) => output.slice(start, end));
      const gone = new Set(changes.flatMap((change) => (change.kind === "remove" ? [change.argument.start] : [])));
      const set = new Set(changes.flatMap((change) => (change.kind === "set" ? [change.argument.start] : [])));
      const kept = call.args
        .filter(({ start }) => !gone.has(start))
        .map(({ start, end, name }) => (set.has(start) ? `${name ? `${name}=` : ""}new` : text.slice(start, end)));
      const added = changes.flatMap((change) => (change.kind === "add" ? [`${change.name}=new`] : []));
      expect(texts.filter((argument) => !added.includes(argument))).toEqual(kept);
      expect(texts.filter((argument) => added.includes(argument)).sort()).toEqual([...added].sort());
      expect(texts.findIndex((argument) => argument.startsWith("**"))).toBe(text.includes("**") ? texts.length - 1 : -1);
      expect(output.split("# own").length - 1).toBe(own);
      expect(/[^\r]\n/.test(output)).toBe(/[^\r]\n/.test(text));
    }),
    { numRuns: 1000 },
  );
});
