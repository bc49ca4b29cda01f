/** The tests that mutants are held against: those that call the code in their own process, in one worker that loads it once. */
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Nothing is prepared yet at the first file. Most mutants fall at a fixture; the scripts, which take longest, come last. */
const ORDER = ["/unprepared.test", "/fixtures.test", "/edits/", "/data/", "/hosts/", "/execution/"];

class KillersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.sort((a, b) => rank(a.moduleId) - rank(b.moduleId) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

function rank(path: string): number {
  const index = ORDER.findIndex((part) => path.includes(part));
  return path.includes("/execution/") || index === -1 ? ORDER.length : index;
}

export default defineConfig({
  test: {
    exclude: ["test/hosts/*-runner.test.ts", "test/hosts/*-command.test.ts"],
    include: [
      "test/fixtures.test.ts",
      "test/edits/**/*.test.ts",
      "test/hosts/**/*.test.ts",
      "test/data/{advice,checkpoints,classes,examples,hardware,rules}.test.ts",
      "test/execution/{crowd,scripts}.test.ts",
    ],
    isolate: false,
    sequence: { sequencer: KillersFirst },
    env: { NO_COLOR: "1" },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
