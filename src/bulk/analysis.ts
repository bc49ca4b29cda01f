/** The analysis in a process of its own, so that one that hangs or dies costs its repository only. It serves some repositories, then is renewed. */
import { type ChildProcess, fork } from "node:child_process";
import type { Options } from "../options.js";
import { type Bounds, JobError, tooSlow } from "./process.js";

/** What the process is asked. */
export interface Question {
  readonly dir: string;
  readonly options: Options;
  readonly write: boolean;
}

/** What it answers. */
export interface Analysis {
  readonly files: readonly string[];
  readonly sites: number;
  readonly left: readonly string[];
  readonly failures: readonly string[];
}

/** Bounds what the parser may keep between repositories. */
const REPOSITORIES_PER_PROCESS = 100;

export class Analyst {
  #child: ChildProcess | undefined;
  #asked = 0;

  /** @param program the compiled command; it is started with `bulk-analysis`. */
  constructor(private readonly program: string) {}

  /** @throws JobError when the process hangs or dies. */
  async ask(question: Question, bounds: Bounds): Promise<Analysis> {
    if (this.#asked++ % REPOSITORIES_PER_PROCESS === 0) this.close();
    this.#child ??= fork(this.program, ["bulk-analysis"], { stdio: ["ignore", "ignore", "ignore", "ipc"], execArgv: [] });
    try {
      return await answer(this.#child, question, bounds);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }
}

function answer(child: ChildProcess, question: Question, bounds: Bounds): Promise<Analysis> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => end(() => fail(new JobError(tooSlow(bounds)))), Math.max(1, bounds.deadline - Date.now()));
    const onMessage = (message: unknown) => end(() => done(message as Analysis));
    const onExit = (status: number | null) =>
      end(() => fail(new JobError(`the analysis ended early (status ${status ?? "killed"})`)));
    const onError = (error: Error) => end(() => fail(new JobError(`the analysis cannot be started: ${error.message}`)));
    const end = (settle: () => void) => {
      clearTimeout(timer);
      child.off("message", onMessage).off("exit", onExit).off("error", onError);
      settle();
    };
    child.on("message", onMessage).on("exit", onExit).on("error", onError);
    child.send(question, (error) => error && onError(error));
  });
}
