import { KindlineError } from "../../domain/errors.ts";
import type { Locale } from "../../domain/locale.ts";
import { parseCallRecord } from "../../domain/parse/parse-call-record.ts";
import { parseCase } from "../../domain/parse/parse-case.ts";
import type { RecordIssue } from "../../domain/parse/record-issue.ts";
import type { Result } from "../../domain/result.ts";
import { isErrorRow, type ErrorRow } from "../../evaluation/replay/input-error.ts";
import { readInputs } from "../../evaluation/replay/read-inputs.ts";
import type { GivenCase } from "../../evaluation/simulate/draw-case.ts";
import { casesMax } from "../../evaluation/simulate/limits.ts";
import { jurisdictionOf } from "../calls/jurisdiction-of.ts";

/**
 * The cases of a file or folder, each a case or a call record with one. All of them must be sound: a rehearsal
 * of a part says nothing of the whole.
 * @throws KindlineError of the first that is not, or if there are too many.
 */
export async function readCases(
  path: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<readonly GivenCase[]> {
  const cases: GivenCase[] = [];
  for await (const input of readInputs([path], stdin)) {
    if (isErrorRow(input)) throw errorOf(input);
    cases.push(givenCase(input.value, `${input.file}:${input.line}`));
    if (cases.length > casesMax) {
      throw new KindlineError({
        code: "INPUT_TOO_LARGE",
        message: `Expected at most ${casesMax} cases.`,
      });
    }
  }
  return cases;
}

function givenCase(value: unknown, place: string): GivenCase {
  if (typeof value === "object" && value !== null && "kindline" in value) {
    const { case: debt, locale, jurisdiction } = valueOf(parseCallRecord(value), place);
    return { case: debt, locale, jurisdiction };
  }
  const debt = valueOf(parseCase(value), place);
  const locale: Locale = debt.debtor.language ?? (debt.currency === "CNY" ? "zh-CN" : "en-US");
  return { case: debt, locale, jurisdiction: jurisdictionOf(debt.place, locale) };
}

function valueOf<T>(parsed: Result<T, RecordIssue[]>, place: string): T {
  if (parsed.success) return parsed.value;
  const [issue] = parsed.error;
  const { code, message, field } = issue ?? { code: "FIELD_INVALID", message: "", field: "" };
  throw new KindlineError({ code, message: `${place}, ${field}: ${message}`, field });
}

const errorOf = ({ file, line, error: { code, message } }: ErrorRow): KindlineError =>
  new KindlineError({ code, message: `${file}${line === null ? "" : `:${line}`}: ${message}` });
