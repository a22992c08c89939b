import { languageOf } from "../../domain/locale.ts";
import type { OfferOption } from "../../domain/offer-option.ts";
import type { SimulatedSetup } from "./draw-case.ts";
import type { Truth } from "./draw-truth.ts";
import type { Draw } from "./draw.ts";
import { fillWords } from "./fill-words.ts";
import { isOccasion, type Standing } from "./is-occasion.ts";
import { sayingOf } from "./load-personas.ts";
import {
  chosenPlan,
  ordinaryAnswer,
  readBackOf,
  type Mind,
  type ReadBack,
} from "./ordinary-answer.ts";
import type { Persona } from "./persona.ts";
import type { DebtorAct, Heard, SimulatedDebtor } from "./simulated-debtor.ts";

interface ScriptedOptions {
  readonly persona: Persona;
  readonly setup: SimulatedSetup;
  readonly truth: Truth;
  readonly draw: Draw;
}

/** A debtor who follows their persona, and beyond it does what any debtor would; seeded, without a model. */
export function createScriptedDebtor(options: ScriptedOptions): SimulatedDebtor {
  return new ScriptedDebtor(options);
}

/** Chance that the fragment is keyed in on a phone instead of said. */
const keypadChance = 0.15;

class ScriptedDebtor implements SimulatedDebtor {
  readonly tokens = 0;
  readonly #options: ScriptedOptions;
  readonly #said = new Map<string, number>();
  #turn = 0;
  #offered: readonly OfferOption[] = [];
  #readBack: ReadBack | undefined;

  constructor(options: ScriptedOptions) {
    this.#options = options;
  }

  next(heard: Heard): DebtorAct {
    this.#turn += 1;
    this.#listen(heard);
    const { persona } = this.#options;
    const key =
      this.#turn > persona.patienceTurns
        ? this.#leave()
        : (this.#reaction(heard) ?? ordinaryAnswer(heard, this.#mind()));
    this.#said.set(key, this.#timesSaid(key) + 1);
    return this.#act(key);
  }

  /** What was heard of options and of a read-back stays in mind. */
  #listen({ lines }: Heard): void {
    for (const line of lines) {
      if ("options" in line.facts) this.#offered = line.facts.options;
      this.#readBack = readBackOf(line) ?? this.#readBack;
    }
  }

  #leave(): string {
    return this.#timesSaid("takes_leave") > 0 ? "hang_up" : "takes_leave";
  }

  #reaction(heard: Heard): string | undefined {
    const { persona, draw } = this.#options;
    const standing: Standing = {
      heard,
      turn: this.#turn,
      timesSaid: (key) => this.#timesSaid(key),
    };
    return persona.reactions.find(
      ({ on, does, chance, times }) =>
        this.#timesSaid(does) < times && isOccasion(on, standing) && draw.chance(chance),
    )?.does;
  }

  #timesSaid(key: string): number {
    return this.#said.get(key) ?? 0;
  }

  #mind(): Mind {
    return {
      truth: this.#options.truth,
      options: this.#offered,
      readBack: this.#readBack,
      timesSaid: (key) => this.#timesSaid(key),
      direction: this.#options.setup.call.direction,
    };
  }

  #act(key: string): DebtorAct {
    if (key === "hang_up" || key === "silent") return { type: key };
    const { persona, setup, truth, draw } = this.#options;
    const { idLast4 } = setup.case.debtor;
    const canKey = key === "gives_last4" && setup.call.channel === "voice";
    if (canKey && idLast4 !== undefined && draw.chance(keypadChance)) {
      return { type: "press", digits: idLast4 };
    }
    const saying = sayingOf(persona, key);
    const wordings = saying?.[languageOf(setup.call.locale)];
    if (saying === undefined || wordings === undefined) {
      throw new RangeError(`Expected words for ${key}.`);
    }
    const meant = { amount: truth.part, count: chosenPlan(this.#mind())?.count ?? 0 };
    return {
      type: "say",
      text: fillWords(draw.pick(wordings), meant, this.#options),
      key,
      trigger: saying.trigger,
      tells: saying.tells,
    };
  }
}
