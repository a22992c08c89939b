import { sameName } from "../../../language/en/names.ts";
import { isPlainWord, nameOf, nameRun, trustedName, withoutStops } from "./name-shape-en.ts";
import { adultDays } from "./identity.ts";
import { asksIdentity, ofKind, type Turn } from "./turn.ts";

const lead = new RegExp(
  `\\b(my name is|my name's|name is|name's|name:|this is|it's|its|it is|i'm|im|i am|speaking with|you've got|you got)[,:]? (${nameRun})`,
  "giu",
);
const tailed = new RegExp(`(${nameRun}),? (?:speaking|here)\\b`, "giu");

const kin =
  "wife|husband|spouse|partner|son|daughter|mother|mum|mom|mam|father|dad|brother|sister|friend|mate|carer|boss|roommate|flatmate|housemate|colleague|cousin|aunt|uncle|niece|nephew|nan|gran|grandson|granddaughter|neighbou?r|girlfriend|boyfriend|fianc[eé]e?|assistant|lawyer|attorney|solicitor|landlord";

/** "I'm his dad Colin Webb": who speaks for somebody, and their own name after that. */
const kinLead = new RegExp(
  `\\b(?:i'm|im|i am|this is|it's|its)(?: just| only| actually)? (?:his|her|their|the|(?:\\p{L}[\\p{L}-]{0,24} ){0,2}\\p{L}[\\p{L}-]{0,24}['’]s) (?:${kin})[,:]? (${nameRun})`,
  "giu",
);

/** "It's Katie, well, Katherine Novak": the name said better. */
const better = new RegExp(
  `^,? (?:well|or|or rather|actually|sorry|i mean|officially|legally),? (${nameRun})`,
  "iu",
);

/** Text in which a name is somebody else's, or asked after. */
const notMine =
  /\b(?:not|isn'?t|wife|husband|son|daughter|mother|father|mum|mom|dad|brother|sister|looking for|who is|who's|is this|are you|wrong|he's|she's|his|her|passed|died|heard of|know)\b/i;

/** Whether one word of the name is one of the debtor's. */
function isPartOf(name: string, debtorName: string | undefined): boolean {
  const parts = debtorName?.toLowerCase().split(/[ ,]+/) ?? [];
  return name
    .toLowerCase()
    .split(" ")
    .every((each) => parts.includes(each));
}

/** Whether words after "this is" are a name of the debtor's. */
const isDebtors = (name: string, debtorName: string | undefined): boolean =>
  debtorName !== undefined && (isPartOf(name, debtorName) || sameName(name, debtorName));

/** Longest name looked for that way, in words. */
const nameWordsMax = 4;

/** The first words of a run that are a name; a run may go on after it without punctuation. */
function namedIn({ debtorName }: Turn, words: string, isMarked = false): string | undefined {
  const name = nameOf(words);
  if (name === undefined) return undefined;
  const parts = name.split(" ");
  for (let length = Math.min(parts.length, nameWordsMax); length > 0; length -= 1) {
    const part = parts.slice(0, length).join(" ");
    if (debtorName !== undefined && sameName(part, debtorName)) return part;
  }
  if (isDebtors(name, debtorName)) return name;
  // "It's Karen who pays" tells of her.
  if (/^ (?:who|that|which|['’]s)\b/i.test(words.slice(words.indexOf(name) + name.length)))
    return undefined;
  const trusted = trustedName(name);
  return trusted ?? (isMarked && !isPlainWord(parts[0] ?? "") ? name : undefined);
}

/** The name an English turn gives as the speaker's, as said. */
export function readNameEn(turn: Turn): string | undefined {
  const name =
    ledName(turn) ?? kinName(turn) ?? tailedName(turn) ?? answeredName(turn) ?? nameAlone(turn);
  return name === undefined || name.includes(" ") ? name : (fullerName(turn, name) ?? name);
}

/** "Alex here. Alex Morgan.": the same name, whole this time. */
function fullerName({ original }: Turn, name: string): string | undefined {
  if (notMine.test(original) || original.includes("?")) return undefined;
  const again = new RegExp(
    `\\b${name}(?:,? (?:here|speaking))?[.,;!]+ (?:it['’]?s |this is |i['’]?m )?(${name} (?:\\p{L}[\\p{L}'’-]{1,24}))(?=[.,;!]|\\s*$| \\d)`,
    "iu",
  );
  const whole = nameOf(again.exec(original)?.[1] ?? "");
  return whole?.includes(" ") === true ? whole : undefined;
}

/** After "this is", "my name is". */
function ledName(turn: Turn): string | undefined {
  const { original } = turn;
  for (const match of original.matchAll(lead)) {
    if (isAnothers(original, match.index)) continue;
    const name = namedIn(turn, match[2] ?? "", /name/i.test(match[1] ?? ""));
    if (name === undefined) continue;
    const rest = original.slice(match.index + match[0].lastIndexOf(name) + name.length);
    return namedIn(turn, better.exec(rest)?.[1] ?? "") ?? name;
  }
  return undefined;
}

/** After whose relative somebody is. That person is not the debtor, whatever they are called. */
function kinName({ original, debtorName }: Turn): string | undefined {
  for (const [, words = ""] of original.matchAll(kinLead)) {
    const name = nameOf(words);
    const trusted = name === undefined ? undefined : trustedName(name);
    if (trusted !== undefined && !isDebtors(trusted, debtorName)) return trusted;
  }
  return undefined;
}

/** "Is this …", "my husband's name is …", "as if I'm …": what leads a name is not the speaker's. */
const isAnothers = (text: string, at: number): boolean =>
  /(?:\b(?:is|if|like|think|his|her|their|husband|wife|son|mom|mum|dad|lawyer|attorney)s?|\p{L}['’]s) $/iu.test(
    text.slice(Math.max(0, at - 12), at),
  );

/** Before "speaking" and "here". */
function tailedName(turn: Turn): string | undefined {
  const { original } = turn;
  if (!/\b(?:speaking|here)\b/i.test(original) || notMine.test(original)) return undefined;
  for (const [, words = ""] of original.matchAll(tailed)) {
    const name = /\bno \S+$/i.test(words) ? undefined : lastName(turn, words);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The name at the end of some words: "yes Callum Reyes here". */
function lastName(turn: Turn, words: string): string | undefined {
  const parts = (words.split(/[.,] /).at(-1) ?? "").split(" ");
  const name = namedIn(turn, withoutStops(parts).join(" "));
  return name !== undefined && words.endsWith(name) ? name : undefined;
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

const opening = new RegExp(
  `^(?:(?:yes|yeah|yep|hi|hello|hey|uh|um|sure|ok|okay|it's)[,.!]? ){0,3}(${nameRun})(?=[,.;!]|$| born\\b| last\\b| dob\\b| date of birth\\b| (?:yes|yeah|yep|that's me|that is me|speaking)\\b| (?:\\p{L}[ -]){2,12}\\p{L}(?!\\p{L}))`,
  "iu",
);

/** "Anna Lowe L O W E": the letters of a name after it. */
const spelled = /(?: \p{L}){2,}$|(?: (?:\p{L}-)+\p{L})$/u;

/** "Moira Campbell, born …, last four …": a name of two words or three that opens the answer to who somebody is. */
function nameAlone(turn: Turn): string | undefined {
  const { original } = turn;
  if (notMine.test(original) || original.includes("?")) return undefined;
  const name = nameOf((opening.exec(original)?.[1] ?? "").replace(spelled, ""));
  const trusted = name?.includes(" ") === true ? trustedName(name) : undefined;
  return trusted !== undefined && isIdentity(turn, trusted) ? trusted : undefined;
}

/** Whether an opening name is the speaker's: two words with capitals may be anything but where we asked for a name. */
function isIdentity(turn: Turn, name: string): boolean {
  if (givesIdentity(turn)) return true;
  if (!asksIdentity(turn)) return false;
  return turn.asked === "name" || trustedName(name.toLowerCase()) !== undefined;
}

/** A year of birth at the latest, or digits: what somebody proves who they are with. */
const givesIdentity = (turn: Turn): boolean =>
  ofKind(turn, "digits").length > 0 || adultDays(turn).length > 0;
