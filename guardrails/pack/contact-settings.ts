import type { Hours } from "./measure.ts";
import { strictest } from "./measure.ts";
import type { RuleBook } from "./rule-book.ts";

/** What the contact policy must be told of the rules that hold for a debtor. */
export interface ContactSettings {
  /** Ids of rows that are to be verified and that somebody has signed. */
  readonly switchedOn: readonly string[];
  /** Limits by the id of their counter; each counts where it is lower than the policy's own. */
  readonly tighter: Readonly<Record<string, number>>;
  /** Local times of every day in which nobody is contacted. */
  readonly quiet: readonly Hours[];
}

const wholeDay: Hours = { from: "00:00", to: "24:00" };

/** The numbers and hours of a book, in the terms of the contact policy. */
export function contactSettings({ provisions }: RuleBook): ContactSettings {
  const tighter = new Map<string, number>();
  let open = wholeDay;
  for (const { inForce, counter } of provisions.flatMap(({ values }) => values)) {
    if (typeof inForce === "object") {
      const both = strictest(open, inForce, "narrower");
      if (typeof both === "object") open = both;
    } else if (counter !== undefined) {
      tighter.set(counter, Math.min(inForce, tighter.get(counter) ?? inForce));
    }
  }
  return {
    switchedOn: provisions.filter(({ verify }) => verify).map(({ id }) => id),
    tighter: Object.fromEntries(tighter),
    quiet: open.from < open.to ? around(open) : [wholeDay],
  };
}

/** The parts of a day before and after these hours. */
const around = ({ from, to }: Hours): Hours[] =>
  [
    { from: wholeDay.from, to: from },
    { from: to, to: wholeDay.to },
  ].filter((part) => part.from < part.to);
