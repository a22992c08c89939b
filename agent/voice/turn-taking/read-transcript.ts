import type { Locale } from "../../../domain/locale.ts";
import type { Asked } from "../../../domain/vocabulary.ts";
import type { Slots } from "../../../domain/understanding.ts";
import { understand } from "../../understanding/understand.ts";

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
): { readonly isUrgent: boolean; readonly answers: boolean } {
  if (text === "") return { isUrgent: false, answers: false };
  const { triggers, slots, intents, plainYes } = understand({ text, asked, locale, now, timezone });
  const isUrgent = triggers.some((trigger) => urgent.has(trigger));
  const [first] = intents;
  const saysWho = asked === "name" && first?.name === "confirm_identity";
  const confirms = asked === "confirm" && (plainYes === true || first?.name === "disagree");
  const holdsIt = asked !== null && answersOf[asked].some((slot) => slots[slot] !== undefined);
  return { isUrgent, answers: isUrgent || saysWho || confirms || holdsIt };
}
