/** Letters that look like others when the page is turned, as `normalise` leaves them. */
const turned: ReadonlyMap<string, string> = new Map(
  ["bq", "dp", "nu", "qb", "pd", "un"].map(([from = "", to = ""]) => [from, to]),
);

/** Letters that exist only to be read upside down; a few may be of a phonetic script. */
const turnedLetters = /[ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ]/g;
const turnedLettersMin = 2;

/** True if a text is written to be read with the page turned round. */
export const isUpsideDown = (text: string): boolean =>
  (text.match(turnedLetters)?.length ?? 0) >= turnedLettersMin;

/** A normalised text read from its end with the page turned; positions count from the other end. */
export function turnRound(text: string): string {
  let round = "";
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const char = text.charAt(at);
    round += turned.get(char) ?? char;
  }
  return round;
}
