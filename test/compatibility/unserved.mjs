/** Loaded before the program: makes it believe that it runs on another machine (MACHINE), and that packages are not installed (WITHOUT). */
import Module from "node:module";

const [platform, arch] = (process.env.MACHINE ?? "").split(" ");
Object.defineProperty(process, "platform", { value: platform });
Object.defineProperty(process, "arch", { value: arch });

const without = (process.env.WITHOUT ?? "").split(" ").filter((name) => name !== "");
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  if (without.some((name) => request.startsWith(`${name}/`)))
    throw Object.assign(new Error(`Cannot find module '${request}'`), { code: "MODULE_NOT_FOUND" });
  return resolve(request, ...rest);
};
