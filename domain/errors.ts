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
  PERSONA_INVALID: caller("Correct the persona file; the message names the field."),
  USAGE_INVALID: caller("Run the command with --help."),
  GATE_INVALID: caller("Correct the rules of the gate; docs/scoring.md lists them."),
  RUN_CONFIG_INVALID: caller("Correct the configuration; docs/scoring.md lists what it may set."),
  BASELINE_INVALID: caller("Give the output of an earlier replay --json, or a report.json."),
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
  CALL_TAKEN: caller("Somebody else leads this call; the desk shows who."),
  CALL_NOT_YOURS: caller("Take the call over first; only who leads it may do this."),
  CALL_ELSEWHERE: later(
    "operator",
    "The line of this call is on another server: open the desk there.",
  ),
  AUDIO_INVALID: caller("Send the audio in the format that was agreed; docs/voice.md names it."),
  IMPORT_FORMAT_UNKNOWN: caller(
    "Give a recording or a transcript of a format that docs/import-recordings.md lists.",
  ),
  SPEAKERS_UNKNOWN: caller("Say which side is the agent with --agent-channel."),
  RECORDING_INVALID: caller("Export the recording again; docs/import-recordings.md lists formats."),
  RECORDING_TRUNCATED: caller("Copy the recording again: its header promises more than is there."),
  RECORDING_TOO_LARGE: caller("Cut it into calls: docs/import-recordings.md has the limits."),
  RECORDING_SILENT: caller("Listen to it; if somebody speaks, check how it was exported."),
  FFMPEG_MISSING: operator("Install ffmpeg, or convert the recording to WAV."),
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
  LIST_UNREADABLE: caller(
    "Save the list as CSV (UTF-8 or GB18030) or as .xlsx without a password.",
  ),
  LIST_TOO_LARGE: caller("Split the list: one file may have 512 MiB and 1,048,575 rows."),
  LIST_COLUMN_MISSING: caller("Map a column to it, or give one value for the whole list."),
  LIST_COLUMN_FORBIDDEN: caller("Take the column out of the list: it must not be imported."),
  LIST_STATE: caller("Reload: this list is not at the step that was asked for."),
  ID_NUMBER_FOUND: caller("Take the identity number out; the last four characters are enough."),
  CARD_NUMBER_FOUND: caller("Take the card number out: it is not needed to call anybody."),
  DATE_AMBIGUOUS: caller("Write the year first, or say whether day or month comes first."),
  PHONE_INVALID: caller("Write a number that can be dialled, best with + and its country."),
  ROW_DUPLICATE: caller("Keep one row for each case, and one for each account of a debtor."),
  BALANCE_OLDER: caller(
    "Give figures at least as new as those in the store, and not of the future.",
  ),
  LINKED_DEBTOR_UNKNOWN: caller("Name the id of a case or debtor in this list or in the store."),
  ROUND_STATE: caller("Reload the round: it is in another state, from which this cannot be done."),
  ROUND_CHANNEL_MISSING: operator(
    "Set up a provider for the channel that the message names, or choose another channel.",
  ),
  PAYMENT_CONFLICT: caller("This payment id belongs to another payment: give the new one its own."),
  RECEIPT_REFUSED: caller("No receipt may be given of this call; the message names the rule."),
  PROOF_WRONG: caller("Check the last four characters, or the date of birth; tries are few."),
  PAYMENT_NOT_DUE: caller("Nothing can be paid by link now; the message says why."),
  PAYMENT_OFF: operator("Set PAYMENT_PROVIDER; docs/payments.md lists what there is."),
  PAYMENT_SIGNATURE_INVALID: caller("Sign the message with the key of the payment provider."),
  PAYMENT_MESSAGE_STALE: caller("Send the message with a timestamp of now, signed anew."),
  MESSAGE_TOO_LONG: operator("Shorten PUBLIC_URL, or the name of the institution in the case."),
  MESSAGE_REFUSED: caller("No message may be sent now; the message names the rule."),
  MESSAGE_OFF: operator("Set up a carrier for the channel; docs/messages.md lists what there is."),
  PAYMENT_MESSAGE_INVALID: caller("Send a payment message as docs/payments.md describes it."),
  TASK_INCOMPLETE: caller("Say what the cause was and what was done; nothing is closed without."),
  REVIEW_TAKEN: caller("Take another call of the queue: this one has its reviewers."),
  REVIEW_INCOMPLETE: caller("Say of every finding whether it is right; cannot tell is an answer."),
  REVIEW_STATE: caller("Reload the review: it is finished, or it is somebody else's."),
  IMPORT_STATE: caller("Reload: this file is not at the step that was asked for."),
  TASK_STATE: caller("Reload the task: somebody else was first, or it is done."),
  KNOWLEDGE_UNREADABLE: caller(
    "Give Markdown or plain text in UTF-8, or a PDF whose text can be copied.",
  ),
  KNOWLEDGE_TOO_LARGE: caller(
    "Split the document: one may have 5 MiB, 300 pages, 500,000 characters.",
  ),
  KNOWLEDGE_TITLE: caller(
    "Choose a title that may be told: in the document's language, no sum, no threat.",
  ),
  KNOWLEDGE_STATE: caller("Reload: this version is not in the state from which that can be done."),
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
