/**
 * What redaction leaves of the people in all sample calls, what else it takes out, and how fast it is.
 *
 *   node bench/redact.ts [--show] [FOLDER]
 *
 * The search for leaks is not the redactor's: it reads digits and names in its own plain way, and looks
 * through the redacted record and through the redacted log of the same call driven by today's agent.
 *
 * FOLDER may hold everyday talk that is no part of the project (CPED, COLDataset): of what is taken out there
 * a reader sees with --show how much is a name or a number of somebody. What is absent is skipped.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { createConversation } from "../agent/conversation.ts";
import { callRecordSchema, type CallRecord } from "../domain/call-record.ts";
import type { CallEvent } from "../domain/events.ts";
import { formatCallRecord } from "../domain/parse/format-call-record.ts";
import { chainEvents } from "../transcripts/index.ts";
import { redactCall, redactEvents, redactText, redactValue } from "../transcripts/redact/index.ts";

const isVerbose = process.argv.includes("--show");
const folder = new URL("../transcripts/samples/", import.meta.url);
const records = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => callRecordSchema.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))));

// -- The independent reader of leaks --

const hanDigits: Readonly<Record<string, string>> = Object.fromEntries(
  ["零〇", "一幺", "二两", "三", "四", "五", "六", "七", "八", "九"].flatMap((chars, value) =>
    Array.from(chars, (char) => [char, String(value)]),
  ),
);
const wordDigits: Readonly<Record<string, string>> = Object.fromEntries(
  "zero one two three four five six seven eight nine"
    .split(" ")
    .map((word, value) => [word, String(value)] as const)
    .concat([["oh", "0"] as const]),
);
const monthNames =
  "january february march april may june july august september october november december".split(
    " ",
  );

/** Every digit of a text in figures, written, in words or in characters; other words are gaps. */
function plainDigits(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/double ([a-z]+)/g, "$1 $1")
    .replace(/[a-z]+/g, (word) => wordDigits[word] ?? ` ${word} `)
    .replace(/./gu, (char) => hanDigits[char] ?? char);
}

/** Sums as anybody writes them: they may hold the same digits by chance. */
const sums =
  /[$£€¥]\s?[\d,.]*\d|\d[\d,]*(?:\.\d+)?\s?(?:元|块|角|万|千|百|%|dollars|pounds|euros)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{2}(?!\d)/g;

interface Secret {
  readonly what: string;
  readonly isIn: (text: string) => boolean;
}

/** Digits in a row, whatever stands between them; of short ones only such as stand for themselves. */
function digitSecret(what: string, digits: string): Secret {
  const source = Array.from(digits.toLowerCase()).join("[\\s\\-.,、，]*");
  const isShort = digits.length < 7;
  const pattern = new RegExp(isShort ? `(?<![\\d.,])${source}(?![\\d元块,.]*\\d)` : source);
  return {
    what,
    isIn: (text) => pattern.test(plainDigits(isShort ? text.replace(sums, " sum ") : text)),
  };
}

function nameSecrets(name: string): Secret[] {
  const isChinese = /\p{Script=Han}/u.test(name);
  const whole = name.toLowerCase();
  const squeezed = (text: string): string =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s·.-]/g, "");
  const all = [{ what: "name", isIn: (text: string) => squeezed(text).includes(squeezed(whole)) }];
  if (!isChinese) {
    const parts = whole.split(/[\s-]+/).filter((part) => part.length > 2);
    return [
      ...all,
      ...parts.map((part) => ({
        what: "part of the name",
        isIn: (text: string) => new RegExp(`(?<![a-z])${part}(?![a-z])`).test(text.toLowerCase()),
      })),
    ];
  }
  const [family, given] = [name.slice(0, 1), name.slice(1)];
  const called = new RegExp(
    `${family}(?:先生|女士|小姐)|姓${family}|老${family}(?!\\p{Script=Han})`,
    "u",
  );
  return [
    ...all,
    { what: "surname with a title", isIn: (text) => called.test(text) },
    ...(given.length > 1
      ? [{ what: "given name", isIn: (text: string) => text.includes(given) }]
      : []),
  ];
}

function birthSecrets(birthDate: string): Secret[] {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  const [m, d] = [Number(month), Number(day)];
  const inHan = (value: number): string => {
    const [ten, unit] = [Math.floor(value / 10), value % 10];
    const han = "零一二三四五六七八九";
    const tens = ten === 0 ? "" : ten === 1 ? "十" : `${han[ten]}十`;
    return tens + (unit === 0 && ten > 0 ? "" : (han[unit] ?? ""));
  };
  const written = new RegExp(
    [
      `(?:${month}|${m}|${inHan(m)})月(?:${day}|${d}|${inHan(d)})[日号]`,
      `${year}[-/.]0?${m}[-/.]0?${d}`,
      `0?${m}[-/.]0?${d}[-/.](?:${year}|${year.slice(2)})`,
      `0?${d}[-/.]0?${m}[-/.](?:${year}|${year.slice(2)})`,
      `${monthNames[m - 1]} ${d}(?:st|nd|rd|th)?,? ${year}`,
      `${d}(?:st|nd|rd|th)?(?: of)? ${monthNames[m - 1]},? ${year}`,
    ].join("|"),
    "i",
  );
  const digits = digitSecret("birth date", year + month + day);
  return [{ what: "birth date", isIn: (text) => written.test(text) || digits.isIn(text) }];
}

function secretsOf(record: CallRecord): Secret[] {
  const { name, phone, idLast4, birthDate } = record.case.debtor;
  const national = phone?.replace(/^\+(?:86|44|353|1)/, "");
  return [
    ...nameSecrets(name),
    ...(national === undefined ? [] : [digitSecret("phone", national)]),
    ...(idLast4 === undefined ? [] : [digitSecret("identity fragment", idLast4)]),
    ...(birthDate === undefined ? [] : birthSecrets(birthDate)),
    { what: "case id", isIn: (text) => text.includes(record.case.caseId) },
  ];
}

/** Every string in some JSON data, with its path. */
function* stringsIn(value: unknown, path = ""): Generator<readonly [string, string]> {
  if (typeof value === "string") yield [path, value];
  else if (typeof value === "object" && value !== null)
    for (const [key, member] of Object.entries(value)) yield* stringsIn(member, `${path}.${key}`);
}

// -- What was taken out --

interface Removed {
  readonly mark: string;
  readonly words: string;
}

/** The words that marks stand for, found by what was left around them. */
function removedFrom(original: string, redacted: string): Removed[] {
  const marks = redacted.match(/\[[^\]]+\]/g) ?? [];
  const pieces = redacted.split(/\[[^\]]+\]/);
  let at = pieces[0]?.length ?? 0;
  return marks.map((mark, index) => {
    const next = pieces[index + 1] ?? "";
    const isLast = index === marks.length - 1;
    const end = isLast ? original.length - next.length : original.indexOf(next, at + 1);
    const words = original.slice(at, end);
    at = end + next.length;
    return { mark, words };
  });
}

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

interface Tally {
  texts: number;
  characters: number;
  removed: number;
  beside: number;
  readonly others: Map<string, number>;
}

function tally(pairs: readonly (readonly [CallRecord, string, string])[]): Tally {
  const sum: Tally = { texts: 0, characters: 0, removed: 0, beside: 0, others: new Map() };
  for (const [record, original, redacted] of pairs) {
    sum.texts += 1;
    sum.characters += letters(original);
    for (const { mark, words } of removedFrom(original, redacted)) {
      sum.removed += letters(words);
      if (isOfDebtor(record, words)) continue;
      sum.beside += letters(words);
      const entry = `${mark} ${words}`;
      sum.others.set(entry, (sum.others.get(entry) ?? 0) + 1);
    }
  }
  return sum;
}

/** Whether the words are the debtor's own data: every digit or every letter of them is in it. */
function isOfDebtor(record: CallRecord, words: string): boolean {
  const { name, idLast4 = "", phone = "" } = record.case.debtor;
  const parts = name.toLowerCase().split(/[\s-]+/);
  const isName =
    Array.from(words).every((char) => name.includes(char)) ||
    words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .every((word) => word === "" || parts.includes(word));
  const digits = plainDigits(words).replace(/[^\dx]/g, "");
  const isNumber =
    digits.length > 2 && (idLast4.toLowerCase().includes(digits) || phone.includes(digits));
  return isName || isNumber || secretsOf(record).some(({ isIn }) => isIn(words));
}

// -- The log of the same call, as today's agent writes it --

async function logOf(record: CallRecord): Promise<readonly CallEvent[]> {
  const events: CallEvent[] = [];
  const { id, locale, jurisdiction, channel, direction, startedAt } = record;
  const call = createConversation({
    call: { id, locale, jurisdiction, channel, direction, startedAt },
    case: record.case,
    onEvent: (event) => events.push(event),
  });
  await call.open();
  for (const turn of record.turns) {
    if (turn.speaker === "debtor") await call.hear({ text: turn.text, atMs: 0 });
    else if (turn.speaker === "system" && turn.digits !== undefined) {
      await call.notice({ type: "keypad-press", digits: turn.digits, atMs: 0 });
    }
  }
  return events;
}

/** Leaks of one call in some redacted data, each with its place. */
function leaksIn(record: CallRecord, data: unknown): string[] {
  const secrets = secretsOf(record);
  const found: string[] = [];
  for (const [path, text] of stringsIn(data)) {
    for (const { what, isIn } of secrets) {
      if (isIn(text)) found.push(`${record.id} ${path}: ${what} in "${text}"`);
    }
  }
  return found;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;

function report(name: string, { texts, characters, removed, beside, others }: Tally): void {
  console.log(
    `${name}: ${texts} texts, ${characters} letters and figures; ${percent(removed, characters)} taken out, ` +
      `${percent(beside, characters)} beside the debtor's own data.`,
  );
  if (!isVerbose) return;
  for (const [entry, count] of [...others.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`   ${count} × ${entry}`);
}

const spoken = (record: CallRecord): string[] =>
  record.turns.flatMap((turn) => ("text" in turn ? [String(turn.text)] : []));

const twins = records.map((record) => redactCall(record));
const leaks = records.flatMap((record, index) => {
  const twin = twins[index];
  return twin === undefined ? [] : leaksIn(record, formatCallRecord(twin));
});
console.log(`Records: ${records.length} calls, ${leaks.length} leaks of known data.`);
for (const leak of leaks) console.log(`   ${leak}`);
const originals = records.flatMap((record) => leaksIn(record, formatCallRecord(record)));
console.log(`   The same search in the records as they are: ${originals.length}.`);

let entries = 0;
const logLeaks: string[] = [];
for (const record of records) {
  const events = await logOf(record);
  const log = chainEvents(events.map((event) => ({ at: record.startedAt, event })));
  entries += log.length;
  logLeaks.push(...leaksIn(record, redactEvents(log, { hashes: "leave-out" })));
}
console.log(`Logs: ${entries} entries, ${logLeaks.length} leaks of known data.`);
for (const leak of logLeaks) console.log(`   ${leak}`);

const withKnown = records.flatMap((record, index) => {
  const texts = twins[index] === undefined ? [] : spoken(twins[index]);
  return spoken(record).map((text, at) => [record, text, texts[at] ?? ""] as const);
});
report("With the case known", tally(withKnown));

const without = records.flatMap((record) =>
  spoken(record).map((text) => [record, text, redactText(text).text] as const),
);
report("With nothing known", tally(without));
const missed = without.filter(([record, original, redacted]) =>
  secretsOf(record).some(({ isIn }) => isIn(original) && isIn(redacted)),
);
const holding = without.filter(([record, original]) =>
  secretsOf(record).some(({ isIn }) => isIn(original)),
);
console.log(
  `   Of ${holding.length} texts that hold known data, ${missed.length} still do with nothing known.`,
);
if (isVerbose) for (const [, , redacted] of missed) console.log(`   missed: ${redacted}`);

// -- Everyday talk --

const corpora = [
  { name: "CPED", path: "cped/valid_split.csv", column: "Utterance" },
  { name: "COLDataset", path: "coldataset/dev.csv", column: "TEXT" },
] as const;

/** The values of one column of a CSV file with quoted fields. */
function readColumn(path: string, column: string): string[] {
  const rows: string[][] = [[]];
  const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g)) {
    const [, field = "", end] = match;
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end !== ",") rows.push([]);
  }
  const [names = [], ...data] = rows;
  const at = names.indexOf(column);
  return data.flatMap((row) => row[at] ?? []);
}

/** Redactions are reported per this many characters. */
const charsUnit = 100_000;

const [everyday] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
for (const { name, path, column } of everyday === undefined ? [] : corpora) {
  const file = `${everyday}/${path}`;
  if (!existsSync(file)) {
    console.log(`${name}: skipped, there is no ${path} in the folder given.`);
    continue;
  }
  const texts = readColumn(file, column);
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  const hits = texts.flatMap((text) =>
    redactText(text).redactions.map(
      ({ kind, span: [from, to] }) =>
        `${kind}: ${text.slice(Math.max(0, from - 8), from)}[${text.slice(from, to)}]${text.slice(to, to + 6)}`,
    ),
  );
  const rate = ((hits.length * charsUnit) / chars).toFixed(1);
  console.log(
    `${name}: ${texts.length} texts, ${chars} characters, ${hits.length} redactions: ${rate} per 100,000 characters.`,
  );
  if (isVerbose) for (const hit of hits) console.log(`   ${hit}`);
}

// -- Speed --

const rounds = 5;
function time(name: string, work: () => void, characters: number): void {
  work();
  const startedMs = performance.now();
  for (let round = 0; round < rounds; round += 1) work();
  const ms = (performance.now() - startedMs) / rounds;
  console.log(
    `${name}: ${ms.toFixed(0)} ms, ${(characters / ms / 1000).toFixed(2)} million characters a second.`,
  );
}

const characters = records.flatMap(spoken).reduce((sum, text) => sum + text.length, 0);
time(
  `redactCall, ${records.length} calls`,
  () => void records.map((record) => redactCall(record)),
  characters,
);
time(
  "redactText, nothing known",
  () => void records.flatMap(spoken).map((text) => redactText(text)),
  characters,
);
const line = { requestId: "7f3c", method: "GET", path: "/api/cases", status: 200, durationMs: 12 };
const lines = 10_000;
time(
  `redactValue, ${lines} log lines`,
  () => {
    for (let at = 0; at < lines; at += 1) redactValue(line);
  },
  lines * JSON.stringify(line).length,
);
