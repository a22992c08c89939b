/** Writes Windows-1252, which Node only reads; what it has no letter for becomes a question mark. */
export const encodeWindows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f);

const reader = new TextDecoder("windows-1252");

const bytes: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [reader.decode(Uint8Array.of(byte)), byte]),
);
