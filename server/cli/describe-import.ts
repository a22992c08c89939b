import type { ImportedRecord } from "../../transcripts/import/imported-record.ts";
import type { ListRow } from "./commands/import-lists.ts";
import type { LossReport } from "../../transcripts/import/loss-log.ts";
import type { Paint } from "./colour.ts";

/** Paths of a loss report that people are shown; machines get them all. */
const pathsShownMax = 8;

const reasons: Readonly<Record<LossReport["segments"][number]["reason"], string>> = {
  empty: "without words",
  "not-a-party": "of a machine or somebody else",
  unlabelled: "of nobody named",
  "not-understood": "not of the expected type",
  cut: "longer than a turn: cut",
  reordered: "put in the order of time",
  echo: "echo of the other side",
  "not-transcribed": "a recording that is not in the file",
  "no-words": "sound without words",
};

/** One call as it would be imported, for people. */
export function describeImport(record: ImportedRecord, paint: Paint): string {
  const { layout, losses, source, format } = record.import;
  const turns = `${record.turns.length} turns`;
  const who = `${layout.kind}, ${layout.source}, ${layout.confidence.toFixed(2)}`;
  const agent = layout.agent === undefined ? "" : `; agent: ${layout.agent}`;
  const lines = [
    `${paint("bold", source)}  ${format}, ${record.locale}, ${turns} (${who}${agent})`,
    ...warnings(record).map((text) => `  ${paint("red", text)}`),
    ...lossLines(losses).map((text) => `  ${paint("gray", text)}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** What must not be overlooked. */
function warnings({ import: note }: ImportedRecord): string[] {
  const texts: string[] = [];
  if (note.layout.isContradicted === true) {
    texts.push("What is said speaks against who is declared the agent: the sides may be swapped.");
  }
  if (note.untoldTurns !== undefined && note.untoldTurns > 0) {
    texts.push(`One channel: of ${note.untoldTurns} turns nobody can say who speaks.`);
  }
  return texts;
}

function lossLines(losses: LossReport): string[] {
  const lines: string[] = [];
  for (const { path, reason, count } of losses.segments) {
    lines.push(`${count} × ${reasons[reason]} (${path})`);
  }
  const shown = losses.fields.slice(0, pathsShownMax);
  if (shown.length > 0) {
    const named = shown.map(({ path, count }) => `${path} × ${count}`).join(", ");
    const rest = losses.fields.length - shown.length + losses.unnamedPaths;
    lines.push(`not in the record: ${named}${rest > 0 ? `, and ${rest} more paths` : ""}`);
  }
  if (losses.assumed.length > 0) lines.push(`assumed: ${losses.assumed.join(", ")}`);
  return lines;
}

/** Faults of a list that people are shown here; a file has all of them. */
const issuesShownMax = 10;

/** What a list of cases holds, for people. */
export function describeList({ source, result, importId }: ListRow, paint: Paint): string {
  const { rows, refused, issues, added, updated, unchanged } = result;
  const done = `taken over: ${added} new, ${updated} changed, ${unchanged} as they were`;
  const lines = [
    `${paint("bold", source)}  list of cases, ${rows} rows, ${rows - refused} sound, ${refused} refused`,
    ...(importId === undefined ? [] : [`  ${done} (${importId}; the console can take it back)`]),
    ...issues
      .slice(0, issuesShownMax)
      .map(
        ({ row, code, field, message }) =>
          `  row ${row}  ${paint("red", code)} ${field}  ${message}`,
      ),
    ...(refused > issuesShownMax
      ? [paint("gray", "  --errors FILE writes all refused rows with their reasons, to be mended.")]
      : []),
  ];
  return `${lines.join("\n")}\n`;
}
