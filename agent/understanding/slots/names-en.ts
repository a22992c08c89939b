import { sameName } from "../../../language/en/names.ts";
import { asksIdentity, type Turn } from "./turn.ts";

/** Words of one name: letters, inner apostrophes and hyphens. */
const word = "[\\p{L}][\\p{L}'’-]{0,24}\\.?";
const lead = new RegExp(
  `\\b(my name is|my name's|name is|name's|name:|this is|it's|its|it is|i'm|im|i am|speaking with|you've got|you got)[,:]? ((?:${word} ){0,3}${word})`,
  "giu",
);
const tailed = new RegExp(`((?:${word} ){0,3}${word}),? (?:speaking|here)\\b`, "giu");

/** Words that end a name or are none. */
const stops: ReadonlySet<string> = new Set(
  (
    "a an and the that this it is in on of or so i i'm im my me you your we he she they his her their our not no yes yeah yep ya " +
    "yup hi hello hey hiya last dob date born birthday but to at for from with calling speaking here just " +
    "about regarding because sorry okay ok uh um well oh please busy driving good fine sure really very " +
    "all right what who why how when where only still going gonna trying having out at un unemployed " +
    "ridiculous bad wrong right nobody someone now too also been getting looking morning afternoon evening " +
    "four ending id social him himself herself there listening mr mrs ms miss dr mister as if by can do don't being " +
    "broke sick disabled homeless pregnant retired crying working divorced alone afraid glad happy sad angry tired " +
    "american british english irish scottish welsh mexican spanish black white one two three five six seven eight nine zero"
  ).split(" "),
);

/** Titles may lead a name but are none. */
const title = /^(?:mr|mrs|ms|miss|dr|mister)\.?$/i;

/** Text in which a name is somebody else's, or asked after. */
const notMine =
  /\b(?:not|isn'?t|wife|husband|son|daughter|mother|father|mum|mom|dad|brother|sister|looking for|who is|who's|is this|are you|wrong|he's|she's|his|her|passed|died|heard of|know)\b/i;

/** The words up to the first that ends a name. */
function nameOf(words: string): string | undefined {
  const name: string[] = [];
  for (const each of words.split(" ")) {
    const bare = each.replace(/\.$/, "");
    if (title.test(bare) && name.length === 0) continue;
    if (stops.has(bare.toLowerCase()) || /['’]s$/i.test(bare)) {
      if (/['’]s$/i.test(bare)) return undefined;
      break;
    }
    name.push(bare);
    if (each.endsWith(".") && bare.length > 1) break;
  }
  return name.length === 0 ? undefined : name.join(" ");
}

const isCapitalised = (name: string): boolean =>
  name.split(" ").every((each) => /^\p{Lu}/u.test(each));

/** Whether one word of the name is one of the debtor's. */
function isPartOf(name: string, debtorName: string | undefined): boolean {
  const parts = debtorName?.toLowerCase().split(/[ ,]+/) ?? [];
  return name
    .toLowerCase()
    .split(" ")
    .every((each) => parts.includes(each));
}

/** Whether words after "this is" are a name: the debtor's, or two words that look like one. */
function isName(turn: Turn, name: string, isMarked: boolean): boolean {
  const { debtorName } = turn;
  if (debtorName !== undefined && (isPartOf(name, debtorName) || sameName(name, debtorName)))
    return true;
  const isTwo = name.includes(" ");
  if (isMarked) return true;
  return isTwo && isCapitalised(name);
}

/** Longest name looked for that way, in words. */
const nameWordsMax = 4;

/** The first words of a run that are a name; a run may go on after it without punctuation. */
function namedIn(turn: Turn, words: string, isMarked: boolean): string | undefined {
  const name = nameOf(words);
  if (name === undefined) return undefined;
  const parts = name.split(" ");
  for (let length = Math.min(parts.length, nameWordsMax); length > 0; length -= 1) {
    const part = parts.slice(0, length).join(" ");
    if (turn.debtorName !== undefined && sameName(part, turn.debtorName)) return part;
  }
  return isName(turn, name, isMarked) ? name : undefined;
}

/** The name an English turn gives as the speaker's, as said. */
export function readNameEn(turn: Turn): string | undefined {
  const { original } = turn;
  for (const match of original.matchAll(lead)) {
    if (isAnothers(original, match.index)) continue;
    const name = namedIn(turn, match[2] ?? "", /name/i.test(match[1] ?? ""));
    if (name !== undefined) return name;
  }
  if (/\b(?:speaking|here)\b/i.test(original) && !notMine.test(original)) {
    for (const [, words = ""] of original.matchAll(tailed)) {
      const name = lastName(turn, words);
      if (name !== undefined) return name;
    }
  }
  return answeredName(turn);
}

/** "Is this …", "my husband's name is …": what leads a name is not the speaker's. */
const isAnothers = (text: string, at: number): boolean =>
  /\b(?:is|if|think|his|her|their|(?:husband|wife|son|mom|mum|dad|lawyer|attorney)'?s?) $/i.test(
    text.slice(Math.max(0, at - 12), at),
  );

/** The name at the end of some words: "yes Callum Reyes here". */
function lastName(turn: Turn, words: string): string | undefined {
  const parts = (words.split(/[.,] /).at(-1) ?? "").split(" ");
  while (parts.length > 0 && stops.has((parts[0] ?? "").toLowerCase())) parts.shift();
  return namedIn(turn, parts.join(" "), false);
}

/** Words of an answer in which the debtor's name is sought. */
const answerWordsMax = 14;

/** The debtor's name anywhere in the answer to "who am I speaking with", or in a greeting that gives it. */
function answeredName(turn: Turn): string | undefined {
  const { debtorName, original } = turn;
  if (debtorName === undefined || !asksIdentity(turn)) return undefined;
  if (notMine.test(original) || original.includes("?")) return undefined;
  const words = original
    .split(/[^\p{L}'’-]+/u)
    .filter((each) => each !== "")
    .slice(0, answerWordsMax);
  const length = debtorName.split(/[ ,]+/).length;
  for (let at = 0; at + length <= words.length; at += 1) {
    const name = words.slice(at, at + length).join(" ");
    if (sameName(name, debtorName)) return name;
  }
  return undefined;
}
