import type { DoctorCode } from "./doctor-code.ts";

/** How a check went. */
export type CheckStatus =
  | "ok"
  /** It works, and somebody should look at it. */
  | "warn"
  | "fail"
  /** Not set up, which is nobody's fault. */
  | "off"
  /** Set up, and not asked: that takes `--live`. */
  | "unasked";

/** Part of the installation, or a vendor that is set up. */
export type CheckGroup = "installation" | "vendor";

/** What one check found. Nothing in it is a key, a password or a word of a debtor. */
export interface CheckFound {
  readonly status: CheckStatus;
  readonly code: DoctorCode;
  /** What a person wants to know beside it: a version, a number, a place, the name of a setting. */
  readonly detail?: string;
}

/** One check that was made. */
export interface CheckResult extends CheckFound {
  /** Such as `store` or `openai.chat`; the same name in every version. */
  readonly id: string;
  readonly group: CheckGroup;
  /** Milliseconds that it took. */
  readonly tookMs: number;
}

/** Something to be checked. */
export interface Check {
  readonly id: string;
  readonly group: CheckGroup;
  /** @param signal aborted when its time is up, or when nobody waits any more. */
  run(signal: AbortSignal): Promise<CheckFound>;
}

export const fine = (detail?: string): CheckFound => found("ok", "fine", detail);

/** What a check found. */
export const found = (status: CheckStatus, code: DoctorCode, detail?: string): CheckFound => ({
  status,
  code,
  ...(detail === undefined ? {} : { detail }),
});
