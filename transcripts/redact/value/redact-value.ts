import type { Language } from "../../../domain/locale.ts";
import type { KnownPerson } from "../known-person.ts";
import { markOf } from "../kinds.ts";
import { redactText } from "../redact-text.ts";
import { kindOfKey, type KeyKind } from "./sensitive-keys.ts";

export interface RedactValueOptions {
  /** The language of the marks; English where absent, since machines read logs. */
  readonly language?: Language;
  readonly known?: KnownPerson | readonly KnownPerson[];
  /** `redact` looks into free words (`text`, `quote` …) instead of leaving them out: for exports, not for logs. */
  readonly words?: "hide" | "redact";
}

/** Levels of nesting that a log line shows. */
const depthMax = 8;
/** Members of one list or object that are shown. */
const membersMax = 200;
/** Values of one line: beyond this it is a dump. */
const valuesMax = 5_000;
/** Characters of one string that are shown: a stack trace fits, a recording does not. */
const stringCharsMax = 8_192;
/** Characters beyond the cut that are read too, so that a number is not cut in two unseen. */
const lookAheadChars = 200;
/** Characters of all strings of one line that are read; the time a log line takes is bounded by this. */
const totalCharsMax = 65_536;

/** What has been spent on one value, and where the walk is. */
interface Walk {
  readonly options: RedactValueOptions;
  readonly language: Language;
  readonly ancestors: Set<object>;
  valuesLeft: number;
  charsLeft: number;
}

/**
 * A copy of any value that may be logged: plain JSON data without personal data in it. Values under keys
 * that name personal data or secrets are replaced whole, all other strings are redacted, keys too. Bounded
 * in depth, members and characters. It never throws, runs no code of the value (no getters, no `toJSON`)
 * and cuts cycles.
 */
export function redactValue(value: unknown, options: RedactValueOptions = {}): unknown {
  const walk: Walk = {
    options,
    language: options.language ?? "en",
    ancestors: new Set(),
    valuesLeft: valuesMax,
    charsLeft: totalCharsMax,
  };
  try {
    return redactAny(value, walk);
  } catch {
    return unreadable;
  }
}

const unreadable = "[unreadable]";

function redactAny(value: unknown, walk: Walk): unknown {
  walk.valuesLeft -= 1;
  if (walk.valuesLeft < 0) return "[too many values]";
  switch (typeof value) {
    case "string":
      return redactString(value, walk);
    case "number":
    case "bigint":
      return redactNumber(value, walk);
    case "boolean":
    case "undefined":
      return value;
    case "function":
    case "symbol":
      return `[${typeof value}]`;
    case "object":
      return value === null ? null : redactObject(value, walk);
  }
}

function redactString(text: string, walk: Walk): string {
  const room = Math.min(stringCharsMax, walk.charsLeft);
  const shown = text.slice(0, room + lookAheadChars);
  walk.charsLeft = Math.max(0, walk.charsLeft - shown.length);
  if (room === 0 && text !== "") return `[${text.length} characters]`;
  const { known } = walk.options;
  const whole = redactText(shown, {
    language: walk.language,
    ...(known === undefined ? {} : { known }),
  });
  if (text.length <= room) return whole.text;
  const before = whole.redactions.filter(({ span }) => span[0] < room);
  const cut = Math.max(room, ...before.slice(-1).map(({ span }) => span[1]));
  const rest = redactedUpTo(shown, before, { cut, language: walk.language });
  return `${rest}[and ${text.length - cut} characters]`;
}

function redactedUpTo(
  text: string,
  redactions: readonly {
    readonly kind: Parameters<typeof markOf>[0];
    readonly span: readonly [number, number];
  }[],
  { cut, language }: { readonly cut: number; readonly language: Language },
): string {
  let [redacted, end] = ["", 0];
  for (const { kind, span } of redactions) {
    redacted += text.slice(end, span[0]) + markOf(kind, language);
    end = span[1];
  }
  return redacted + text.slice(end, cut);
}

/** Digits from which on a number may be a telephone or an identity number; a time in ms has 13. */
const personalDigitsMin = 10;

/** A number that could be dialled or is an identity number, not a time or a size. */
function redactNumber(value: number | bigint, walk: Walk): unknown {
  const digits = String(value);
  if (typeof value === "bigint") return redactString(digits, walk);
  if (!Number.isFinite(value)) return `[${digits}]`;
  const isTime = /^1[4-9]\d{11}$/.test(digits) || /^1[4-9]\d{8}$/.test(digits);
  const isLong = Number.isInteger(value) && digits.length >= personalDigitsMin && !isTime;
  return isLong && redactString(digits, walk) !== digits ? redactString(digits, walk) : value;
}

function redactObject(value: object, walk: Walk): unknown {
  if (walk.ancestors.has(value)) return "[circular]";
  if (walk.ancestors.size >= depthMax) return "[too deep]";
  walk.ancestors.add(value);
  try {
    return redactMembers(value, walk);
  } catch {
    // A proxy may throw at anything.
    return unreadable;
  } finally {
    walk.ancestors.delete(value);
  }
}

function redactMembers(value: object, walk: Walk): unknown {
  if (value instanceof Error) return redactError(value, walk);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "[date]" : value.toISOString();
  if (value instanceof RegExp || value instanceof Promise) return `[${value.constructor.name}]`;
  if (value instanceof URL) return redactString(value.href, walk);
  if (value instanceof Map) return redactEntries(firstOf(value.entries()), walk);
  if (value instanceof Set) return redactList(firstOf(value.values()), value.size, walk);
  if (Array.isArray(value)) return redactList(value, value.length, walk);
  return redactEntries(ownEntries(value), walk);
}

/** As many as are shown, and one more to tell that there are more. */
function firstOf<T>(values: Iterable<T>): T[] {
  const first: T[] = [];
  for (const value of values) {
    first.push(value);
    if (first.length > membersMax) break;
  }
  return first;
}

/** Own enumerable data; a getter is not run. */
function ownEntries(value: object): (readonly [unknown, unknown])[] {
  const keys = Object.keys(value).slice(0, membersMax + 1);
  return keys.map((key) => {
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    return [key, descriptor !== undefined && "value" in descriptor ? descriptor.value : "[getter]"];
  });
}

function redactList(list: readonly unknown[], size: number, walk: Walk): unknown[] {
  const shown: unknown[] = [];
  for (let at = 0; at < Math.min(size, membersMax); at += 1) {
    const descriptor = Object.getOwnPropertyDescriptor(list, at);
    shown.push(
      descriptor !== undefined && "value" in descriptor ? redactAny(descriptor.value, walk) : null,
    );
  }
  return size > membersMax ? [...shown, `[and ${size - membersMax} more]`] : shown;
}

function redactEntries(
  entries: readonly (readonly [unknown, unknown])[],
  walk: Walk,
): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of entries.slice(0, membersMax)) {
    const name = typeof key === "string" ? key : typeof key === "number" ? String(key) : "[key]";
    const kind = kindOfKey(name);
    const shown = kind === undefined ? redactAny(member, walk) : redactKnownKey(kind, member, walk);
    result[freeKey(result, plainKey.test(name) ? name : redactString(name, walk))] = shown;
  }
  if (entries.length > membersMax) result["…"] = "[more members]";
  return { ...result };
}

/** Keys as programmers choose them: no digits to speak of, so nothing personal. */
const plainKey = /^[A-Za-z_$][A-Za-z_$-]{0,60}\d{0,3}$/;

/** Two keys that look alike once redacted both stay. */
function freeKey(taken: Readonly<Record<string, unknown>>, key: string): string {
  let [free, number] = [key, 2];
  while (free in taken) free = `${key} ${number++}`;
  return free;
}

/** A value whose key says what it is: only that it is there, or is not, is shown. */
function redactKnownKey(kind: KeyKind, value: unknown, walk: Walk): unknown {
  if (value === null || value === undefined || typeof value === "boolean") return value;
  if (kind !== "words") return markOf(kind, walk.language);
  if (walk.options.words === "redact") return redactAny(value, walk);
  return walk.language === "zh" ? "[文字]" : "[text]";
}

/** Property names of an error that are shown apart or hold nothing new. */
const errorKeys: ReadonlySet<string> = new Set(["name", "message", "stack", "cause", "errors"]);

function redactError(error: Error, walk: Walk): Record<string, unknown> {
  const rest = ownEntries(error).filter(([key]) => !errorKeys.has(String(key)));
  const shown: Record<string, unknown> = {};
  for (const key of ["name", "message", "stack"]) {
    const text = dataOf(error, key);
    if (typeof text === "string") shown[key === "name" ? "type" : key] = redactString(text, walk);
  }
  for (const key of ["cause", "errors"]) {
    const inner = dataOf(error, key);
    if (inner !== undefined) shown[key] = redactAny(inner, walk);
  }
  return { ...shown, ...redactEntries(rest, walk) };
}

/** The engine's own property for stacks, where it is a getter: that one may be run, others may not. */
const ownStack = Object.getOwnPropertyDescriptor(new Error("Probe."), "stack");

/** A property of an error or of its class, unless a getter of somebody else stands there. */
function dataOf(error: Error, key: string): unknown {
  for (let at: object | null = error; at !== null; at = prototypeOf(at)) {
    const descriptor = Object.getOwnPropertyDescriptor(at, key);
    if (descriptor === undefined) continue;
    if (descriptor.get === undefined) return descriptor.value;
    return descriptor.get === ownStack?.get ? descriptor.get.call(error) : undefined;
  }
  return undefined;
}

const prototypeOf = (value: object): object | null => Object.getPrototypeOf(value) as object | null;
