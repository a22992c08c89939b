/** What is never seen and therefore never part of a number. */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cc}/gu;

/** A digit of any script as its value. */
const digit = /\p{Nd}/gu;

/** The value of a decimal digit: each script has its ten in a row, and NFKC folds the full-width ones. */
function valueOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** A telephone number as people and address books write one, an extension included. */
const telephone = /^(?:tel:)?([+\p{Nd}\s().\-‐-―/]+)(?:[;,\s]*(?:ext|x)\W*\p{Nd}+)?$/iu;

/**
 * A number or address in the one form in which two of them are compared: however it was written down, an
 * opt-out must be found again. A national number stays without its country; see `isSameNumber`.
 */
export function canonicalNumber(text: string): string {
  const plain = text.normalize("NFKC").replace(invisible, "").trim();
  const body = telephone.exec(plain)?.[1];
  if (body === undefined)
    return plain.includes("@") ? plain.toLowerCase() : plain.replaceAll(/[\s().-]/g, "");
  const figures = body.replace(digit, valueOf).replaceAll(/[^\d+]/g, "");
  return figures.replace(/^00/, "+");
}
