import type { Mention } from "../../../language/mention.ts";
import { clauseBefore, wordsAfter, type Turn } from "./turn.ts";
import { wordsOf } from "./words.ts";

/** A comma alone: "not three, six". */
const isPause = /[,，] ?$/;

/** Which of some values (in order, of one kind) somebody refuses: "not 500", "三期六期我都不要". */
export function refused(turn: Turn, mentions: readonly Mention[]): readonly boolean[] {
  const before = refusedBefore(turn, mentions);
  const gaps = gapsOf(turn, mentions);
  const after: boolean[] = [];
  for (const [index, mention] of [...mentions.entries()].toReversed()) {
    const next = mentions[index + 1];
    const isShared = isLinked(turn, gaps[index + 1]) && after.at(-1) === true;
    const isSame = isShared && (!isPause.test(gaps[index + 1] ?? "") || isOfAll(turn, next));
    after.push(isSame || isRefusedAfter(turn, mention, next));
  }
  return after.toReversed().map((isAfter, index) => isAfter || before[index] === true);
}

/** Which of them are refused by what stands before, or share the refusal of the one before them. */
function refusedBefore(turn: Turn, mentions: readonly Mention[]): readonly boolean[] {
  const gaps = gapsOf(turn, mentions);
  const before: boolean[] = [];
  for (const [index, mention] of mentions.entries()) {
    const isShared = isLinked(turn, gaps[index]) && !isPause.test(gaps[index] ?? "");
    const isInstead =
      isNextAfter(turn, mention) ||
      isPutInstead(turn, gaps[index], mentions[index - 1]) ||
      (index === mentions.length - 1 && newInstead.test(gaps[index] ?? ""));
    const isSame = isShared && before[index - 1] === true && !isInstead;
    before.push(isSame || isRefusedBefore(turn, mention, mentions[index - 1]));
  }
  return before;
}

/** "Not the 4th, the 14th": the last of them, after a pause, is what is meant. */
const newInstead = /^[,，] ?(?:on |for )?the $/;

/** What stands before each value since the one before it. */
const gapsOf = (turn: Turn, mentions: readonly Mention[]): readonly (string | undefined)[] =>
  mentions.map((mention, index) => {
    const previous = mentions[index - 1];
    return previous === undefined ? undefined : turn.text.slice(previous.to, mention.from);
  });

/** "Not this Friday, the one after": what comes after the refused one is meant instead of it. */
const isNextAfter = (turn: Turn, { from, to }: Mention): boolean =>
  turn.text.slice(from, to).endsWith(" after");

/** 不是500是1500: the second is what is meant. */
const isPutInstead = (
  turn: Turn,
  gap: string | undefined,
  previous: Mention | undefined,
): boolean =>
  gap === "是" && previous !== undefined && turn.text.slice(0, previous.from).endsWith("不是");

const isLinked = (turn: Turn, gap: string | undefined): boolean =>
  gap !== undefined && wordsOf(turn.language).link.test(gap);

function isRefusedBefore(turn: Turn, mention: Mention, previous: Mention | undefined): boolean {
  const words = wordsOf(turn.language);
  const clause = clauseBefore(turn, mention, previous);
  return words.negatedBefore.test(clause) && !words.notNegated.test(clause);
}

const leadingRefusal = /(?:不要|不想|不用|不选|不办|没有|不需要|不考虑|别提)$/;

function isRefusedAfter(turn: Turn, mention: Mention, next: Mention | undefined): boolean {
  const rest = wordsAfter(turn, mention, next);
  const match = wordsOf(turn.language).negatedAfter.exec(rest);
  if (match === null) return false;
  // "六期不要三期": the refusal belongs to what follows it.
  const isLead = next !== undefined && mention.to + match[0].length === next.from;
  return !isLead || !leadingRefusal.test(match[0]);
}

const isOfAll = (turn: Turn, mention: Mention | undefined): boolean =>
  mention !== undefined &&
  /^[^，。,.]{0,3}都|^ (?:both|all|either)/.test(wordsAfter(turn, mention));

/** Whether what stands between two values makes the second replace the first. */
export function isCorrected(turn: Turn, previous: Mention, mention: Mention): boolean {
  const words = wordsOf(turn.language);
  const gap = turn.text.slice(previous.to, mention.from);
  if (words.correction.test(gap)) return true;
  const after = wordsAfter(turn, mention);
  if (!words.preferred.test(after)) return false;
  return (
    turn.language === "en" ||
    words.preferring.test(gap) ||
    words.preferring.test(previousEnd(turn, previous, gap))
  );
}

/** 分三期还是: the finder took the 还 of 还是 into the value. */
const previousEnd = (turn: Turn, previous: Mention, gap: string): string =>
  turn.text.slice(previous.to - 1, previous.to) + gap.slice(0, 1);

/**
 * The value that counts: the first that is not refused, or the first after the last correction that
 * does not repeat what was taken back.
 */
export function choose<M extends Mention>(
  turn: Turn,
  mentions: readonly M[],
  valueOf: (mention: M) => string | number,
): M | undefined {
  if (mentions.length === 0) return undefined;
  let start = 0;
  for (const [index, mention] of mentions.entries()) {
    const previous = mentions[index - 1];
    if (previous !== undefined && isCorrected(turn, previous, mention)) start = index;
  }
  const live = standing(turn, mentions, valueOf);
  const said = live.filter((mention) => mention.from >= (mentions[start]?.from ?? 0));
  const takenBack = new Set(mentions.slice(0, start).map((mention) => valueOf(mention)));
  const twice = saidTwice(said, valueOf);
  if (twice !== undefined) return twice;
  return said.find((mention) => !takenBack.has(valueOf(mention))) ?? said[0] ?? live[0];
}

/** 三号放假, "Sunday they're shut": what nobody would choose beside another value, yet may by itself. */
const closed = /^[^，。！？,.!?]{0,6}?(?:放假|不开门|关门|不上班|不营业|\b(?:shut|closed)\b)/u;

/**
 * The values that are not refused. One that is refused when it is said again (礼拜天, 礼拜天不行) falls with it; one
 * of a day on which nothing is open falls where another is left.
 */
function standing<M extends Mention>(
  turn: Turn,
  mentions: readonly M[],
  valueOf: (mention: M) => string | number,
): readonly M[] {
  const isRefused = refused(turn, mentions);
  const isClosed = mentions.map((mention, index) =>
    closed.test(wordsAfter(turn, mention, mentions[index + 1])),
  );
  const live = withoutFallen(mentions, isRefused, valueOf);
  const open = withoutFallen(mentions, isClosed, valueOf);
  const opened = new Set(open);
  const both = live.filter((mention) => opened.has(mention));
  return both.length > 0 ? both : live;
}

/** The values that have not fallen, here or where they are said again later. */
function withoutFallen<M extends Mention>(
  mentions: readonly M[],
  hasFallen: readonly boolean[],
  valueOf: (mention: M) => string | number,
): readonly M[] {
  const gone = new Set<string | number>();
  return mentions
    .toReversed()
    .filter((mention, index) => {
      const isGone = hasFallen[mentions.length - 1 - index] === true;
      // 还清嘛, 还了算了: no sum is refused by what is said of paying it.
      if (isGone && mention.kind !== "amount-expression") gone.add(valueOf(mention));
      return !isGone && !gone.has(valueOf(mention));
    })
    .toReversed();
}

/** 七百 八百吧 八百: of several values the one that is said once more at the end. */
function saidTwice<M extends Mention>(
  said: readonly M[],
  valueOf: (mention: M) => string | number,
): M | undefined {
  const last = said.at(-1);
  if (last === undefined) return undefined;
  return said.slice(0, -1).find((mention) => valueOf(mention) === valueOf(last));
}
