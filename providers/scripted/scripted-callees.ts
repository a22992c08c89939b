import { createHash } from "node:crypto";
import type { Callee, CalleeScript } from "./scripted-carrier.ts";

/**
 * Who answers, in a hundred calls. Made up, in the range that the field reports: most calls are not
 * answered, and of those that are, many reach somebody else.
 */
const perHundred: readonly (readonly [Callee, number])[] = [
  ["nobody", 40],
  ["voicemail", 18],
  ["person", 22],
  ["third-party", 5],
  ["hangs-up", 5],
  ["busy", 5],
  ["dead", 4],
  ["silence", 1],
];

/** People of one's own making, the same for ever for the same seed, number and call. */
export const scriptedCallees =
  (seed: string) =>
  (to: string, n: number): CalleeScript => {
    const digest = createHash("sha256").update(`${seed}\u0000${to}\u0000${n}`).digest();
    let rest = digest.readUInt32BE(0) % 100;
    let callee: Callee = "nobody";
    for (const [one, share] of perHundred) {
      if (rest < share) {
        callee = one;
        break;
      }
      rest -= share;
    }
    // Up to 20 s of ringing: the last ones answer slowly. Up to four minutes of talk.
    const ringMs = 2_000 + (digest.readUInt32BE(4) % 18_000);
    const talkMs = callee === "hangs-up" ? 1_500 : 10_000 + (digest.readUInt32BE(8) % 230_000);
    return { callee, ringMs, talkMs };
  };
