import { specOf, type LineKey } from "../../domain/lines.ts";
import { factMarks } from "./fact-marks.ts";

/** A name may be said once more for clearness; a figure is said as often as the script says it. */
const namesMax = 2;

/** The facts that a masked wording leaves out, or says more often than its script may. */
export function miscountedFacts(masked: string, script: string, line: LineKey): string[] {
  return Object.entries(specOf(line).facts).flatMap(([name, kind]) => {
    const mark = factMarks[name] ?? "";
    const [said, scripted] = [countOf(masked, mark), countOf(script, mark)];
    const most = kind === "text" ? Math.max(scripted, namesMax) : scripted;
    const least = Math.min(scripted, 1);
    return said < least || said > most || (scripted === 0 && said > 0) ? [name] : [];
  });
}

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;
