/** What a pipeline calls while it runs. Source: `callback_on_step_end(self, step, timestep, callback_kwargs)` in diffusers' SanaPipeline. */
import { callValue } from "../../python/flow/calls.js";
import { type CallEvent, handing } from "../../python/flow/domain.js";
import { placeKey } from "../../python/flow/program.js";
import { type ObjectValue, unknown } from "../../python/flow/values.js";

/** `pipe(prompt, callback_on_step_end=f)` hands the pipeline to `f`. */
export function callBack(pipeline: ObjectValue, event: CallEvent): void {
  const at = placeKey(event.frame.module, event.call);
  const rest = ["step", "timestep", "kwargs"].map((name) => [unknown(`callback:${name}@${at}`)]);
  const args = handing([pipeline], ...rest);
  for (const callee of event.args.keywords.get("callback_on_step_end")?.values ?? [])
    if (callee.kind === "function" || callee.kind === "method" || callee.kind === "instance")
      callValue(callee, { ...event, callees: [callee], args });
}
