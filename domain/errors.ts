/** Whose move it is when something fails. */
export type ErrorCategory = "caller" | "operator" | "provider" | "bug";

interface ErrorSpec {
  readonly category: ErrorCategory;
  readonly isRetryable: boolean;
  /** What to do about it; shown after the message. */
  readonly advice: string;
}

const caller = (advice: string): ErrorSpec => ({ category: "caller", isRetryable: false, advice });

/** Every code the product can report. A code is never reused for another meaning. */
export const errorCodes = {
  JSON_INVALID: caller("Write one JSON value per file, or one per line in a .jsonl file."),
  INPUT_NOT_FOUND: caller("Check the path; a folder is read for .json and .jsonl files."),
  INPUT_EMPTY: caller("Give at least one record, or a folder that holds one."),
  INPUT_TOO_LARGE: caller("Split the file: one record may have 16 MiB."),
  INPUT_NOT_UTF8: caller("Save the file as UTF-8."),
  VERSION_UNKNOWN: caller('Set "kindline" to 1, the only version of the call record.'),
  FIELD_MISSING: caller("Add the field; docs/call-record.md lists the required ones."),
  FIELD_INVALID: caller("Correct the field; docs/call-record.md says what it may hold."),
  AMOUNT_INVALID: caller('Write money as a decimal string without sign, such as "8440.00".'),
  DATE_INVALID: caller("Write a date that exists as YYYY-MM-DD, a time with its offset."),
  CURRENCY_UNKNOWN: caller("Use CNY, USD, GBP or EUR."),
  LOCALE_UNKNOWN: caller("Use zh-CN, en-US or en-GB."),
  TIMEZONE_UNKNOWN: caller("Use an IANA time zone such as Asia/Shanghai."),
  TURN_EMPTY: caller("Give the turn some text, or use the system event debtor-silent."),
  TURN_TOO_LONG: caller("Split the turn: one turn may have 10,000 characters."),
  TURN_OUT_OF_ORDER: caller("Sort the turns so that startMs never goes back."),
  TEXT_NOT_UNICODE: caller("Remove the lone surrogate: the text is not valid Unicode."),
  EXPECTATION_FAILED: caller("Read the failed keys beside the outcome."),
  PACK_INVALID: caller("Correct the pack; the message names the rule and the field."),
  WORDING_INVALID: caller("Correct the wording file; the message names the key."),
  USAGE_INVALID: caller("Run the command with --help."),
  GUARD_FAILED: {
    category: "bug",
    isRetryable: false,
    advice: "Nothing was said. Report it with the sentence that caused it.",
  },
  INTERNAL: { category: "bug", isRetryable: false, advice: "Report it with the input." },
} as const satisfies Record<string, ErrorSpec>;

export type ErrorCode = keyof typeof errorCodes;

/**
 * A failure with a stable code. The message never holds personal data: the field's name, not its value.
 */
export class KindlineError extends Error {
  static readonly #marker = Symbol.for("kindline.error");
  readonly code: ErrorCode;
  readonly category: ErrorCategory;
  readonly isRetryable: boolean;
  readonly field: string | undefined;

  constructor(options: { code: ErrorCode; message: string; field?: string; cause?: unknown }) {
    super(options.message, { cause: options.cause });
    this.name = "KindlineError";
    this.code = options.code;
    this.category = errorCodes[options.code].category;
    this.isRetryable = errorCodes[options.code].isRetryable;
    this.field = options.field;
    Object.defineProperty(this, KindlineError.#marker, { value: true });
  }

  /** True also for an error made by another copy of this module. */
  static isInstance(value: unknown): value is KindlineError {
    return typeof value === "object" && value !== null && KindlineError.#marker in value;
  }
}
