/**
 * Cyrillic and Greek letters that look like Latin ones, each with the lower-case Latin letter it is read
 * as. Capitals and small letters are listed apart because they differ in looks: В is read b, ν is read v.
 */
const pairs: readonly (readonly [string, string])[] = [
  ["АВЕЅІЈКМНОРСТУХԌԚԜҺҮЅ", "abesijkmhopctyxgqwhys"],
  ["авеѕіјкмнорстухԁԛԝһүӏ", "abesijkmhopctyxdqwhyl"],
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳ", "abezhikmnoptyxcj"],
  ["αβεικνορτυχϲγ", "abeikvoptuxcy"],
];

/** Each look-alike letter and the Latin letter it stands for. */
export const lookalikes: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([alike, latin]) =>
    Array.from(alike).map((char, at) => [char, latin.charAt(at)] as const),
  ),
);
