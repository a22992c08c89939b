import { type LineKey, specOf } from "../domain/lines.ts";

/** Lines beside those that must be heard whose words are evidence of what was agreed or announced, or tell a right. */
const fixedPrefixes = [
  "copy_",
  "open_",
  "read_back_",
  "receipt_",
  "recording_",
  "rights_",
  "wait_",
];

/**
 * True for a line that the law or a life may depend on. It has one wording in each pack and channel,
 * the same at distress, and nothing but that wording is ever said: no model rewords it.
 */
export function isFixedLine(key: LineKey): boolean {
  return specOf(key).mustBeHeard === true || fixedPrefixes.some((prefix) => key.startsWith(prefix));
}

/**
 * Fixed lines of which only the sentences before the last are what the law or a life may depend on. The last one asks
 * or wishes what another line does, by whose words it may be said in other ones; the others are said as they stand.
 */
const looseEnds: Readonly<Partial<Record<LineKey, LineKey>>> = {
  open_outbound: "ask_name",
  open_inbound: "ask_name_inbound",
  close: "goodbye",
};

/** The line that the last sentence of a fixed line is another wording of; undefined where all of it is required. */
export const looseEndOf = (key: LineKey): LineKey | undefined => looseEnds[key];
