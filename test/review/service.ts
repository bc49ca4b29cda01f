/** The service in a process of its own, with deliveries as GitHub signs them. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { CLI } from "../cli/sandbox.js";
import { TOKEN } from "./github.js";
import type { Opened } from "./opened.js";

export const SECRET = "webhook-secret-of-the-test";

export interface Running {
  readonly url: string;
  readonly child: ChildProcess;
  /** Lines of the log so far. */
  readonly log: Record<string, unknown>[];
  readonly text: () => string;
  /** Sends a delivery; the status and words of the answer. */
  deliver(event: string, payload: unknown, options?: DeliverOptions): Promise<{ status: number; text: string }>;
  /** Waits for log lines with this message. */
  until(message: string, count?: number): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface DeliverOptions {
  readonly id?: string;
  readonly signature?: string | undefined;
}

/** A bare repository that serves the pull request's head and its branch. */
export function bare({ box, head, github }: Opened): string {
  const dir = folder();
  const at = join(dir, "n.git");
  box.git("clone", "-q", "--bare", ".", at);
  box.git("-C", at, "config", "uploadpack.allowFilter", "true");
  box.git("-C", at, "update-ref", "refs/pull/7/head", head);
  box.git("-C", at, "update-ref", `refs/heads/${github.world.branch}`, head);
  return `file://${dir}/{repo}.git`;
}

export function folder(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), "sana-codemod-service-")));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Starts the service; it ends with the test. */
export async function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const all = [CLI, "review", "--serve", "--port", "0", ...args];
  const clean = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const secrets = { GITHUB_TOKEN: TOKEN, GITHUB_WEBHOOK_SECRET: SECRET };
  const child = spawn(process.execPath, all, { env: { ...clean, ...secrets, ...env }, stdio: ["ignore", "ignore", "pipe"] });
  const log: Record<string, unknown>[] = [];
  let text = "";
  let line = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    const lines = (line + chunk).split("\n");
    line = lines.pop() ?? "";
    log.push(...lines.map((one) => JSON.parse(one) as Record<string, unknown>));
  });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const until = async (message: string, count = 1) => {
    while (log.filter((one) => one.message === message).length < count) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the service ended:\n${text}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  await until("listening");
  const url = `http://127.0.0.1:${log.find(({ message }) => message === "listening")?.port}`;
  return {
    ...{ url, child, log, until, text: () => text },
    deliver: (event, payload, options) => deliver(url, event, payload, options),
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
  };
}

export const signed = (body: string) => `sha256=${createHmac("sha256", SECRET).update(body).digest("hex")}`;

async function deliver(url: string, event: string, payload: unknown, options: DeliverOptions = {}) {
  const body = typeof payload === "string" ? payload : JSON.stringify(payload);
  const signature = "signature" in options ? options.signature : signed(body);
  const answer = await fetch(`${url}/webhook`, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "x-github-event": event,
      "x-github-delivery": options.id ?? randomUUID(),
      ...(signature !== undefined && { "x-hub-signature-256": signature }),
    },
  });
  return { status: answer.status, text: (await answer.text()).trim() };
}

/** Payloads of GitHub, as far as they are read, and made different by `mark`. */
export const pullEvent = (number = 7, mark: unknown = randomUUID(), action = "synchronize") => ({
  ...{ action, number, mark },
  repository: { name: "n", owner: { login: "o" } },
});

export const commentEvent = (login = "maintainer", body = "/sana-codemod apply", number = 7) => ({
  ...{ action: "created", mark: randomUUID() },
  repository: { name: "n", owner: { login: "o" } },
  issue: { number, state: "open", pull_request: {} },
  comment: { body, user: { login, type: "User" } },
});
