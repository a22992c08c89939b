import { createHash } from "node:crypto";
import { LINE_KEYS, type LineKey } from "../domain/lines.ts";
import type { Locale } from "../domain/locale.ts";
import { checkLine } from "./check-line.ts";
import { checkPlaceholders } from "./check-placeholders.ts";
import { inChannel } from "./in-channel.ts";
import type { Wording } from "./wording.ts";
import { wordingError } from "./wording-error.ts";
import {
  type LineWords,
  TEMPLATE_KEYS,
  type TemplateKey,
  versionFileSchema,
  wordingFileSchema,
} from "./wording-schema.ts";

/** One file of wording data as it was read, named the way errors name it. */
export interface WordingFile {
  readonly name: string;
  readonly content: unknown;
}

/** What a locale is made of. A later layer replaces whole lines and templates of an earlier one. */
export interface WordingSource {
  readonly locale: Locale;
  readonly version: WordingFile;
  readonly layers: readonly (readonly WordingFile[])[];
}

/** A line or template with the file it came from. */
interface Placed<T> {
  readonly file: string;
  readonly value: T;
}

interface Entries {
  readonly lines: Map<LineKey, Placed<LineWords>>;
  readonly templates: Map<TemplateKey, Placed<string>>;
}

const templateFacts: Readonly<Record<TemplateKey, readonly string[]>> = {
  option_full: ["amount"],
  option_full_waived: ["amount", "waived"],
  option_plan: ["count", "each"],
  option_plan_uneven: ["count", "each", "last"],
  option_step_up: ["count", "each", "later", "last"],
  option_deferral: ["until"],
  channel_official: [],
  channel_complaint: [],
  institution_by_agency: ["agency", "institution"],
};

/**
 * The checked wording of a locale.
 * @throws KindlineError `WORDING_INVALID` naming the file, the key and the placeholder.
 */
export function parseWording(source: WordingSource): Wording {
  const version = versionFileSchema.safeParse(source.version.content);
  if (!version.success) {
    throw wordingError({ file: source.version.name }, 'expected {"version": "1.2.3"}.');
  }
  const { lines, templates } = mergeLayers(source);
  const lineOf = (key: LineKey): LineWords => present(lines, key, source.locale);
  const templateOf = (key: TemplateKey): string => present(templates, key, source.locale);
  for (const key of LINE_KEYS) lineOf(key);
  for (const key of TEMPLATE_KEYS) templateOf(key);
  return {
    locale: source.locale,
    version: version.data.version,
    hash: createHash("sha256").update(JSON.stringify(source)).digest("hex"),
    variantsOf(key, { jurisdiction, channel, soft }) {
      const line = lineOf(key);
      const words = line.packs?.[jurisdiction] ?? (soft ? line.soft : undefined) ?? line.variants;
      return inChannel(words ?? [], channel);
    },
    option: templateOf,
    channel: templateOf,
    name: templateOf,
  };
}

function present<K, T>(entries: ReadonlyMap<K, Placed<T>>, key: K, locale: Locale): T {
  const found = entries.get(key);
  if (found === undefined) throw wordingError({ file: locale, key: String(key) }, "is missing.");
  return found.value;
}

function mergeLayers(source: WordingSource): Entries {
  const merged: Entries = { lines: new Map(), templates: new Map() };
  for (const files of source.layers) {
    const layer: Entries = { lines: new Map(), templates: new Map() };
    for (const file of files) readFile(file, layer);
    for (const [key, line] of layer.lines) merged.lines.set(key, line);
    for (const [key, template] of layer.templates) merged.templates.set(key, template);
  }
  return merged;
}

/** Adds what a file holds to its layer, each entry checked. */
function readFile(file: WordingFile, layer: Entries): void {
  const parsed = wordingFileSchema.safeParse(file.content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join(".") ?? "";
    throw wordingError({ file: file.name }, `${path}: ${issue?.message ?? ""}`, parsed.error);
  }
  for (const line of parsed.data.lines ?? []) {
    const place = { file: file.name, key: line.key };
    if (!isLineKey(line.key)) throw wordingError(place, "is no line of domain/lines.ts.");
    checkLine(line, line.key, place);
    addOnce(layer.lines, line.key, { file: file.name, value: line });
  }
  for (const key of TEMPLATE_KEYS) {
    const text = parsed.data.templates?.[key];
    if (text === undefined) continue;
    checkPlaceholders(text, { required: templateFacts[key] }, { file: file.name, key });
    addOnce(layer.templates, key, { file: file.name, value: text });
  }
}

const isLineKey = (key: string): key is LineKey => LINE_KEYS.some((known) => known === key);

function addOnce<K extends string, T>(entries: Map<K, Placed<T>>, key: K, entry: Placed<T>): void {
  const earlier = entries.get(key);
  if (earlier !== undefined) {
    throw wordingError({ file: entry.file, key }, `stands in ${earlier.file} as well.`);
  }
  entries.set(key, entry);
}
