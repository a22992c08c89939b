import { triggerEffects } from "../../domain/triggers.ts";
import type { Persona } from "../../evaluation/simulate/persona.ts";

/** How much a debtor asks of whoever talks with them. */
export const DIFFICULTIES = ["easy", "medium", "hard"] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** Turns below which a debtor is gone before a slow talk comes to its point. */
const shortPatienceTurns = 10;

/** Hurdles from which a debtor is of medium difficulty, and from which hard. */
const mediumFrom = 2;
const hardFrom = 4;

/**
 * Told from what makes a call go wrong: something has to be noticed, or stops all talk of money; somebody else is on
 * the line or cannot prove who they are; feelings run high; there is little time; there is little or nothing to be had.
 */
export function difficultyOf(persona: Persona): Difficulty {
  const { truth, says, patienceTurns } = persona;
  const triggers = Object.values(says).flatMap(({ trigger }) => trigger ?? []);
  const stops = triggers.map((trigger) => triggerEffects[trigger].stop);
  const hurdles = [
    triggers.length > 0,
    stops.some((stop) => stop !== "none"),
    stops.includes("channels"),
    truth.speaker !== "debtor",
    truth.fragment !== "right",
    // Anger asks for two things at once: to be heard, and to be stayed calm with.
    truth.temper !== "even",
    truth.temper !== "even",
    truth.temper === "escalates",
    patienceTurns < shortPatienceTurns,
    truth.pays === "plan" || (truth.pays === "nothing" && triggers.length === 0),
  ].filter(Boolean).length;
  if (hurdles < mediumFrom) return "easy";
  return hurdles < hardFrom ? "medium" : "hard";
}
