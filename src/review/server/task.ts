/** What a delivery of GitHub asks for: a review, or `/sana-codemod apply`. Nothing else of a payload is read. */
import { z } from "zod";

export interface Task {
  /** The delivery's id. */
  readonly id: string;
  readonly kind: "review" | "apply";
  readonly owner: string;
  readonly repo: string;
  readonly pull: number;
  /** Of a GitHub App. */
  readonly installation?: number;
  /** Who asked, by login. */
  readonly author?: string;
}

/** Names go into addresses and arguments: only what GitHub allows in them. */
const NAME = z.string().regex(/^(?!\.{1,2}$)[\w.-]+$/);
const COMMON = {
  repository: z.object({ name: NAME, owner: z.object({ login: NAME }) }),
  installation: z.object({ id: z.number().int() }).optional(),
};
const PULL = z.object({ ...COMMON, action: z.enum(["opened", "synchronize", "reopened"]), number: z.number().int().positive() });
const COMMENT = z.object({
  ...COMMON,
  action: z.literal("created"),
  issue: z.object({ number: z.number().int().positive(), state: z.literal("open"), pull_request: z.object({}) }),
  comment: z.object({ body: z.string(), user: z.object({ login: z.string().regex(/^[\w-]+$/), type: z.literal("User") }) }),
});

/** A comment whose first line is this asks for the rewrite. */
export const COMMAND = "/sana-codemod apply";

/** @returns undefined for what is none of ours. Source of the fields: GitHub's webhook events and payloads. */
export function taskOf(id: string, event: string, payload: unknown): Task | undefined {
  if (event === "pull_request") return reviewTask(id, payload);
  return event === "issue_comment" ? applyTask(id, payload) : undefined;
}

function reviewTask(id: string, payload: unknown): Task | undefined {
  const { data } = PULL.safeParse(payload);
  return data && { id, kind: "review", pull: data.number, ...placeOf(data) };
}

function applyTask(id: string, payload: unknown): Task | undefined {
  const { data } = COMMENT.safeParse(payload);
  const [first = ""] = data?.comment.body.split("\n") ?? [];
  if (!data || first.trim() !== COMMAND) return undefined;
  return { id, kind: "apply", pull: data.issue.number, author: data.comment.user.login, ...placeOf(data) };
}

function placeOf({ repository, installation }: Pick<z.infer<typeof PULL>, "repository" | "installation">) {
  const { name, owner } = repository;
  return { owner: owner.login, repo: name, ...(installation && { installation: installation.id }) };
}

/** Tasks of one pull request are done one after the other. */
export const pullOf = ({ owner, repo, pull }: Task): string => `${owner}/${repo}#${pull}`.toLowerCase();
