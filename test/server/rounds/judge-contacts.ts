import { DateTime } from "luxon";
import { contactRequestSchema } from "../../../guardrails/contact/index.ts";
import { slowMayContact } from "../../guardrails/contact/oracle/slow-oracle.ts";

/** One ring of the world, as it was made and as it ended. */
export interface JudgedContact {
  readonly key: string;
  readonly case: {
    readonly caseId: string;
    readonly balanceAsOf: string;
    readonly debtor: { readonly phone: string; readonly timezone?: string };
  };
  readonly debtorId: string;
  readonly number: string;
  readonly atMs: number;
  readonly endedMs: number;
  readonly outcome: string;
  /** Times at which the debtor had asked, in this contact, to be called. */
  readonly callbackAt?: string | undefined;
  /** The day of the payment that the debtor promised in this contact, YYYY-MM-DD. */
  readonly promiseOn?: string | undefined;
}

const callbackMs = 30 * 60_000;
const at = (ms: number): string => new Date(ms).toISOString();

/** A promise may be spoken of from ten in the morning of the day before it, and after its day. */
function quietUntil({ promiseOn, endedMs, case: { debtor } }: JudgedContact): string | null {
  if (promiseOn === undefined) return null;
  const day = DateTime.fromISO(promiseOn, { zone: debtor.timezone ?? "UTC" });
  const remindMs = day.minus({ days: 1 }).set({ hour: 10 }).toMillis();
  return at(remindMs > endedMs ? remindMs : day.plus({ days: 1 }).toMillis());
}

/**
 * What is wrong with these contacts of one debtor or number: two at once, or one that the slow oracle of the contact
 * policy would not have allowed after those before it. It uses nothing of the rounds' own code.
 */
export function judgeContacts(contacts: readonly JudgedContact[]): {
  readonly doubled: readonly string[];
  readonly violations: readonly string[];
} {
  const doubled: string[] = [];
  const violations: string[] = [];
  const ordered = contacts.toSorted((a, b) => a.atMs - b.atMs);
  for (const [index, one] of ordered.entries()) {
    const before = ordered.slice(0, index);
    if (before.some((other) => other.endedMs > one.atMs)) doubled.push(one.key);
    const { decision, rule } = slowMayContact(
      contactRequestSchema.parse({
        now: at(one.atMs),
        channel: "voice",
        direction: "outbound",
        number: one.number,
        case: { ...one.case, debtorId: one.debtorId },
        history: before.map((other) => ({
          at: at(other.atMs),
          channel: "voice",
          direction: "outbound",
          outcome: other.endedMs <= one.atMs ? other.outcome : "UNKNOWN",
          number: other.number,
          caseId: other.case.caseId,
          debtorId: other.debtorId,
          quietUntil: other.case.caseId === one.case.caseId ? quietUntil(other) : null,
        })),
        holds: [],
        agreedTimes: before.flatMap(({ callbackAt, endedMs, debtorId, number }) =>
          callbackAt === undefined || debtorId !== one.debtorId
            ? []
            : [
                {
                  from: at(Date.parse(callbackAt)),
                  to: at(Date.parse(callbackAt) + callbackMs),
                  channel: "voice",
                  number,
                  agreedAt: at(endedMs),
                },
              ],
        ),
      }),
    );
    if (decision !== "allowed") violations.push(`${one.key} against ${rule}`);
  }
  return { doubled, violations };
}
