import { digitGroups, isDialled } from "../digit-groups.ts";
import type { SpeakingRule } from "../speaking-rule.ts";
import { spell } from "../spelled-letters.ts";
import { digitWords } from "./number-words.ts";

const inGroups = (written: string): string => digitGroups(written).map(digitWords).join(", ");

/** Words after which a short number is dialled or quoted figure by figure. */
const dialLeads =
  "(?:call|text|dial|ring|phone|line|number|reference|ref|ending(?: in)?|code|digits|case|account)(?: (?:number|is|on|at))?:? ";

/** Figures that are read one by one: telephone numbers, short codes, references. */
export const digitRules: readonly SpeakingRule[] = [
  {
    pattern: /(\+)?\(?\d+\)?(?:[ -]{1,2}\(?\d+\)?|\.\d{3}\.\d{4}(?!\d))+(?![.,]\d|\d|%)/y,
    speak: ([written]) =>
      isDialled(written)
        ? `${written.startsWith("+") ? "plus " : ""}${inGroups(written)}`
        : undefined,
  },
  {
    pattern: new RegExp(
      `(?<=\\b${dialLeads}(?:\\d{3,6} (?:or|and) )?)\\d{3,}(?![.,]\\d|\\d|%)(?! (?:dollars|pounds|euros|yuan))`,
      "iy",
    ),
    speak: ([written]) => inGroups(written),
  },
  // A leading zero, or more figures than anybody owes.
  {
    pattern: /\+?(?:0\d+|\d{7,})(?![.,]\d|\d|%)/y,
    speak: ([written]) => `${written.startsWith("+") ? "plus " : ""}${inGroups(written)}`,
  },
  {
    pattern: /([A-Z]{1,5})-?(\d{2,})(?![.,]\d|[\d%])/y,
    speak: ([, letters = "", figures = ""]) => `${spell(letters)} ${inGroups(figures)}`,
  },
  {
    pattern: /(\d{3,})X(?![A-Za-z\d])/y,
    speak: ([, figures = ""]) => `${inGroups(figures)} X`,
  },
];
