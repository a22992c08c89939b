import { isAnsweringMachine } from "../../agent/voice/answering-machine.ts";
import type { LiveCall } from "../calls/live-call.ts";

/** Turns in which a machine gives itself away; what a person says later is no announcement. */
const greetingTurns = 2;

/** Whether a machine took the call that we made, by its words. */
export const isMachine = ({ facts, debtorTurns }: LiveCall, text: string): boolean =>
  facts.direction === "outbound" &&
  debtorTurns < greetingTurns &&
  isAnsweringMachine(text, facts.locale);
