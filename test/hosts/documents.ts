/** What every region of a document must keep: an edit changes its own characters in the file and no others. */
import { expect } from "vitest";
import { hostFor } from "../../src/hosts/index.js";
import { splice } from "../../src/splice.js";
import type { PythonRegion, SourceFile } from "../../src/types.js";
import { fixtures } from "../harness/fixtures.js";

/** The regions of a file. @throws Error when its host cannot read it. */
export function regionsOf(file: SourceFile): readonly PythonRegion[] {
  const read = hostFor(file.path)?.read(file);
  if (!read || "problem" in read) throw new Error(`${file.path}: ${read?.problem ?? "no host"}`);
  return read.regions;
}

/** All files of a host's fixtures. */
export function fixtureFiles(host: string): SourceFile[] {
  return fixtures().flatMap((fixture) => (fixture.host === host ? [...fixture.input, ...fixture.output] : []));
}

const TOKEN = /[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu;

/** Every token replaced by itself gives the file back; replaced by another text, that text stands in its place and nothing else changes. */
export function expectTokensToHold({ text, path }: SourceFile, region: PythonRegion): void {
  const tokens = [...region.text.matchAll(TOKEN)].map(({ 0: token, index: start }) => ({
    token,
    start,
    end: start + token.length,
  }));
  const shown = tokens.filter(({ token, start }) => text.startsWith(token, region.locate(start)));
  expect(shown.length, path).toBeGreaterThan(0);
  for (const { token, start, end } of shown) {
    const at = region.locate(start);
    expect(splice(text, region.writeBack({ start, end, text: token })), `${path}: ${token}`).toBe(text);
    const changed = `${text.slice(0, at)}other${text.slice(at + token.length)}`;
    expect(splice(text, region.writeBack({ start, end, text: "other" })), `${path}: ${token}`).toBe(changed);
  }
}

/** Every line of a region that is taken out leaves a file whose regions are the same but for that line; margins and prompts go with it. */
export function expectLinesToGo({ text, path }: SourceFile, region: PythonRegion): void {
  const lines = region.text.split(/(?<=\n)/);
  let start = 0;
  for (const line of lines) {
    const end = start + line.length;
    const left = splice(text, region.writeBack({ start, end, text: "" }));
    const expected = region.text.slice(0, start) + region.text.slice(end);
    expect(regionsOf({ path, text: left }).map((one) => one.text)).toContain(expected);
    start = end;
  }
}
