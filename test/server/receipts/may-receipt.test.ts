import { describe, expect, it } from "vitest";
import { DISPOSITIONS, type Disposition } from "../../../domain/dispositions.ts";
import { CASE_FLAGS, TRIGGERS } from "../../../domain/vocabulary.ts";
import { mayReceipt, type ReceiptQuestion } from "../../../server/receipts/may-receipt.ts";

const question = (
  disposition: Disposition,
  more: Partial<ReceiptQuestion> = {},
): ReceiptQuestion => ({
  outcome: { verified: true, disposition },
  triggers: [],
  isOver: true,
  case: { flags: [], hold: false, frozen: false },
  isStopConfirmed: false,
  ...more,
});

/** What each way to end a verified call allows. Counsel can read this table. */
const table: Readonly<Record<Disposition, string>> = {
  NA: "receipt.no_talk",
  BUSY: "receipt.no_talk",
  FAIL: "receipt.no_talk",
  DEAD: "receipt.no_talk",
  AM: "receipt.no_talk",
  AML: "receipt.no_talk",
  UNK: "receipt.no_talk",
  QHU: "receipt.no_talk",
  WPC: "all.number.wrong",
  TPC: "all.third_party",
  TPX: "all.third_party",
  RPC_NC: "yes receipt",
  PTP: "yes receipt",
  PTP_PART: "yes receipt",
  PLAN: "yes receipt",
  PAID: "yes receipt",
  CLAIM_PAID: "all.freeze",
  DISP: "all.dispute",
  HARD: "yes receipt",
  VULN: "all.vulnerable",
  CB: "yes receipt",
  RTP: "yes receipt",
  LANG: "yes receipt",
  HUM: "yes receipt",
  TRF: "yes receipt",
  ABUSE: "yes receipt",
  COMP: "all.complaint",
  CEASE: "yes stop_confirmation",
  ATTY: "all.attorney",
  BK: "all.bankruptcy",
  DEC: "all.deceased",
  FRAUD: "all.freeze",
  MINOR: "all.minor",
  TECH: "yes receipt",
};

const said = (asked: ReceiptQuestion): string => {
  const verdict = mayReceipt(asked);
  return verdict.allowed ? `yes ${verdict.kind}` : verdict.rule;
};

describe("whether a receipt may be given", () => {
  it.each(DISPOSITIONS)("after %s is as the table says", (disposition) => {
    expect(said(question(disposition))).toBe(table[disposition]);
  });

  it.each(DISPOSITIONS)("is refused after %s without a verified debtor", (disposition) => {
    const outcome = { verified: false, disposition };
    expect(said(question(disposition, { outcome }))).toBe("all.receipt.verified");
  });

  it("is refused while the call goes on", () => {
    expect(said(question("PTP", { isOver: false }))).toBe("receipt.call_open");
  });

  it.each([
    "selfharm",
    "vulnerable",
    "minor",
    "deceased",
    "bankrupt",
    "attorney",
    "complaint",
    "wrong_person",
    "fraud",
    "already_paid",
    "dispute",
  ] as const)("is refused after %s, whatever the call ended with", (trigger) => {
    for (const disposition of DISPOSITIONS) {
      expect(said(question(disposition, { triggers: [trigger] }))).not.toMatch(/^yes/);
    }
  });

  it("is not in the way of triggers that stop nothing", () => {
    const harmless = ["hardship", "human", "time", "rec_object", "suspect_fraud", "ai_query"];
    const triggers = TRIGGERS.filter((trigger) => harmless.includes(trigger));
    expect(triggers).toHaveLength(harmless.length);
    expect(said(question("PTP", { triggers }))).toBe("yes receipt");
  });

  it.each(CASE_FLAGS)("heeds the flag %s of the case as it is now", (flag) => {
    const flagged = { flags: [flag], hold: false, frozen: false };
    const isHarmless = flag === "hardship" || flag === "plan_active";
    expect(said(question("PTP", { case: flagged }))).toBe(
      isHarmless ? "yes receipt" : `all.${flag}`,
    );
  });

  it("is refused while the case is on hold or frozen", () => {
    const on = { flags: [], hold: true, frozen: false };
    expect(said(question("PTP", { case: on }))).toBe("all.hold");
    expect(said(question("PTP", { case: { ...on, hold: false, frozen: true } }))).toBe(
      "all.freeze",
    );
  });

  it("confirms a wish not to be contacted once, though the case is on hold for it", () => {
    const ceased = { flags: ["cease"], hold: true, frozen: false } as const;
    const asked = question("CEASE", { triggers: ["cease"], case: ceased });
    expect(said(asked)).toBe("yes stop_confirmation");
    expect(said({ ...asked, isStopConfirmed: true })).toBe("all.stop_confirmation");
  });

  it("confirms nothing where a graver thing was met in the same call", () => {
    const triggers = ["cease", "complaint"] as const;
    expect(said(question("CEASE", { triggers }))).toBe("all.complaint");
  });
});
