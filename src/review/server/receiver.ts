/** The HTTP side: GitHub's deliveries, and a health check. A delivery is acknowledged when it is on disk, and not before. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Webhooks } from "@octokit/webhooks";
import type { Deliveries } from "./deliveries.js";
import type { Log } from "./log.js";
import { type Task, taskOf } from "./task.js";

/** Bytes; GitHub's own cap on payloads. */
const LARGEST = 25 * 2 ** 20;
/** Milliseconds for a whole request. */
const PATIENCE = 30_000;
/** Seconds after which a refused delivery may come again. */
const LATER = "60";

export interface Reception {
  readonly secret: string;
  readonly deliveries: Deliveries;
  readonly log: Log;
  /** Tasks that may wait; more are refused. */
  readonly most: number;
  readonly queued: () => number;
  readonly accepted: (task: Task) => void;
  /** What the health check tells. */
  readonly health: () => Readonly<Record<string, unknown>> & { readonly ready: boolean };
}

type Answer = readonly [status: number, message: string, headers?: Readonly<Record<string, string>>];

export function receiver(reception: Reception): Server {
  const webhooks = new Webhooks({ secret: reception.secret });
  const verify = (body: string, signature: string) => webhooks.verify(body, signature).catch(() => false);
  const server = createServer({ requestTimeout: PATIENCE, headersTimeout: PATIENCE }, (request, response) => {
    answer(request, reception, verify).then(
      (said) => send(response, said),
      (error: unknown) => {
        reception.log("error", "the request cannot be answered", { reason: error });
        send(response, [500, "internal error"]);
      },
    );
  });
  return server;
}

type Verify = (body: string, signature: string) => Promise<boolean>;

async function answer(request: IncomingMessage, reception: Reception, verify: Verify): Promise<Answer> {
  const path = request.url?.split("?")[0];
  if (path === "/healthz") return allowed(request, ["GET", "HEAD"]) ?? health(reception);
  if (path !== "/" && path !== "/webhook") return [404, "not found"];
  const refused = allowed(request, ["POST"]);
  if (refused) return refused;
  const signature = header(request, "x-hub-signature-256");
  // Nothing is read for strangers who do not even try.
  if (signature === undefined || !SIGNATURE.test(signature)) return unsigned(request, reception);
  const body = await bodyOf(request);
  if (typeof body === "string") return REFUSED[body];
  if (!(await verify(body.toString(), signature))) return unsigned(request, reception);
  return deliver(request, body, reception);
}

const SIGNATURE = /^sha256=[0-9a-f]{64}$/;

function unsigned({ socket }: IncomingMessage, { log }: Reception): Answer {
  log("warning", "a delivery with a wrong signature was refused", { from: socket.remoteAddress });
  return [401, "wrong or missing signature", { connection: "close" }];
}

const REFUSED = {
  large: [413, "larger than GitHub's payloads", { connection: "close" }],
  busy: [503, "too many deliveries at once", { connection: "close", "retry-after": LATER }],
} as const;

async function deliver(request: IncomingMessage, body: Buffer, reception: Reception): Promise<Answer> {
  const { deliveries, log } = reception;
  const [id, event] = [header(request, "x-github-delivery"), header(request, "x-github-event")];
  if (id === undefined || event === undefined || !/^[\w-]{1,100}$/.test(id)) return [400, "no GitHub delivery"];
  const payload = parse(body);
  if (payload === undefined) return [400, "not JSON; set the webhook's content type to application/json"];
  const task = taskOf(id, event, payload);
  if (!task) return [204, ""];
  const digest = createHash("sha256").update(body).digest("hex");
  if (deliveries.isReplay(id, digest)) return [202, "known already"];
  if (reception.queued() >= reception.most) return [503, "too much to do", { "retry-after": LATER }];
  if (!reception.health().ready) return [503, "stopping", { "retry-after": LATER }];
  const { kind, owner, repo, pull } = task;
  if (!(await deliveries.accept(task, digest))) return [202, "known already"];
  log("info", "accepted", { delivery: id, task: kind, pull: `${owner}/${repo}#${pull}` });
  reception.accepted(task);
  return [202, "accepted"];
}

function health({ health }: Reception): Answer {
  const said = health();
  return [said.ready ? 200 : 503, JSON.stringify(said), { "content-type": "application/json" }];
}

function allowed({ method = "" }: IncomingMessage, methods: readonly string[]): Answer | undefined {
  return methods.includes(method) ? undefined : [405, "method not allowed", { allow: methods.join(", ") }];
}

function header({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Bytes of all bodies that are being received. */
let held = 0;
const MOST_HELD = 8 * LARGEST;

/** Why it is not read to its end, or the body. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | keyof typeof REFUSED> {
  if (Number(request.headers["content-length"] ?? 0) > LARGEST) return "large";
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      held += chunk.length;
      if (size > LARGEST) return "large";
      if (held > MOST_HELD) return "busy";
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    held -= size;
  }
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, [status, message, headers]: Answer): void {
  if (response.destroyed) return;
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...headers });
  response.end(status === 204 ? undefined : `${message}\n`);
}
