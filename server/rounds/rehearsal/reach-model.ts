import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Callee, CalleeScript } from "../../../providers/scripted/scripted-carrier.ts";
import type { Tables } from "../../storage/tables.ts";

/** Shares of calls that the debtor, somebody else, or a machine takes. Of the rest most ring out. */
export interface ReachShares {
  readonly person: number;
  readonly thirdParty: number;
  readonly voicemail: number;
}

/** What is assumed where nobody says and nothing is known: made up, in the range that the field reports. */
const assumedShares: ReachShares = { person: 0.22, thirdParty: 0.05, voicemail: 0.18 };

/** Calls of the store from which its own shares are taken, and with how few they are not. */
const callsMax = 5_000;
const callsMin = 200;

/** Dispositions of whoever is not the debtor, and of machines. */
const others: ReadonlySet<string> = new Set(["TPC", "TPX", "WPC", "MINOR", "DEC"]);
const machines: ReadonlySet<string> = new Set(["AM", "AML"]);

/** The shares among the last telephone calls of the store; undefined where they are too few. */
export async function knownShares(
  db: Kysely<Tables>,
): Promise<(ReachShares & { readonly from: number }) | undefined> {
  const rows = await db
    .selectFrom("attempts")
    .select(["disposition", "answered_at"])
    .where("state", "=", "ended")
    .where("channel", "=", "voice")
    .orderBy("ended_at", "desc")
    .limit(callsMax)
    .execute();
  if (rows.length < callsMin) return undefined;
  const share = (is: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(is).length / rows.length;
  const isMachine = ({ disposition }: (typeof rows)[number]) => machines.has(disposition ?? "");
  const isOther = ({ disposition }: (typeof rows)[number]) => others.has(disposition ?? "");
  return {
    from: rows.length,
    voicemail: share(isMachine),
    thirdParty: share(isOther),
    person: share((row) => row.answered_at !== null && !isMachine(row) && !isOther(row)),
  };
}

/** The shares of a play: as asked for, else as known, else assumed. `from` is how many calls they are of. */
export const sharesOf = (
  asked: ReachShares | undefined,
  known: (ReachShares & { readonly from: number }) | undefined,
): ReachShares & { readonly from: number } =>
  asked === undefined ? (known ?? { ...assumedShares, from: 0 }) : { ...asked, from: 0 };

/** Of calls that nobody takes: the line is busy; of numbers: they are dead. */
const busyShare = 0.08;
const deadShare = 0.05;
/** Of those who take it: who hangs up before the first word. */
const hangsUpShare = 0.12;

/** Who takes the n-th call of a number: the same for the same seed. */
export function calleesOf(
  { person, thirdParty, voicemail }: ReachShares,
  seed: string,
): (to: string, n: number) => CalleeScript {
  return (to, n) => {
    const digest = createHash("sha256").update(`${seed}\u0000${to}\u0000${n}`).digest();
    const draw = (at: number): number => digest.readUInt32BE(at) / 2 ** 32;
    const whole = draw(0);
    let callee: Callee = "nobody";
    if (whole < person) callee = draw(12) < hangsUpShare ? "hangs-up" : "person";
    else if (whole < person + thirdParty) callee = "third-party";
    else if (whole < person + thirdParty + voicemail) callee = "voicemail";
    // A number is dead or it is not, whichever call it is.
    else if (isDead(to, seed)) callee = "dead";
    else if (draw(16) < busyShare) callee = "busy";
    // Up to 20 s of ringing: the last ones answer slowly.
    return { callee, ringMs: 2_000 + Math.floor(draw(4) * 18_000), talkMs: 1_000 };
  };
}

const isDead = (to: string, seed: string): boolean =>
  createHash("sha256").update(`${seed}\u0000${to}`).digest().readUInt32BE(0) / 2 ** 32 < deadShare;
