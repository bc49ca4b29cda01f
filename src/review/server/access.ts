/** Tokens: one from the environment, or a GitHub App's for each installation. None is written to disk or put into arguments. */
import { App, Octokit } from "octokit";
import { JobError } from "../../bulk/process.js";
import { SILENT } from "../github/client.js";
import type { Task } from "./task.js";

export interface Access {
  /** A token that may review the task's pull request. @throws JobError */
  token(task: Task): Promise<string>;
}

/** @param secrets tokens that are handed out are added: the log cuts them out. */
export function tokenAccess(token: string, secrets: Set<string>): Access {
  remember(token, secrets);
  return { token: async () => token };
}

/** As it is, and as it goes into git's header. */
function remember(token: string, secrets: Set<string>): void {
  secrets.add(token).add(basicOf(token));
}

/** What stands for the token in HTTP's basic authentication. */
export const basicOf = (token: string): string => Buffer.from(`x-access-token:${token}`).toString("base64");

/** @param secrets as in {@link tokenAccess}. Tokens of installations live for an hour and are made anew when needed. */
export function appAccess(appId: string, privateKey: string, baseUrl: string, secrets: Set<string>): Access {
  const app = new App({ appId, privateKey, Octokit: Octokit.defaults({ baseUrl, userAgent: "sana-codemod", log: SILENT }) });
  return {
    async token({ installation }) {
      if (installation === undefined) throw new JobError("the delivery names no installation: point the App's own webhook here");
      const made = (await app.octokit.auth({ type: "installation", installationId: installation })) as { readonly token: string };
      remember(made.token, secrets);
      return made.token;
    },
  };
}
