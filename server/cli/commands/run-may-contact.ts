import {
  contactRequestSchema,
  formatContactAnswer,
  mayContact,
  type ContactRequest,
} from "../../../guardrails/contact/index.ts";
import { runLines } from "../run-lines.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

interface MayContactOptions {
  readonly files: readonly string[];
}

/** Whether a contact may be made: one request a line in, one JSON object a line out. */
export function runMayContact(options: MayContactOptions, terminal: Terminal): Promise<ExitCode> {
  return runLines({ files: options.files, schema: contactRequestSchema, answer }, terminal);
}

/** That a contact may not be made is an answer, not a finding: the exit code tells of bad lines only. */
function answer(request: ContactRequest): { readonly row: object; readonly hasFindings: false } {
  const zone = request.case.debtor.timezone ?? "UTC";
  return { row: formatContactAnswer(mayContact(request), zone), hasFindings: false };
}
