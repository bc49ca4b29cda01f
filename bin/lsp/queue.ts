/** Work per document that waits until the typing pauses. */

/** Long enough to span two keys, short enough to feel immediate. */
const PAUSE_MS = 200;

export interface Queue {
  /** Starts the work on `key` after a pause; asked again meanwhile, the pause begins anew. */
  soon(key: string): void;
  /** Forgets what waits. */
  drop(key: string): void;
}

/** @param failed is told when the work rejects. */
export function queue(work: (key: string) => Promise<void>, failed: (error: unknown) => void): Queue {
  const timers = new Map<string, NodeJS.Timeout>();
  const drop = (key: string) => {
    clearTimeout(timers.get(key));
    timers.delete(key);
  };
  const start = (key: string) => {
    timers.delete(key);
    work(key).catch(failed);
  };
  const soon = (key: string) => {
    drop(key);
    timers.set(key, setTimeout(start, PAUSE_MS, key));
  };
  return { soon, drop };
}
