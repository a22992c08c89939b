/** Full-width letters, figures and the signs that belong to them. */
const wide =
  /[\uff04\uff05\uff0b\uff0d\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uffe1\uffe5]|(?<=[\d\uff10-\uff19])[\uff0c\uff0e\uff0f\uff1a](?=[\d\uff10-\uff19])/g;

/** Nothing of these is ever said: invisible characters, and pictures that a voice would name. */
const unsaid =
  /[\p{Default_Ignorable_Code_Point}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Cc}]/gu;

/** The text in the characters that the rules are written for; white space is one space. */
export function plainCharacters(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(unsaid, "")
    .replace(wide, (char) => char.normalize("NFKC"))
    .replace(/[\u2010\u2011\u2212]/g, "-")
    .replace(/(?<=[A-Za-z])\u2019(?=[A-Za-z])/g, "'");
}
