/** Through which expressions a site reads literals: needed to know whether a literal serves only that site. */
import { DTYPE_KEYWORDS } from "./reading.js";
import type { Site } from "./sites.js";

/** Keys of the expressions through which a site reads literals: its load arguments and recast dtypes. */
export function readersOf(site: Site): string[] {
  const own = [...site.loads, ...site.components].flatMap((load) =>
    load.call.args.flatMap((argument) =>
      argument.kind === "double-star"
        ? [...DTYPE_KEYWORDS, "variant", "pretrained_model_name_or_path"].map(
            (name) => `${load.module}:${argument.start}:${argument.end}#${name}`,
          )
        : [`${load.module}:${argument.value.start}:${argument.value.end}`],
    ),
  );
  const casts = site.recasts.flatMap((recast) =>
    recast.call.args.map((argument) => `${recast.module}:${argument.value.start}:${argument.value.end}`),
  );
  return [...own, ...casts];
}
