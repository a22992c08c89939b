import { parsePersona } from "../../../evaluation/simulate/load-personas.ts";
import type { Persona } from "../../../evaluation/simulate/persona.ts";

/** A debtor who pays everything, as plain as can be. */
export const persona = {
  id: "plain",
  title: "Plain",
  goal: "Pays everything.",
  patienceTurns: 14,
  // In words that nobody could take for anything else.
  says: {
    gives_reason: { zh: ["我忘了。"], en: ["I forgot."] },
    pays_full: { zh: ["我{date}全部还清。"], en: ["I'll pay all of it on {date}."] },
  },
  truth: { pays: "full", payInDays: [2, 2] },
  atEnd: { dispositions: ["PTP"], verified: true, promise: "must" },
};

export const personaWith = (change: object): Persona =>
  parsePersona("plain.json", { ...persona, ...change });
