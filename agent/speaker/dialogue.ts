import type { Asked } from "../../domain/vocabulary.ts";
import type { DialogueTurn } from "../ports/free-speaker.ts";
import { dialogueCharsMax, dialogueTurnsMax } from "./free-limits.ts";

/** What stands for a turn in which the debtor proves who they are. */
const leftOut = "…";

/** The last of what was said in a call, as a free speaker may know it. It does not grow. */
export class Dialogue {
  #turns: readonly DialogueTurn[] = [];

  get turns(): readonly DialogueTurn[] {
    return this.#turns;
  }

  /** @param asked what the debtor had been asked for: no proof of identity leaves the house. */
  hear(text: string, asked: Asked | null): void {
    const isProof = asked === "idLast4" || asked === "birthDate";
    this.#add("debtor", isProof ? leftOut : blotted(text));
  }

  /** A sentence of ours that reached the debtor; it goes on where the last one of ours stood. */
  say(text: string): void {
    const last = this.#turns.at(-1);
    if (last?.speaker !== "agent") return this.#add("agent", text);
    this.#turns = this.#turns.slice(0, -1);
    this.#add("agent", `${last.text} ${text}`);
  }

  #add(speaker: DialogueTurn["speaker"], text: string): void {
    const turn = { speaker, text: text.slice(-dialogueCharsMax).toWellFormed() };
    this.#turns = [...this.#turns, turn].slice(-dialogueTurnsMax);
  }
}

/** Without figures: they may be those of an account, a telephone or an identity card. */
const blotted = (text: string): string => text.replace(/\d/g, "#");
