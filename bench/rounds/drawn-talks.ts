import { createHash } from "node:crypto";
import { instantAt } from "../../server/clock.ts";
import type { AttemptOutcome } from "../../server/rounds/attempts/attempt-outcome.ts";
import type { Answering, Talk } from "../../server/rounds/rehearsal/play-round.ts";

/** What may come of a conversation with the debtor, and with anybody else, each as likely as it stands here. */
const byDebtors: readonly AttemptOutcome[] = [
  "PTP", "PLAN", "RTP", "CB", "HUM", "COMP", "CEASE", "DISP", "HARD", "RPC_NC", "RPC_NC", "TECH", "QHU",
]; // prettier-ignore
const byOthers: readonly AttemptOutcome[] = ["TPC", "TPX", "WPC"];

const hourMs = 3_600_000;

/** Conversations that are not played: their ends by chance, the same for the same seed, case and conversation. */
export const drawnTalks =
  (seed: string) =>
  ({ attempt: { caseId }, callee, atMs, n }: Answering): Promise<Talk> => {
    const digest = createHash("sha256").update(`${seed} ${caseId} ${n}`).digest();
    const among = callee === "third-party" ? byOthers : byDebtors;
    const outcome = among[digest.readUInt32BE(0) % among.length] ?? "UNK";
    const seconds = 20 + (digest.readUInt32BE(4) % 200);
    if (outcome !== "CB") return Promise.resolve({ outcome, seconds });
    // Within a day and a half, at any hour: also one at which nobody may be called unasked.
    const waitMs = hourMs / 4 + (digest.readUInt32BE(8) % (36 * hourMs));
    return Promise.resolve({ outcome, seconds, callbackAt: instantAt(atMs + waitMs) });
  };
