import { createHash } from "node:crypto";
import { scriptedCallees } from "../../../providers/scripted/scripted-callees.ts";

/** Who is at the other end of one call. */
export interface Answerer {
  readonly kind:
    | "person"
    | "third-party"
    /** A person who puts the telephone down after so many milliseconds. */
    | "hangs-up"
    | "voicemail"
    /** A mailbox that the carrier takes for a person. */
    | "unseen-mailbox"
    | "nobody"
    | "busy"
    | "dead";
  readonly answerAfterMs: number;
  readonly hangsUpAfterMs: number;
}

/** Quick and slow answers, within what a round lets it ring at least (10 s), in milliseconds. */
const quickMs = 300;
const slowMs = 8_000;
/** Of a hundred: who answers slowly, and mailboxes that nobody recognises. */
const slowShare = 8;
const unseenShare = 30;

/** Who answers the n-th call of a number, the same for the same seed. */
export function whoAnswers(seed: string): (to: string, n: number) => Answerer {
  const calleeOf = scriptedCallees(seed);
  return (to, n) => {
    const { callee } = calleeOf(to, n);
    const digest = createHash("sha256").update(`${seed} ${to} ${n} how`).digest();
    const draw = (place: number, below: number): number => digest.readUInt32BE(place) % below;
    const answerAfterMs = draw(0, 100) < slowShare ? slowMs + draw(4, 1_000) : quickMs;
    const hangsUpAfterMs = 200 + draw(8, 4_000);
    const isUnseen = callee === "voicemail" && draw(12, 100) < unseenShare;
    // A carrier that never tells how it went is played by the chaos runs.
    const kind = callee === "silence" ? "nobody" : isUnseen ? "unseen-mailbox" : callee;
    return { kind, answerAfterMs, hangsUpAfterMs };
  };
}
