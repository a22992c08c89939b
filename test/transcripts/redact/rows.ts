import type { AskedFor, RedactionKind } from "../../../transcripts/redact/index.ts";
import type { PersonKey } from "./people.ts";

/** Rows of one kind: what must be hidden stands in braces, `{kind:words}`; all the rest must stay. */
export interface RowGroup {
  readonly about: string;
  /** Whose data is known. */
  readonly who?: PersonKey;
  /** What the agent has just asked for. */
  readonly asked?: AskedFor;
  readonly rows: readonly string[];
}

export interface Row {
  readonly text: string;
  readonly hidden: readonly {
    readonly kind: RedactionKind;
    readonly from: number;
    readonly to: number;
  }[];
}

/** Short names of kinds in the rows. */
const kinds: Readonly<Record<string, RedactionKind>> = {
  name: "name",
  id: "identity_number",
  frag: "identity_fragment",
  card: "card_number",
  phone: "phone",
  addr: "address",
  acct: "account",
  mail: "email",
  birth: "birth_date",
  plate: "plate",
  pass: "passport",
  secret: "secret",
  ip: "ip_address",
};

/** A row without its braces, with the places that they marked. */
export function readRow(marked: string): Row {
  const hidden: Row["hidden"][number][] = [];
  let text = "";
  let end = 0;
  for (const match of marked.matchAll(/\{(\w+):([^{}]*)\}/g)) {
    const [whole, short = "", words = ""] = match;
    const kind = kinds[short];
    if (kind === undefined) throw new TypeError(`Unknown kind in a row: ${short}.`);
    text += marked.slice(end, match.index);
    hidden.push({ kind, from: text.length, to: text.length + words.length });
    text += words;
    end = match.index + whole.length;
  }
  return { text: text + marked.slice(end), hidden };
}
