import { INTENTS, TRIGGERS, ASKED, type Asked } from "../../../domain/vocabulary.ts";

/** One turn, and the labels that must and must not be heard in it. */
export interface TurnRow {
  readonly text: string;
  readonly asked: Asked | null;
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
  /** No trigger at all may be raised. */
  readonly isQuiet: boolean;
}

const labels: ReadonlySet<string> = new Set([...INTENTS, ...TRIGGERS, "none"]);
const asks: ReadonlySet<string> = new Set(ASKED);

/**
 * Rows written as `text | asked | labels`, one a line; `-label` must not be heard, `none` allows no
 * trigger, a line that starts with `#` is a heading.
 * @throws RangeError for a word outside the closed lists.
 */
export function turnRows(table: TemplateStringsArray): readonly TurnRow[] {
  return (table.raw[0] ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(parseRow);
}

function parseRow(line: string): TurnRow {
  const [text = "", asked = "", wanted = ""] = line.split("|").map((cell) => cell.trim());
  const words = wanted.split(",").map((word) => word.trim());
  const unknown = words.find((word) => !labels.has(word.replace(/^-/, "")));
  if (unknown !== undefined || (asked !== "" && !asks.has(asked))) {
    throw new RangeError(`Expected words of the closed lists, got "${line}".`);
  }
  return {
    text,
    asked: asked === "" ? null : (asked as Asked),
    must: words.filter((word) => !word.startsWith("-") && word !== "none"),
    mustNot: words.filter((word) => word.startsWith("-")).map((word) => word.slice(1)),
    isQuiet: words.includes("none"),
  };
}
