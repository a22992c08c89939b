import type { Locale } from "../../../domain/locale.ts";
import type { Asked } from "../../../domain/vocabulary.ts";
import type { Slots } from "../../../domain/understanding.ts";
import { understand } from "../../understanding/understand.ts";
import { weightOf } from "./backchannel.ts";
import type { TurnEvent } from "./turn-state.ts";

/** Words for which everything else falls silent, a disclosure too. */
const urgent: ReadonlySet<string> = new Set(["selfharm", "cease", "human"]);

/** The slots that answer a question. */
const answersOf: Readonly<Record<Asked, readonly (keyof Slots)[]>> = {
  name: ["name"],
  idLast4: ["idLast4", "birthDate"],
  birthDate: ["birthDate", "idLast4"],
  reason: [],
  amount: ["amountExpr"],
  date: ["date"],
  instalments: ["instalments"],
  confirm: [],
  callbackAt: ["callbackAt"],
};

interface Reading {
  readonly asked: Asked | null;
  readonly locale: Locale;
  readonly now: string;
  readonly timezone: string;
}

/** What turn-taking needs to know of words that are still being said. */
export function readTranscript(
  text: string,
  { asked, locale, now, timezone }: Reading,
): Pick<Extract<TurnEvent, { type: "transcript-change" }>, "isUrgent" | "answers" | "weight"> {
  if (text === "") return { isUrgent: false, answers: false, weight: "nothing" };
  const understanding = understand({ text, asked, locale, now, timezone });
  const { triggers, slots, intents, plainYes } = understanding;
  const isUrgent = triggers.some((trigger) => urgent.has(trigger));
  const [first] = intents;
  const saysWho = asked === "name" && first?.name === "confirm_identity";
  const confirms = asked === "confirm" && (plainYes === true || first?.name === "disagree");
  const holdsIt = asked !== null && answersOf[asked].some((slot) => slots[slot] !== undefined);
  const answers = isUrgent || saysWho || confirms || holdsIt;
  return { isUrgent, answers, weight: weightOf(text, understanding, locale) };
}
