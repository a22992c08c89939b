import { languageOf } from "../../domain/locale.ts";
import { cutSentences } from "../../language/sentences.ts";
import { formFinding } from "../check-form.ts";
import type { GuardContext } from "../guard-context.ts";
import { release } from "../release.ts";
import { loadWordingModel } from "./load-wording-model.ts";
import { maskFacts } from "./mask-facts.ts";
import { releaseScript } from "./release-script.ts";
import { releaseWording, type ReleasedSentence } from "./release-wording.ts";
import type { Script } from "./script.ts";
import { sentenceFaultOf } from "./sentence-fault.ts";
import { addedActs } from "./speech-acts.ts";

/** A sentence that may be said, and whether its line is whole with it. */
export interface ProvenSentence {
  readonly sentence: ReleasedSentence;
  readonly isLineEnd: boolean;
}

/** What is left to do when a wording has ended. */
interface ProofEnd {
  /** Sentences of the wording that may be said as well. */
  readonly proven: readonly ProvenSentence[];
  /** The wording, or the rest of it, if it is not shown to say the line. */
  readonly held: ReleasedSentence | undefined;
  /** Scripted sentences that the line still needs; `all` if nothing of the wording was let pass. */
  readonly missing: readonly string[] | "all";
}

/**
 * Lets the words that a speaker finds for a line pass sentence by sentence while they come. The first sentence is
 * held against the first one of each scripted wording of the line; the one it stands for is kept to from there on, and
 * whatever the speaker leaves out of it, changes or does not finish is said in its scripted words. So what is said is
 * always one scripted wording, each sentence as it stands or in words shown to say the same. A wording that is built
 * otherwise is judged whole, at its end.
 */
export class LineProof {
  readonly #script: Script;
  readonly #context: GuardContext;
  readonly #wordings: readonly (readonly string[])[];
  /** The scripted wording that is kept to, once a sentence of it was said. */
  #chosen: readonly string[] | undefined;
  #saidCount = 0;
  #isAligned = true;

  constructor(script: Script, context: GuardContext) {
    this.#script = script;
    this.#context = context;
    const [first = [], ...others] = [script.template, ...(script.variants ?? [])].map(cutSentences);
    // Who says more is not to be cut short by a wording that says less.
    this.#wordings = [first, ...others.sort((a, b) => b.length - a.length)];
  }

  /** The line is whole: what else the speaker may say of it is not listened to. */
  get isWhole(): boolean {
    return this.#chosen !== undefined && this.#saidCount === this.#chosen.length;
  }

  /** The next sentence of the wording; undefined if it has to wait for the end. Never throws. */
  take(text: string): ProvenSentence | undefined {
    if (!this.#isAligned || this.isWhole) return undefined;
    try {
      const wordings = this.#chosen === undefined ? this.#wordings : [this.#chosen];
      const asItStands = wordings.find((wording) => this.#isScripted(text, wording));
      const chosen = asItStands ?? wordings.find((wording) => this.#says(text, wording));
      const releaseIt = asItStands === undefined ? release : releaseScript;
      const sentence = chosen && { text, ...releaseIt(text, this.#context) };
      if (sentence?.approved !== undefined) {
        this.#chosen = chosen;
        this.#saidCount += 1;
        return { sentence, isLineEnd: this.isWhole };
      }
    } catch {
      // What cannot be judged is not said.
    }
    this.#isAligned = false;
    return undefined;
  }

  /** @param text the whole wording; undefined if the speaker did not come to an end. */
  end(text: string | undefined): ProofEnd {
    const nothing = { proven: [], held: undefined, missing: this.#missing() };
    if (text === undefined) return nothing;
    if (this.isWhole) return { ...nothing, held: this.#rest(text) };
    const sentences = releaseWording(text, this.#script, this.#context);
    const held = sentences.find(({ approved }) => approved === undefined);
    if (held !== undefined) return { ...nothing, held: this.#withHits(held) };
    const proven = sentences.slice(this.#saidCount).map((sentence, index, rest) => ({
      sentence,
      isLineEnd: index === rest.length - 1,
    }));
    return proven.length === 0 ? nothing : { proven, held: undefined, missing: [] };
  }

  /** What a speaker went on to say when its line was whole: nobody hears it, but it tells what the speaker is like. */
  #rest(text: string): ReleasedSentence | undefined {
    const rest = cutSentences(text).slice(this.#saidCount).join(" ");
    if (rest === "") return undefined;
    const language = languageOf(this.#script.locale);
    const [act] = addedActs(maskFacts(rest, this.#script.facts), [""], language);
    const findings = [formFinding(`guard.wording.${act ?? "length"}`, rest)];
    return this.#withHits({ text: rest, approved: undefined, findings });
  }

  /** What is held back for want of a proof may also be what must not be said at all. */
  #withHits(held: ReleasedSentence): ReleasedSentence {
    const hits = cutSentences(held.text).flatMap((sentence) => {
      const { approved, findings } = release(sentence, this.#context);
      return approved === undefined ? findings : [];
    });
    return { ...held, findings: [...held.findings, ...hits] };
  }

  /** True for the next sentence of a scripted wording as it stands. */
  #isScripted(text: string, wording: readonly string[]): boolean {
    const template = wording[this.#saidCount];
    return template !== undefined && text === filled(template, this.#script.facts);
  }

  #says(text: string, wording: readonly string[]): boolean {
    const template = wording[this.#saidCount];
    if (template === undefined) return false;
    const { line, locale, facts } = this.#script;
    const model = loadWordingModel(languageOf(locale));
    return sentenceFaultOf(text, { line, locale, template, facts }, model) === undefined;
  }

  #missing(): readonly string[] | "all" {
    if (this.#chosen === undefined) return "all";
    const { facts } = this.#script;
    return this.#chosen.slice(this.#saidCount).map((template) => filled(template, facts));
  }
}

const filled = (template: string, facts: Script["facts"]): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
