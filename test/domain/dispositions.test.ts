import { describe, expect, it } from "vitest";
import {
  dispositionEffects,
  dispositionPrecedence,
  DISPOSITIONS,
  gravestDisposition,
} from "../../domain/dispositions.ts";
import { graverHandoff, HANDOFF_REASONS } from "../../domain/handoff.ts";
import { triggerEffects } from "../../domain/triggers.ts";
import { TRIGGERS } from "../../domain/vocabulary.ts";

describe("dispositions", () => {
  it("are the closed list of the field", () => {
    expect([...DISPOSITIONS].sort()).toEqual(
      "NA BUSY FAIL DEAD AM AML UNK QHU WPC TPC TPX RPC_NC PTP PTP_PART PLAN PAID CLAIM_PAID DISP HARD VULN CB RTP LANG HUM TRF ABUSE COMP CEASE ATTY BK DEC FRAUD MINOR TECH"
        .split(" ")
        .sort(),
    );
  });

  it("win over one another in the fixed order", () => {
    expect(dispositionPrecedence.join(" ")).toBe(
      "VULN MINOR DEC BK ATTY CEASE FRAUD CLAIM_PAID DISP COMP WPC TPX TPC HUM PAID PLAN PTP PTP_PART HARD TRF ABUSE LANG CB RTP RPC_NC TECH QHU UNK",
    );
  });

  it("resolve every pair by that order", () => {
    for (const [index, graver] of dispositionPrecedence.entries()) {
      for (const other of dispositionPrecedence.slice(index + 1)) {
        expect(gravestDisposition(new Set([other, graver]))).toBe(graver);
      }
    }
  });

  it("leave an unknown party where nothing happened", () => {
    expect(gravestDisposition(new Set())).toBe("UNK");
  });

  it("freeze and hold exactly as the triggers that lead to them do", () => {
    for (const trigger of TRIGGERS) {
      const { disposition, caseState } = triggerEffects[trigger];
      if (disposition === undefined) continue;
      expect([trigger, dispositionEffects[disposition].freeze]).toEqual([
        trigger,
        caseState === "freeze",
      ]);
      expect([trigger, dispositionEffects[disposition].hold]).toEqual([
        trigger,
        caseState === "hold",
      ]);
    }
  });
});

describe("triggers", () => {
  it.each([
    ["selfharm", "channels", "hold", "self_harm", "VULN"],
    ["vulnerable", "channels", "hold", "vulnerable", "VULN"],
    ["hardship", "none", "none", undefined, undefined],
    ["dispute", "turn", "freeze", "dispute", "DISP"],
    ["already_paid", "turn", "freeze", "dispute", "CLAIM_PAID"],
    ["fraud", "turn", "freeze", "fraud", "FRAUD"],
    ["wrong_person", "call", "none", undefined, "WPC"],
    ["third_party", "call", "none", undefined, "TPC"],
    ["cease", "channels", "hold", undefined, "CEASE"],
    ["attorney", "channels", "hold", "attorney", "ATTY"],
    ["bankrupt", "channels", "hold", "bankruptcy", "BK"],
    ["deceased", "channels", "hold", "deceased", "DEC"],
    ["minor", "channels", "hold", "minor", "MINOR"],
    ["complaint", "turn", "none", "complaint", "COMP"],
    ["human", "turn", "none", "asked_for_human", "HUM"],
    ["violence_by_debtor", "turn", "none", "violence_threat", "ABUSE"],
    ["time", "call", "none", undefined, "CB"],
    ["rec_object", "none", "none", undefined, undefined],
    ["suspect_fraud", "none", "none", undefined, undefined],
    ["ai_query", "none", "none", undefined, undefined],
  ] as const)(
    "%s stops %s, sets the case to %s",
    (trigger, stop, caseState, handoff, disposition) => {
      expect(triggerEffects[trigger]).toEqual({ stop, caseState, handoff, disposition });
    },
  );
});

describe("handoff reasons", () => {
  it("keep the gravest, self-harm before all", () => {
    expect(graverHandoff("complaint", "self_harm")).toBe("self_harm");
    expect(graverHandoff("self_harm", "complaint")).toBe("self_harm");
    for (const reason of HANDOFF_REASONS) expect(graverHandoff(undefined, reason)).toBe(reason);
  });
});
