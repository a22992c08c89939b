import { addNamed, type FeatureBag } from "../../../../language/classifier/sparse-features.ts";
import { sizeOf, type ReadEnding } from "./ending.ts";
import { featureKinds as kinds } from "./feature-kinds.ts";

const notSaid = /[^\p{L}\p{N}]+/gu;

/** What a character is, where the very character matters little: one amount ends as any other does. */
const classOf = (char: string): string => {
  if (/[\d零〇一二三四五六七八九两幺]/u.test(char)) return "一";
  return /[十百千万]/u.test(char) ? "十" : char;
};

/** Words that open a clause; the last group wants another clause after its own. */
const openers =
  /然后|但是|但|可是|不过|所以|而且|还有|或者|就是|那就|那我|先|等|因为|由于|如果|要是|假如|虽然|除非|只要|既然|一旦|即使|不管/gu;

const subordinate = /因为|由于|如果|要是|假如|虽然|除非|只要|既然|一旦|即使|不管|等/u;

/** Words of the second of two clauses. */
const main = /就|那|也|都|所以|但|才|再|还是/u;

/** What the model sees of a Chinese ending: its last characters, its beginning, the clause they stand in. */
export function addChineseFeatures(
  bag: FeatureBag,
  { head, tail, stop, length }: ReadEnding,
  asked: string,
): void {
  const chars = tail.replace(notSaid, "");
  const add: Add = (kind, name) => addNamed(bag, kind, name);
  addLastChars(chars, asked, add);
  addClause(chars, add);
  const size = sizeOf(length <= chars.length ? chars.length : Math.max(chars.length, length - 2));
  const start = head.replace(notSaid, "");
  add(kinds.first, start.slice(0, 1));
  add(kinds.firstTwo, start.slice(0, 2));
  add(kinds.size, size);
  add(kinds.askedSize, `${asked} ${size}`);
  add(kinds.stop, stop);
  add(kinds.sinceStop, sizeOf(/[\p{L}\p{N}]*$/u.exec(tail)?.[0].length ?? 0));
  if (chars.length <= wholeCharsMax) add(kinds.whole, chars);
  if (chars.length <= wholeCharsMax) add(kinds.askedWhole, `${asked} ${chars}`);
}

/** Texts so short are learnt as they are. */
const wholeCharsMax = 5;

type Add = (kind: number, name: string) => void;

function addLastChars(text: string, asked: string, add: Add): void {
  const near = text.slice(-nearChars);
  const classes = Array.from(near, classOf).join("");
  add(kinds.last, near.slice(-1));
  add(kinds.pair, near.slice(-2));
  add(kinds.triple, near.slice(-3));
  add(kinds.four, near.slice(-4));
  add(kinds.second, near.slice(-2, -1));
  add(kinds.third, near.slice(-3, -2));
  add(kinds.skip, `${near.slice(-3, -2)} ${near.slice(-1)}`);
  add(kinds.suffix, classes.slice(-2));
  add(kinds.suffix, classes.slice(-3));
  add(kinds.suffix, classes.slice(-4));
  add(kinds.askedLast, `${asked} ${classes.slice(-1)}`);
  add(kinds.askedLast, `${asked} ${classes.slice(-2)}`);
  for (let at = 0; at + 2 <= near.length; at += 1) add(kinds.near, near.slice(at, at + 2));
}

/** Characters whose pairs are read without regard to their place. */
const nearChars = 10;

function addClause(text: string, add: Add): void {
  const opener = [...text.matchAll(openers)].at(-1);
  const from = opener === undefined ? 0 : opener.index + opener[0].length;
  add(kinds.clause, `${opener?.[0] ?? "<"} ${sizeOf(text.length - from)}`);
  const wants = subordinate.exec(text);
  if (wants === null) return;
  const hasMain = main.test(text.slice(wants.index + wants[0].length));
  add(kinds.subordinate, `${wants[0]} ${wants.index === 0 ? "first" : ""} ${hasMain ? "m" : ""}`);
}
