import type { DebtCase } from "../../domain/case.ts";
import { formatCase } from "../../domain/parse/format-case.ts";
import { parseCase } from "../../domain/parse/parse-case.ts";
import { exampleCase } from "../../server/example-cases.ts";
import type { CallScript } from "./call-script.ts";

/** The case that a script is about: the example of its locale, with a debtor and a number of its own. */
export function scriptCase(
  { id, debtor, locale }: CallScript,
  place: number,
  now: string,
): DebtCase {
  const example = formatCase(exampleCase(locale, now)) as {
    readonly debtor: Readonly<Record<string, unknown>>;
  };
  const phone = `+1617555${String(1_000 + place)}`;
  // Scripts share names: with one date of birth they would be one person, whose hold in one call stops the next.
  const birthDate = `19${50 + (place % 50)}-03-${String(1 + (place % 28)).padStart(2, "0")}`;
  const parsed = parseCase({
    ...example,
    caseId: `V-${id}`,
    debtor: { ...example.debtor, ...debtor, phone, birthDate },
  });
  if (!parsed.success) throw new TypeError(`Expected a sound case for ${id}.`);
  return parsed.value;
}
