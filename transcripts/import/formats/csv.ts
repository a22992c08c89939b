import { clockMs, momentMs } from "../clock-ms.ts";
import { csvHeader, csvRows } from "../csv-rows.ts";
import { LossLog } from "../loss-log.ts";
import { partyRole } from "../party-role.ts";
import { bareCall, type Segment, type SourceCall } from "../source-call.ts";

/** What a column may be called, in lower case without blanks and underscores. */
const columnNames = {
  call: [
    "callid",
    "call",
    "recordingid",
    "conversationid",
    "通话编号",
    "录音编号",
    "通话id",
    "会话id",
  ],
  speaker: ["speaker", "role", "party", "channel", "participant", "说话人", "角色", "身份", "声道"],
  text: [
    "text",
    "transcript",
    "content",
    "utterance",
    "message",
    "sentence",
    "文本",
    "内容",
    "话术",
  ],
  start: [
    "start",
    "starttime",
    "begin",
    "from",
    "startsec",
    "starts",
    "time",
    "开始",
    "开始时间",
    "时间",
  ],
  startMs: ["startms", "beginms", "beginoffsetmillis", "开始毫秒"],
  end: ["end", "endtime", "to", "endsec", "ends", "stop", "结束", "结束时间"],
  endMs: ["endms", "endoffsetmillis", "结束毫秒"],
  confidence: ["confidence", "score", "置信度"],
} as const;
type Column = keyof typeof columnNames;

const folded = (name: string): string => name.toLowerCase().replaceAll(/[\s_\-()（）]/gu, "");

/** The column of each place of a header, by what it is called. */
function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  for (const [index, name] of header.entries()) {
    for (const [column, names] of Object.entries(columnNames)) {
      const isIt = (names as readonly string[]).includes(folded(name));
      if (isIt && !columns.has(column as Column)) columns.set(column as Column, index);
    }
  }
  return columns;
}

/** Whether this begins with the first line of a table of what was said: it has a speaker and a text. */
export function isTranscriptHeader(text: string): boolean {
  const columns = columnsOf(csvHeader(text));
  return columns.has("speaker") && columns.has("text");
}

/** A table of what was said; with a column for the call it may hold several. Times in seconds, or as `00:12`. */
export function readCsv(text: string): { call: SourceCall; losses: LossLog }[] {
  const [header = [], ...rows] = csvRows(text);
  const columns = columnsOf(header);
  const used = new Set(columns.values());
  const calls = new Map<string, { segments: Segment[]; losses: LossLog }>();
  for (const [index, row] of rows.entries()) {
    const id = cell(row, columns.get("call"));
    const call = calls.get(id) ?? { segments: [], losses: new LossLog() };
    calls.set(id, call);
    const segment = segmentIn({ row, columns, number: index + 2 }, call.losses);
    if (segment !== undefined) call.segments.push(segment);
    for (const [at, value] of row.entries()) {
      const name = header[at]?.trim() ?? `column ${at + 1}`;
      if (!used.has(at) && value.trim() !== "") call.losses.field(name);
    }
  }
  return [...calls].map(([id, { segments, losses }]) => ({
    call: { ...bareCall("csv", segments), id: id === "" ? undefined : id },
    losses,
  }));
}

interface Row {
  readonly row: readonly string[];
  readonly columns: ReadonlyMap<Column, number>;
  /** Line of the file where nothing in it has line ends within quotes. */
  readonly number: number;
}

function segmentIn({ row, columns, number }: Row, losses: LossLog): Segment | undefined {
  const speaker = cell(row, columns.get("speaker"));
  const text = cell(row, columns.get("text"));
  const role = partyRole(speaker);
  if (text === "") losses.segment("row", "empty");
  else if (speaker === "") losses.segment("row", "unlabelled");
  else if (role === "other") losses.segment("row", "not-a-party");
  else {
    const timeAt = (seconds: Column, ms: Column): number | undefined => {
      const [inSeconds, inMs] = [cell(row, columns.get(seconds)), cell(row, columns.get(ms))];
      const atMs = inMs === "" ? timeMs(inSeconds) : numberOf(inMs);
      if (atMs === undefined && inSeconds + inMs !== "")
        losses.segment("row time", "not-understood");
      return atMs === undefined ? undefined : Math.round(atMs);
    };
    return {
      speaker,
      role,
      text,
      startMs: timeAt("start", "startMs"),
      endMs: timeAt("end", "endMs"),
      confidence: numberOf(cell(row, columns.get("confidence"))),
      path: `row ${number}`,
    };
  }
  return undefined;
}

const cell = (row: readonly string[], at: number | undefined): string =>
  (at === undefined ? undefined : row[at])?.trim() ?? "";

const numberOf = (text: string): number | undefined =>
  /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : undefined;

function timeMs(text: string): number | undefined {
  const seconds = numberOf(text);
  return seconds === undefined ? (clockMs(text) ?? momentMs(text)) : seconds * 1000;
}
