import { failure, success } from "../../../domain/result.ts";
import type { CaseFlag } from "../../../domain/vocabulary.ts";
import type { ValueResult } from "./value-result.ts";
import { flagWords, wordKey } from "./word-lists.ts";

/** What says that there is no flag. */
const nothing = new Set(["", "无", "none", "no", "n/a", "na", "-", "0", "false", "正常", "normal"]);

/**
 * The flags of a case: words apart by comma, semicolon, bar or slash. A word that is not known refuses
 * the row: it may be a reason not to call, and nobody would see it again.
 */
export function readFlags(text: string): ValueResult<readonly CaseFlag[]> {
  if (nothing.has(wordKey(text))) return success([]);
  const words = text.split(/[,;|、，；/\n]+/).filter((word) => !nothing.has(wordKey(word)));
  const flags = words.map((word) => flagWords.get(wordKey(word)));
  if (flags.includes(undefined)) {
    const message = `Expected some of ${[...new Set(flagWords.values())].join(", ")}.`;
    return failure({ code: "FIELD_INVALID", message });
  }
  return success([...new Set(flags.filter((flag) => flag !== undefined))]);
}
