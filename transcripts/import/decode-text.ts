import { KindlineError } from "../../domain/errors.ts";

/** How the bytes of a file are text. `mixed` is UTF-8 in some lines and GB 18030 in others. */
export type TextEncoding = "utf-8" | "utf-16" | "gb18030" | "mixed";

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
const gb18030 = new TextDecoder("gb18030", { fatal: true });

/**
 * A file as text: UTF-8, UTF-16 with its mark, or GB 18030, in which Chinese systems write. A file that was put
 * together from both is read line by line.
 * @throws INPUT_NOT_UTF8 where it is none of them.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = utf16Of(bytes);
  if (marked !== undefined) return { text: marked, encoding: "utf-16" };
  const whole = attempt(utf8, bytes);
  if (whole !== undefined) return { text: whole, encoding: "utf-8" };
  const lines = linesOf(bytes).map(decodeLine);
  const encoding = lines.some((line) => line.isUtf8) ? "mixed" : "gb18030";
  return { text: lines.map((line) => line.text).join("\n"), encoding };
}

function utf16Of(bytes: Uint8Array): string | undefined {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (bytes.length < 2 || (mark !== 0xfffe && mark !== 0xfeff)) return undefined;
  const label = mark === 0xfffe ? "utf-16le" : "utf-16be";
  return attempt(new TextDecoder(label, { fatal: true }), bytes) ?? refuse();
}

/** A line feed is no part of a longer character in either encoding. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let to = bytes.indexOf(0x0a); to !== -1; to = bytes.indexOf(0x0a, from)) {
    lines.push(bytes.subarray(from, to));
    from = to + 1;
  }
  lines.push(bytes.subarray(from));
  return lines;
}

/**
 * Among lines of GB 18030 a line is UTF-8 only where that gives a Chinese character, which takes three bytes: the two
 * bytes of a GB 18030 character hardly ever line up so, while pairs that are UTF-8 of other letters are common.
 */
function decodeLine(line: Uint8Array): { readonly text: string; readonly isUtf8: boolean } {
  const asUtf8 = attempt(utf8, line);
  if (asUtf8 !== undefined && /\p{Script=Han}/u.test(asUtf8)) return { text: asUtf8, isUtf8: true };
  return { text: attempt(gb18030, line) ?? refuse(), isUtf8: false };
}

type Decoder = InstanceType<typeof TextDecoder>;

function attempt(decoder: Decoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function refuse(): never {
  throw new KindlineError({
    code: "INPUT_NOT_UTF8",
    message: "Expected UTF-8, UTF-16 with its mark, or GB 18030.",
  });
}
