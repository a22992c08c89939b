import { readFile } from "node:fs/promises";
import { parseInstant } from "../../domain/calendar.ts";
import type { DebtCase } from "../../domain/case.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { CallFacts } from "../../domain/events.ts";
import { callId } from "../../domain/ids.ts";
import type { Jurisdiction, Locale } from "../../domain/locale.ts";
import { parseCallRecord } from "../../domain/parse/parse-call-record.ts";
import { parseCase } from "../../domain/parse/parse-case.ts";
import type { RecordIssue } from "../../domain/parse/record-issue.ts";
import type { Result } from "../../domain/result.ts";
import { jurisdictionOf } from "../calls/jurisdiction-of.ts";
import { isFileError } from "../../evaluation/replay/find-input-files.ts";
import { parseJson } from "../../evaluation/replay/json-text.ts";
import { exampleCase } from "../example-cases.ts";

/** A conversation in the terminal before its first word. */
export interface ChatSetup {
  readonly call: CallFacts;
  readonly case: DebtCase;
}

interface ChatSetupOptions {
  readonly locale?: Locale;
  /** Path of a case, or of a call record whose case is used. */
  readonly case?: string;
  /** The moment it is, ISO 8601. */
  readonly now: string;
}

/**
 * The example case of the locale, or the case of a file; it is always a chat that the debtor opened.
 * @throws KindlineError if the file cannot be read or holds no sound case.
 */
export async function setUpChat(options: ChatSetupOptions): Promise<ChatSetup> {
  const startedAt = parseInstant(options.now);
  if (startedAt === undefined) throw new RangeError("Expected the clock to give an ISO 8601 time.");
  const given: Given = options.case === undefined ? {} : await readCase(options.case);
  const locale = options.locale ?? given.locale ?? "zh-CN";
  const debt = given.case ?? exampleCase(locale, options.now);
  const jurisdiction = given.jurisdiction ?? jurisdictionOf(debt.place, locale);
  const id = callId("chat");
  return {
    call: { id, locale, jurisdiction, channel: "chat", direction: "inbound", startedAt },
    case: debt,
  };
}

/** What a file says about the conversation. */
interface Given {
  readonly case?: DebtCase;
  readonly locale?: Locale | undefined;
  readonly jurisdiction?: Jurisdiction;
}

async function readCase(path: string): Promise<Given> {
  const value = parseJson(await readText(path));
  if (value === undefined) {
    throw new KindlineError({ code: "JSON_INVALID", message: "Expected a JSON file with a case." });
  }
  if (typeof value === "object" && value !== null && "kindline" in value) {
    return valueOf(parseCallRecord(value));
  }
  const debt = valueOf(parseCase(value));
  return { case: debt, locale: debt.debtor.language };
}

async function readText(path: string): Promise<string> {
  try {
    return (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
  } catch (error) {
    if (!isFileError(error)) throw error;
    const message = "Expected a file with a case that can be read.";
    throw new KindlineError({ code: "INPUT_NOT_FOUND", message, cause: error });
  }
}

function valueOf<T>(parsed: Result<T, RecordIssue[]>): T {
  if (parsed.success) return parsed.value;
  const [{ code, message, field } = { code: "FIELD_INVALID" as const, message: "", field: "" }] =
    parsed.error;
  throw new KindlineError({ code, message: `${field}: ${message}`, field });
}
