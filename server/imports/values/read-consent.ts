import type { Instant } from "../../../domain/calendar.ts";
import { failure, success } from "../../../domain/result.ts";
import type { ValueResult } from "./value-result.ts";
import { wordKey } from "./word-lists.ts";

/** What says that the debtor has not agreed, or no longer does. */
const refusals = new Set(["no", "n", "none", "false", "0", "否", "无", "没有", "未同意", "不同意"]);

/**
 * A consent as the moment when it was given, and `false` for none. "Yes" is no answer: a consent that nobody can date
 * cannot be shown, nor told from one that was taken back since.
 */
export function readConsent(
  text: string,
  moment: (text: string) => ValueResult<Instant>,
): ValueResult<Instant | false> {
  if (refusals.has(wordKey(text))) return success(false);
  const given = moment(text);
  if (given.success || given.error.code !== "DATE_INVALID") return given;
  const message = "Expected the day on which the debtor agreed, such as 2026-04-03, or no.";
  return failure({ code: "DATE_INVALID", message });
}
