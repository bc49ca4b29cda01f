/** One pull request on GitHub, reviewed once: read it, analyse the checkout, compare with what stands there, post, tidy. */
import type { Octokit } from "octokit";
import { client } from "./client.js";
import { gather } from "./gather.js";
import { publish } from "./publish.js";
import type { ReviewOutcome, ReviewRequest } from "./request.js";

/**
 * Reviews a pull request. Nothing of the checkout is run, nothing is written there.
 * @throws ReviewError on one line; the signal's reason when it aborts; what `analyse` throws.
 */
export async function reviewPull(request: ReviewRequest): Promise<ReviewOutcome> {
  const { signal } = request;
  signal?.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, fail) => {
    stop = () => fail(signal?.reason);
  });
  signal?.addEventListener("abort", stop);
  try {
    // octokit cannot be called back from a wait.
    return await Promise.race([reviewed(client(request), request), aborted]);
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

async function reviewed(api: Octokit, request: ReviewRequest): Promise<ReviewOutcome> {
  const material = await gather(api, request);
  if (!material) return CLOSED;
  const { removed, notes, ...published } = await publish(api, request, material);
  const { report, failures, remarks } = material;
  return { ...published, report, removed, notes: [...remarks, ...notes], failures };
}

const CLOSED: ReviewOutcome = {
  state: "nothing",
  removed: 0,
  notes: ["the pull request is closed: nothing is posted"],
  failures: [],
};
