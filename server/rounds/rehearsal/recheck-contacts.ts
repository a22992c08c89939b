import { DateTime } from "luxon";
import { contactRequestSchema, mayContact } from "../../../guardrails/contact/index.ts";
import { instantAt } from "../../clock.ts";
import type { CaseBody } from "../contact/case-facts.ts";
import type { PlayedContact } from "./play-round.ts";

/** A contact that must not have been made. */
export interface ContactViolation {
  readonly kind: "contact_rule" | "two_at_once";
  readonly detail: string;
  readonly caseId: string;
}

/**
 * Judges the contacts of a play once more, from their list and the cases alone: none while another of the same
 * debtor or number went on, and each allowed by the contact policy after those before it. It shares the policy
 * with the runner and nothing of how the runner finds its facts.
 */
export function recheckContacts(
  contacts: readonly PlayedContact[],
  cases: ReadonlyMap<string, CaseBody>,
): readonly ContactViolation[] {
  const ordered = contacts.toSorted((a, b) => a.atMs - b.atMs);
  const byKey = new Map<string, PlayedContact[]>();
  const found: ContactViolation[] = [];
  for (const one of ordered) {
    const body = cases.get(one.caseId);
    if (body === undefined) continue;
    const keys = [
      `d ${body.debtorId ?? one.caseId}`,
      ...(one.number === null ? [] : [`n ${one.number}`]),
    ];
    const before = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
    if (before.some((other) => other.endedMs > one.atMs))
      found.push({ kind: "two_at_once", detail: one.channel, caseId: one.caseId });
    const rule = ruleAgainst(one, { body, before, cases });
    if (rule !== undefined) found.push({ kind: "contact_rule", detail: rule, caseId: one.caseId });
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return found;
}

function ruleAgainst(
  { atMs, channel, number }: PlayedContact,
  {
    body,
    before,
    cases,
  }: {
    readonly body: CaseBody;
    readonly before: readonly PlayedContact[];
    readonly cases: ReadonlyMap<string, CaseBody>;
  },
): string | undefined {
  const parsed = contactRequestSchema.safeParse({
    now: instantAt(atMs),
    channel,
    direction: "outbound",
    number,
    case: body,
    history: [
      ...before.map((one) => ({
        at: instantAt(one.atMs),
        channel: one.channel,
        direction: "outbound",
        outcome: one.endedMs <= atMs ? one.outcome : "UNKNOWN",
        number: one.number,
        caseId: one.caseId,
        debtorId: cases.get(one.caseId)?.debtorId ?? one.caseId,
        quietUntil: one.caseId === body.caseId ? quietUntil(one, body) : null,
      })),
      ...(body.priorContacts ?? []),
    ],
    holds: [],
    optOuts: body["optOuts"],
    inconvenient: body["inconvenient"],
    agreedTimes: [
      ...agreed(before.filter((one) => isSamePerson(body, cases.get(one.caseId)))),
      ...((body["agreedTimes"] ?? []) as readonly object[]),
    ],
  });
  if (!parsed.success) return "round.case_unreadable";
  const { decision, rule } = mayContact({ ...parsed.data, now: atMs });
  return decision === "allowed" ? undefined : (rule ?? decision);
}

/** Who promised a payment expects to hear of it from ten in the morning of the day before it. */
function quietUntil({ call, endedMs }: PlayedContact, { debtor }: CaseBody): string | null {
  const date = call?.promise?.date;
  if (date === undefined) return null;
  const day = DateTime.fromISO(date, { zone: debtor.timezone ?? "UTC" });
  const remindMs = day.minus({ days: 1 }).set({ hour: 10 }).toMillis();
  return instantAt(remindMs > endedMs ? remindMs : day.plus({ days: 1 }).toMillis());
}

const callbackMs = 30 * 60_000;

/** Times that debtors asked to be called at lift the quiet after their call, at the number at which they asked. */
const agreed = (before: readonly PlayedContact[]): readonly object[] =>
  before.flatMap(({ callbackAt, endedMs, number }) =>
    callbackAt === undefined
      ? []
      : [
          {
            from: instantAt(Date.parse(callbackAt)),
            to: instantAt(Date.parse(callbackAt) + callbackMs),
            channel: "voice",
            number,
            agreedAt: instantAt(endedMs),
          },
        ],
  );

/** A time that one debtor asked for is nobody else's, also at the same number. */
function isSamePerson(one: CaseBody, other: CaseBody | undefined): boolean {
  if (other === undefined) return false;
  if ((one.debtorId ?? one.caseId) === (other.debtorId ?? other.caseId)) return true;
  const [a, b]: readonly Readonly<Record<string, unknown>>[] = [one.debtor, other.debtor];
  if (a === undefined || b === undefined || a["name"] !== b["name"]) return false;
  return (["birthDate", "idLast4"] as const).some(
    (fragment) => a[fragment] !== undefined && a[fragment] === b[fragment],
  );
}
