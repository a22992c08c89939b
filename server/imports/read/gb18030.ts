/**
 * Writes GB18030, which Node only reads: a file to be mended goes back in the encoding it came in.
 *
 * The bytes of each character are found by reading all that there are: two bytes for the common ones, four
 * for the rest (GB 18030-2022, the table of the WHATWG encoding standard, which Node follows).
 */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else bytes.push(...(twoBytes().get(character) ?? fourBytes(point, character)));
  }
  return Uint8Array.from(bytes);
}

const reader = new TextDecoder("gb18030");

let pairs: ReadonlyMap<string, readonly number[]> | undefined;
let quads: ReadonlyMap<string, readonly number[]> | undefined;

const replacement = "\ufffd";

function twoBytes(): ReadonlyMap<string, readonly number[]> {
  if (pairs !== undefined) return pairs;
  const found = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) addIfOne(found, [lead, trail]);
    }
  }
  pairs = found;
  return found;
}

/** Beyond the first plane four bytes count upwards; inside it they fill the gaps between the pairs. */
function fourBytes(point: number, character: string): readonly number[] {
  if (point >= 0x10000) return bytesAt(point - 0x10000 + firstBeyond);
  if (quads === undefined) {
    const found = new Map<string, readonly number[]>();
    for (let at = 0; at < quadsOfFirstPlane; at += 1) addIfOne(found, bytesAt(at));
    quads = found;
  }
  return quads.get(character) ?? [0x3f];
}

/** Where the linear count of four bytes reaches U+10000, and how many stand for the first plane. */
const firstBeyond = 189_000;
const quadsOfFirstPlane = 39_420;

const bytesAt = (at: number): readonly number[] => [
  0x81 + Math.floor(at / 12_600),
  0x30 + (Math.floor(at / 1_260) % 10),
  0x81 + (Math.floor(at / 10) % 126),
  0x30 + (at % 10),
];

function addIfOne(found: Map<string, readonly number[]>, bytes: readonly number[]): void {
  const character = reader.decode(Uint8Array.from(bytes));
  // A pair that stands for nothing reads as U+FFFD, or as one and what follows it.
  if (!character.includes(replacement) && !found.has(character)) found.set(character, bytes);
}
