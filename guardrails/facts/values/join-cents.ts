import type { Mention } from "../../../language/mention.ts";

const joins = /^(?:,? (?:and )?|,\s*)$|^$/;
const centsAfter = /^\s*(?:美分|欧分|分|cents?\b|fen\b|pence\b|p\b)/i;
const endsInCents = /(?:cents?|pence|p|分)$/i;

/**
 * "$316 and 68 cents", 七百美元七十六美分: one amount, which finders read as two since debtors seldom name
 * cents. Only what plainly is cents is joined.
 */
export function joinCents(mentions: readonly Mention[], text: string): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const whole = joined.at(-1);
    const cents = whole?.kind === "amount" ? centsOf(mention, text) : undefined;
    const isBeside =
      whole?.kind === "amount" &&
      whole.minorUnits % 100 === 0 &&
      joins.test(text.slice(whole.to, mention.from));
    if (cents === undefined || !isBeside) joined.push(mention);
    else
      joined[joined.length - 1] = {
        ...whole,
        ...cents,
        minorUnits: whole.minorUnits + cents.cents,
      };
  }
  return joined;
}

function centsOf(mention: Mention, text: string): { to: number; cents: number } | undefined {
  if (mention.kind !== "amount") return undefined;
  const { from, to, minorUnits } = mention;
  if (minorUnits < 100 && endsInCents.test(text.slice(from, to))) return { to, cents: minorUnits };
  const unit = centsAfter.exec(text.slice(to));
  const isNumber = mention.currency === undefined && minorUnits < 10_000 && minorUnits % 100 === 0;
  return unit === null || !isNumber
    ? undefined
    : { to: to + unit[0].length, cents: minorUnits / 100 };
}
