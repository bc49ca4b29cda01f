/** Loaded before the program: makes it believe that it runs on another machine. */
const [platform, arch] = (process.env.MACHINE ?? "").split(" ");
Object.defineProperty(process, "platform", { value: platform });
Object.defineProperty(process, "arch", { value: arch });
