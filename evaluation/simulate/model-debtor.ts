import { z } from "zod";
import type { OfflineWriter, WritingFault } from "../../agent/ports/offline-writer.ts";
import { writtenBy } from "../../agent/ports/written-by.ts";
import { formatDecimal } from "../../domain/money.ts";
import { TRIGGERS } from "../../domain/vocabulary.ts";
import type { LlmPrompt } from "../../prompts/llm-prompt.ts";
import type { SimulatedSetup } from "./draw-case.ts";
import type { Truth } from "./draw-truth.ts";
import { sayingOf } from "./load-personas.ts";
import { TELLS, type Persona } from "./persona.ts";
import type { DebtorAct, Heard, SimulatedDebtor } from "./simulated-debtor.ts";

interface ModelDebtorOptions {
  readonly persona: Persona;
  /** An invented case: who plays a debtor must know their name and figures, so a real one never goes to a model. */
  readonly setup: SimulatedSetup;
  readonly truth: Truth;
  /** Hears all the same, and says what it would have said where the model says nothing that can be used. */
  readonly script: SimulatedDebtor;
  readonly writer: OfflineWriter;
  readonly prompt: LlmPrompt;
  readonly signal: AbortSignal;
}

/** A debtor that a model plays. */
export interface ModelDebtor extends SimulatedDebtor {
  /** Why the script spoke for the model, once for each turn in which it did. */
  readonly faults: readonly WritingFault[];
}

/** Characters of what a debtor says in one turn: people on the phone say a few sentences. */
export const debtorSaysCharsMax = 300;

/** Turns of either side that the model is told, the last ones. */
const dialogueTurnsMax = 24;

/** The key of words that are none of the persona's. */
const ownWords = "own_words";

/** A debtor that a model plays: it hears only what was said, and follows the persona's goal in its own words. */
export function createModelDebtor(options: ModelDebtorOptions): ModelDebtor {
  const schema = schemaFor(options.persona);
  const dialogue: Readonly<Record<string, string>>[] = [];
  const faults: WritingFault[] = [];
  let tokens = 0;
  let turn = 0;
  return {
    get tokens() {
      return tokens;
    },
    faults,
    get model() {
      return { ...writtenBy(options.writer, options.prompt), scriptedTurns: faults.length };
    },
    async next(heard) {
      turn += 1;
      const scripted = await options.script.next(heard);
      // Nobody is more patient than the persona, whoever plays it.
      if (turn > options.persona.patienceTurns) return scripted;
      dialogue.push({ agent: heard.text });
      const { writer, signal } = options;
      const task = taskOf(options, heard, dialogue.slice(-dialogueTurnsMax));
      const written = await writer.write({ ...task, schema }, signal);
      tokens += written.tokens;
      if (!written.isWritten) faults.push(written.why);
      const act = written.isWritten ? actOf(written.value, options.persona) : scripted;
      dialogue.push({ debtor: act.type === "say" ? act.text : act.type });
      return act;
    },
  };
}

const schemaFor = ({ says }: Persona) =>
  z.strictObject({
    does: z.enum(["say", "silent", "hang_up"]),
    text: z.string().trim().max(debtorSaysCharsMax),
    key: z.enum([ownWords, ...Object.keys(says)]),
    trigger: z.enum(TRIGGERS).nullable(),
    tells: z.array(z.enum(TELLS)),
  });
type Played = z.output<ReturnType<typeof schemaFor>>;

/** What a persona's words do and tell is the persona's to say; of other words the model tells. */
function actOf({ does, text, key, trigger, tells }: Played, persona: Persona): DebtorAct {
  if (does !== "say") return { type: does };
  // Somebody who says nothing is silent.
  if (text === "") return { type: "silent" };
  const saying = key === ownWords ? undefined : sayingOf(persona, key);
  return {
    type: "say",
    text,
    key,
    trigger: saying === undefined ? (trigger ?? undefined) : saying.trigger,
    tells: [...new Set([...(saying?.tells ?? []), ...tells])],
  };
}

function taskOf(
  { persona, setup, truth, prompt }: ModelDebtorOptions,
  heard: Heard,
  dialogue: readonly Readonly<Record<string, string>>[],
) {
  const { case: debt, call } = setup;
  const { debtor } = debt;
  const scene = {
    you: {
      goal: persona.goal,
      who: truth.speaker === "debtor" ? debtor.name : `${truth.speaker} (${truth.otherName})`,
      fragment: truth.fragment === "wrong" ? truth.wrongLast4 : debtor.idLast4,
      birthDate: truth.fragment === "wrong" ? undefined : debtor.birthDate,
      pays: truth.pays,
      payOn: truth.payOn,
      canPayAMonth: truth.affordable === undefined ? null : formatDecimal(truth.affordable),
      part: formatDecimal(truth.part),
      temper: truth.temper,
      knownThings: Object.keys(persona.says),
    },
    now: call.startedAt,
    currency: debt.currency,
    channel: call.channel,
    agentHasSaidGoodbye: heard.ends,
    dialogue,
  };
  return {
    name: "debtor_turn",
    system: prompt.system,
    // Undefined members are no JSON.
    user: prompt.user({ scene: JSON.parse(JSON.stringify(scene)) as unknown }),
    temperature: prompt.model.temperature,
    answerTokensMax: prompt.model.answerTokensPerLine,
  };
}
