/** Whose move it is when something fails. */
export type ErrorCategory = "caller" | "operator" | "provider" | "bug";

interface ErrorSpec {
  readonly category: ErrorCategory;
  readonly isRetryable: boolean;
  /** What to do about it; shown after the message. */
  readonly advice: string;
}

const caller = (advice: string): ErrorSpec => ({ category: "caller", isRetryable: false, advice });
const operator = (advice: string): ErrorSpec => ({
  category: "operator",
  isRetryable: false,
  advice,
});
/** The same request may succeed later, unchanged. */
const later = (category: ErrorCategory, advice: string): ErrorSpec => ({
  category,
  isRetryable: true,
  advice,
});

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
  TURN_OUT_OF_ORDER: caller("Sort the turns by time; in a chat, take the new messages first."),
  TEXT_NOT_UNICODE: caller("Remove the lone surrogate: the text is not valid Unicode."),
  EXPECTATION_FAILED: caller("Read the failed keys beside the outcome."),
  PACK_INVALID: caller("Correct the pack; the message names the rule and the field."),
  PACK_LOOSENS: caller("Ask for the same or a stricter value: a company cannot loosen a rule."),
  WORDING_INVALID: caller("Correct the wording file; the message names the key."),
  USAGE_INVALID: caller("Run the command with --help."),
  CONFIG_INVALID: operator("Correct the settings that the message lists, and start again."),
  PORT_UNAVAILABLE: operator("Stop what uses the port, or set PORT to another one."),
  STORE_LOCKED: operator("Another Kindline uses this data folder: stop it, or set DATA_DIR."),
  STORE_NEWER: operator("A newer Kindline wrote this store: start that version or a later one."),
  STORE_WARMING: later("operator", "The service is starting; try again in a moment."),
  STORE_UNAVAILABLE: later("operator", "The store cannot be reached; try again in a moment."),
  STORE_FULL: later("operator", "Free some space on the disk of the data folder."),
  STORE_CONFLICT: later("caller", "Somebody else wrote at the same time; try again."),
  CHAIN_BROKEN: operator("The log of this call is not what was written: restore it from a backup."),
  LOG_INVALID: operator("Another version wrote the log of this call: start that version."),
  BUILD_FAILED: operator("Run npm ci again; the lines above say what could not be built."),
  MESSAGE_INVALID: caller("Send one JSON object of the served AsyncAPI document per message."),
  BODY_TOO_LARGE: caller("Send less than 256 KiB at once."),
  NOT_FOUND: caller("Check the address; it may have been removed."),
  LOGIN_REQUIRED: caller("Log in."),
  LOGIN_FAILED: caller("Check the name and the password."),
  LOGIN_LOCKED: later("caller", "Too many wrong passwords: wait, or ask an administrator."),
  PASSWORD_CHANGE_REQUIRED: caller("Choose a password of your own first."),
  FORBIDDEN: caller("Ask somebody whose role allows it."),
  ORIGIN_REFUSED: caller("Use the page that this server serves; set PUBLIC_URL behind a proxy."),
  RATE_LIMITED: later("caller", "Wait a moment, then try again."),
  VERSION_CONFLICT: caller("Somebody else changed it meanwhile: reload, compare, save again."),
  CASE_EXISTS: caller("A case with this id is there already: open it and change it."),
  USER_EXISTS: caller("Choose another name."),
  LAST_ADMIN: caller("Make somebody else an administrator first."),
  LINK_INVALID: caller("Open the link exactly as it was sent, or ask for a new one."),
  LINK_EXPIRED: caller("Ask for a new link."),
  LINK_USED: caller("It was opened on another device: go on there, or ask for a new link."),
  COOKIE_REQUIRED: caller("Allow cookies for this page: they keep the chat yours alone."),
  CHAT_OVER: caller("This chat has ended; start a new one."),
  AUDIO_INVALID: caller("Send the audio in the format that was agreed; docs/voice.md names it."),
  SIGNATURE_INVALID: caller(
    "Sign the request with the account's own token, over the public address.",
  ),
  LINES_FULL: later("operator", "Every line is taken: wait, or add a server."),
  MODEL_MISSING: operator(
    "Put the model folder where the message says, or choose another provider.",
  ),
  VENDOR_UNREACHABLE: later(
    "provider",
    "Check the network and the vendor's address and status page.",
  ),
  VENDOR_REFUSED: operator("Check the vendor's key, model name and permissions."),
  VENDOR_LIMITED: later("provider", "The vendor limits us: wait, or raise the quota."),
  VENDOR_STALLED: later("provider", "The vendor took too long; another provider takes over."),
  VENDOR_FAILED: later(
    "provider",
    "The vendor's answer was not usable; its status page may say why.",
  ),
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
