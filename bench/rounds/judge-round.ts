import type { DebtCase } from "../../domain/case.ts";
import { formatCase } from "../../domain/parse/format-case.ts";
import { judgeContacts } from "../../test/server/rounds/judge-contacts.ts";

/** One ring of a whole round. */
interface RoundContact {
  readonly attemptId: string;
  readonly caseId: string;
  readonly number: string | null;
  readonly atMs: number;
  readonly endedMs: number;
  readonly outcome: string;
  readonly callbackAt?: string | undefined;
  readonly promiseOn?: string | undefined;
}

/**
 * What is wrong with the rings of a round: two at once, or one against the contact policy as its slow oracle reads it.
 * Rings that bear on each other are judged together: those of one person, over all their cases, and of one number.
 */
export function judgeRound(
  contacts: readonly RoundContact[],
  debts: ReadonlyMap<string, DebtCase>,
): { readonly doubled: readonly string[]; readonly violations: readonly string[] } {
  const groups = new Map<string, Set<RoundContact>>();
  const persons = personsOf([...debts.values()]);
  for (const contact of contacts) {
    for (const key of [persons.get(contact.caseId), contact.number]) {
      if (key === undefined || key === null) continue;
      const group = groups.get(key) ?? new Set();
      groups.set(key, group.add(contact));
    }
  }
  const faults = { doubled: new Set<string>(), violations: new Set<string>() };
  for (const group of groups.values()) {
    const { doubled, violations } = judgeContacts(
      [...group].flatMap((contact) => {
        const debt = debts.get(contact.caseId);
        if (debt === undefined) return [];
        const { debtor, ...wire } = formatCase(debt) as never as { debtor: { phone: string } };
        const { attemptId: key, number, ...rest } = contact;
        const debtorId = persons.get(contact.caseId) ?? contact.caseId;
        const judged = { ...wire, debtor } as never;
        return [{ ...rest, key, case: judged, debtorId, number: number ?? "" }];
      }),
    );
    for (const one of doubled) faults.doubled.add(one);
    for (const one of violations) faults.violations.add(one);
  }
  return { doubled: [...faults.doubled], violations: [...faults.violations] };
}

/** Two cases are one person's with the same debtor's id, or the same name and birthday. */
function personsOf(cases: readonly DebtCase[]): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    return root;
  };
  const join = (a: string, b: string): void => {
    const [one, other] = [find(a), find(b)];
    if (one !== other) parent.set(one, other);
  };
  for (const { caseId, debtorId, debtor } of cases) {
    join(`case ${caseId}`, `debtor ${debtorId ?? caseId}`);
    if (debtor.birthDate !== undefined)
      join(`case ${caseId}`, `born ${debtor.birthDate} ${debtor.name}`);
  }
  return new Map(cases.map(({ caseId }) => [caseId, find(`case ${caseId}`)]));
}
