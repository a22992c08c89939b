import { askedLabels, type AskedName } from "../../labels/moves.ts";
import type { Language } from "../../words/language.ts";
import { redriveWords } from "./redrive-words.ts";

/** What was asked for, as reasons of a divergence write it. */
const askedByText: Readonly<Record<string, AskedName>> = {
  "the name": "name",
  "the last four digits": "idLast4",
  "the date of birth": "birthDate",
  "the reason": "reason",
  "an amount": "amount",
  "a date": "date",
  "a plan": "instalments",
  "a yes": "confirm",
  "a time to call back": "callbackAt",
};

const pattern =
  /^The debtor answers the recorded question for (.+); our agent had (?:asked for (.+)|taken leave or handed over)\.$/;

/** Why a call diverged, in the reader's language; a reason that has no words yet stands as the server tells it. */
export function divergenceText(reason: string, language: Language): string {
  const match = pattern.exec(reason);
  const words = redriveWords[language];
  const recorded = labelOf(match?.[1], language);
  if (recorded === undefined) return reason;
  const asked = match?.[2];
  if (asked === undefined) return words.answeredOver(recorded);
  const ours = asked === "nothing" ? words.nothing : labelOf(asked, language);
  return ours === undefined ? reason : words.answered(recorded, ours);
}

function labelOf(text: string | undefined, language: Language): string | undefined {
  if (text === undefined || !Object.hasOwn(askedByText, text)) return undefined;
  const name = askedByText[text];
  return name === undefined ? undefined : askedLabels[language][name];
}
