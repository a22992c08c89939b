import type { MentionOf, SentenceScene } from "../fact-scene.ts";
import type { KnownFacts } from "../values/known-facts.ts";
import type { Part } from "./sum-claim.ts";

type Amount = MentionOf<"amount">;

/** "That forty percent is fifty dollars", 百分之三十是二十七块: the words between a share and what it comes to. */
const comesTo =
  /^(?:\s*(?:of (?:it|that|the (?:late )?fee|the (?:late )?charge)))?\s*(?:也?就?是|等于|[=＝]|[,，]? ?(?:which |that['’]?s |that |it )?(?:is|are|comes? to|makes|equals|would be)|[,，] that['’]s)\s*$/iu;

const ofWhole = /^\s*of (?:the |your |that )?$/iu;
const wholesShare = /^\s*的\s*$/u;

const basisPoints = 10_000;

/** Whether an amount is the share that the words say, and the amount it is a share of where that is said. */
interface ShareClaim {
  readonly isTrue: boolean;
  readonly parts: readonly Part[];
}

/**
 * What a share of an amount comes to: of the amount beside it ("30 % of $29 is $8.70"), else of the late fee
 * where the share is that of its waiver. Undefined where the words claim no such thing.
 */
export function shareClaim(
  amounts: readonly Amount[],
  at: number,
  { text, known, mentions }: SentenceScene,
): ShareClaim | undefined {
  const amount = amounts[at] as Amount;
  const share = mentions.findLast((each) => each.kind === "share" && each.to <= amount.from);
  if (share?.kind !== "share") return undefined;
  const before = amounts[at - 1];
  const isOf = (of: number): boolean =>
    Math.abs((of * share.basisPoints) / basisPoints - amount.minorUnits) < 1;
  const whole = before && isWhole(before, share, text) ? before : undefined;
  const from = Math.max(share.to, whole?.to ?? 0);
  if (!comesTo.test(text.slice(from, amount.from))) return undefined;
  if (whole === undefined && !isOfWaiver(share, known)) return undefined;
  const facts = known.money.filter(({ value, role }) =>
    whole === undefined ? role === "lateFee" : value === whole.minorUnits,
  );
  const parts =
    whole === undefined ? [] : [{ from: whole.from, value: whole.minorUnits, sign: one }];
  return { isTrue: facts.some(({ value }) => isOf(value)), parts };
}

const one: Part["sign"] = 1;

/** The share that is waived, or what is left of it. */
function isOfWaiver({ basisPoints: share }: MentionOf<"share">, { shares }: KnownFacts): boolean {
  const waiver = shares.find(({ role }) => role === "waiver")?.value;
  return waiver === share || waiver === basisPoints - share;
}

/** The share is of the amount before or after it. */
const isWhole = (amount: Amount, share: MentionOf<"share">, text: string): boolean =>
  amount.from >= share.to
    ? ofWhole.test(text.slice(share.to, amount.from))
    : wholesShare.test(text.slice(amount.to, share.from));
