import type { Locale } from "../../domain/locale.ts";
import type { PolicyRules } from "../../domain/policy-rules.ts";
import { drawCallAbout, drawCase, type GivenCase } from "./draw-case.ts";
import { drawTruth } from "./draw-truth.ts";
import { drawFrom } from "./draw.ts";
import type { Persona } from "./persona.ts";
import { createScriptedDebtor } from "./scripted-debtor.ts";
import { simulateCall } from "./simulate-call.ts";
import type { SimulatedCall } from "./simulated-call.ts";
import type { SimulatedDebtor } from "./simulated-debtor.ts";

/** Makes the debtor of a call; the script is there to be fallen back on. */
export type DebtorMaker = (
  parts: Pick<SimulatedCall, "persona" | "setup" | "truth"> & { readonly script: SimulatedDebtor },
) => SimulatedDebtor;

/** Which call to play: everything in it follows from these. */
export interface RunKey {
  readonly persona: Persona;
  readonly locale: Locale;
  /** Place among the persona's runs, from 1. */
  readonly run: number;
  readonly seed: number;
  readonly maxTurns: number;
  /** A case of a round; an invented one where absent. */
  readonly given?: GivenCase;
  readonly rules?: Partial<PolicyRules>;
  /** Who plays the debtor in the place of the script, if somebody does. */
  readonly playedBy?: DebtorMaker | undefined;
}

/** Plays one call with a scripted debtor. The same key gives the same call, byte for byte. */
export async function runOnce(key: RunKey): Promise<SimulatedCall> {
  const { persona, locale, run, seed, maxTurns, given, rules } = key;
  const id = `${persona.id}-${seed}-${run}`;
  // Of its own each, so that a new draw in one does not change what the others give.
  const drawOf = (what: string) => drawFrom(`${id}/${locale}/${what}`);
  const draw = drawOf("case");
  const setup =
    given === undefined
      ? drawCase(id, persona, { locale, draw })
      : drawCallAbout(id, persona, { given, draw });
  const truth = drawTruth(persona, setup, drawOf("truth"));
  const script = createScriptedDebtor({ persona, setup, truth, draw: drawOf("talk") });
  const debtor = key.playedBy?.({ persona, setup, truth, script }) ?? script;
  return await simulateCall({
    persona,
    setup,
    truth,
    debtor,
    maxTurns,
    ...(rules === undefined ? {} : { rules }),
  });
}
