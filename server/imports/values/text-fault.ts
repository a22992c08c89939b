import type { ColumnName } from "../../protocol/imports.ts";
import { cellCharsMax } from "../limits.ts";
import type { ValueFault } from "./value-result.ts";

/** What a spreadsheet shows where a formula failed: it stands for no name and no amount. */
const spreadsheetFault =
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;

/** `6.22202E+17`: a spreadsheet took a long number for an amount, and its last digits are gone. */
const shortened = /^\d(?:\.\d+)?E\+?\d+$/i;

const ids: ReadonlySet<ColumnName> = new Set(["case_id", "debtor_id", "account", "linked_debtor"]);

/** What is wrong with a cell as text, whatever its column holds. */
export function textFault(name: ColumnName, text: string): ValueFault | undefined {
  if (text.length > cellCharsMax) {
    return { code: "FIELD_INVALID", message: `Expected at most ${cellCharsMax} characters.` };
  }
  if (!text.isWellFormed() || text.includes("\ufffd")) {
    return { code: "TEXT_NOT_UNICODE", message: "Expected text that could be decoded." };
  }
  if (text.startsWith("#") && spreadsheetFault.test(text)) {
    return { code: "FIELD_INVALID", message: "Expected a value, got the fault of a formula." };
  }
  if (ids.has(name) && shortened.test(text)) {
    const message = "Expected the whole number: format the column as text in the spreadsheet.";
    return { code: "FIELD_INVALID", message };
  }
  return undefined;
}
