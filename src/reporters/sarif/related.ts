/** The other places of a finding's site: its load, and where its other findings stand. */
import type { Finding, Report } from "../../types.js";
import { messageOf } from "./messages.js";
import { locationOf, type RegionOf } from "./places.js";
import type { Location } from "./shape.js";

/** More places help nobody, and a site may have thousands. */
const MOST = 20;

export function related(files: Report["files"], regionOf: RegionOf): (finding: Finding) => readonly Location[] {
  const bySite = new Map<string, Finding[]>();
  for (const finding of files.flatMap(({ findings }) => findings)) {
    const known = bySite.get(finding.site);
    if (known) known.push(finding);
    else bySite.set(finding.site, [finding]);
  }
  return (finding) => {
    const others = (bySite.get(finding.site) ?? []).slice(0, MOST + 1).filter((one) => !samePlace(one, finding));
    const places = others.map((one) => ({
      ...locationOf(one.path, regionOf(one.path, one.range)),
      message: messageOf(one.message),
    }));
    return [...loadOf(finding, others), ...places].slice(0, MOST).map((place, id) => ({ id, ...place }));
  };
}

function samePlace(a: Finding, b: Finding): boolean {
  return a.path === b.path && a.range.start === b.range.start && a.range.end === b.range.end;
}

/** Where the site's first load starts, unless a finding stands there. */
function loadOf(finding: Finding, others: readonly Finding[]): Location[] {
  const known = [finding, ...others].some(({ path, start, site }) => `${path}:${start.line}:${start.column}` === site);
  const [, path, line, column] = /^(.*):(\d+):(\d+)$/s.exec(finding.site) ?? [];
  if (known || path === undefined) return [];
  const region = { startLine: Number(line), startColumn: Number(column) };
  return [{ ...locationOf(path, region), message: messageOf("the load of this site") }];
}
