import { languageOf, type Locale } from "../../domain/locale.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import { recordedQuestion } from "../replay/recorded-question.ts";
import type { AgentAct } from "./cues/agent-act.ts";

const birthWords = { zh: /出生|生日/u, en: /birth|born|\bD\.?O\.?B\b/i } as const;

/** What the words of a collector ask for; identity is asked for in the curtest words. */
export function askedBy(
  text: string,
  locale: Locale,
  acts: ReadonlySet<AgentAct>,
): ReadonlySet<Asked> {
  const asked = new Set(recordedQuestion(text, locale));
  if (acts.has("open_question")) asked.add("reason");
  if (acts.has("asks_identity")) {
    asked.add(birthWords[languageOf(locale)].test(text) ? "birthDate" : "idLast4");
  }
  return asked;
}

const beforeVerified: readonly Asked[] = ["idLast4", "birthDate", "name"];
const afterwards: readonly Asked[] = [
  "reason",
  "callbackAt",
  "instalments",
  "amount",
  "date",
  "confirm",
];

/** The one question that a short answer is read as the answer to. */
export function mainQuestion(asked: ReadonlySet<Asked>, isVerified: boolean): Asked | null {
  const order = isVerified ? afterwards : [...beforeVerified, ...afterwards];
  return order.find((each) => asked.has(each)) ?? null;
}
