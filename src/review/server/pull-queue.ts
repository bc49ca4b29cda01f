/** Tasks in order per pull request, several pull requests at a time. A review that waits gives way to a newer one of the same pull request. */
import PQueue from "p-queue";
import { pullOf, type Task } from "./task.js";

/** Carries out a task. Never throws. */
export type Work = (task: Task) => Promise<void>;

export class PullQueue {
  private readonly waiting = new Map<string, Task[]>();
  private readonly pulls: PQueue;

  constructor(
    private readonly work: Work,
    concurrency: number,
  ) {
    this.pulls = new PQueue({ concurrency });
  }

  /** Tasks that nobody works on yet. */
  get queued(): number {
    return [...this.waiting.values()].reduce((sum, tasks) => sum + tasks.length, 0);
  }
  get running(): number {
    return this.pulls.pending;
  }

  /** @returns reviews that will not be made: the new one says all. */
  add(task: Task): Task[] {
    const pull = pullOf(task);
    const known = this.waiting.get(pull);
    if (!known) {
      this.waiting.set(pull, [task]);
      void this.pulls.add(() => this.drain(pull));
      return [];
    }
    const stale = task.kind === "review" && known.at(-1)?.kind === "review" ? known.splice(-1) : [];
    known.push(task);
    return stale;
  }

  /** Nothing new begins; resolves when what runs has ended. */
  async stop(): Promise<void> {
    this.pulls.pause();
    this.waiting.clear();
    this.pulls.clear();
    await this.pulls.onIdle();
  }

  private async drain(pull: string): Promise<void> {
    for (let task = this.waiting.get(pull)?.shift(); task; task = this.waiting.get(pull)?.shift()) await this.work(task);
    this.waiting.delete(pull);
  }
}
