import type { Locale } from "../../domain/locale.ts";
import { KindlineError } from "../../domain/errors.ts";
import { drawCase, type SimulatedSetup } from "../../evaluation/simulate/draw-case.ts";
import { drawTruth, type Truth } from "../../evaluation/simulate/draw-truth.ts";
import { drawFrom } from "../../evaluation/simulate/draw.ts";
import { loadPersonas } from "../../evaluation/simulate/load-personas.ts";
import type { Persona } from "../../evaluation/simulate/persona.ts";
import { createScriptedDebtor } from "../../evaluation/simulate/scripted-debtor.ts";
import type { SimulatedDebtor } from "../../evaluation/simulate/simulated-debtor.ts";

/** Which debtor is talked with: everything about them follows from these. */
export interface TrainingKey {
  readonly persona: string;
  readonly locale: Locale;
  readonly seed: number;
  /** As which kind of call it is scored: a spoken one must say that it is recorded. */
  readonly channel: "voice" | "chat";
}

/** One debtor before the first word. */
export interface TrainingStage {
  readonly persona: Persona;
  readonly setup: SimulatedSetup;
  readonly truth: Truth;
  readonly debtor: SimulatedDebtor;
}

let personas: readonly Persona[] | undefined;

/** All personas of the simulation, by their ids; read once. */
export const trainingPersonas = (): readonly Persona[] => (personas ??= loadPersonas());

/**
 * Sets up the debtor of a key. The same key gives the same debtor, word for word.
 * @throws KindlineError NOT_FOUND for a persona that there is not, or not in that language.
 */
export function setTrainingStage({
  persona: id,
  locale,
  seed,
  channel,
}: TrainingKey): TrainingStage {
  const persona = trainingPersonas().find((each) => each.id === id);
  if (persona?.locales.includes(locale) !== true) {
    throw new KindlineError({
      code: "NOT_FOUND",
      message: "Expected a persona that speaks this language.",
      field: "persona",
    });
  }
  const callId = `training-${id}-${seed}`;
  const drawOf = (what: string) => drawFrom(`${callId}/${locale}/${what}`);
  const drawn = drawCase(callId, persona, { locale, draw: drawOf("case") });
  // Nobody has a keypad here: figures are said, also in what is scored as a spoken call.
  const setup = { ...drawn, call: { ...drawn.call, channel: "chat" as const } };
  const truth = drawTruth(persona, setup, drawOf("truth"));
  const debtor = createScriptedDebtor({ persona, setup, truth, draw: drawOf("talk") });
  return { persona, truth, debtor, setup: { ...setup, call: { ...setup.call, channel } } };
}
