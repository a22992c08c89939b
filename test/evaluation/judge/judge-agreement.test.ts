import { describe, expect, it } from "vitest";
import { judgeAgreement, type OpinionPair } from "../../../evaluation/judge/judge-agreement.ts";
import { opinionsOf, type Opinion } from "../../../evaluation/judge/opinion.ts";
import type { CallFinding } from "../../../evaluation/score/call-finding.ts";

const times = (count: number, first: Opinion, second: Opinion): OpinionPair[] =>
  Array.from({ length: count }, () => [{ forbidden: first }, { forbidden: second }]);

const onForbidden = (...pairs: readonly OpinionPair[]) =>
  judgeAgreement(pairs).find(({ kind }) => kind === "forbidden");

describe("the agreement of two judges", () => {
  it("is Cohen's kappa: 20, 5, 10 and 15 of 50 give 0.4", () => {
    const pairs = [
      ...times(20, "found", "found"),
      ...times(5, "found", "not_found"),
      ...times(10, "not_found", "found"),
      ...times(15, "not_found", "not_found"),
    ];
    expect(onForbidden(...pairs)?.kappa).toBeCloseTo(0.4, 10);
  });

  it("is 1 where they always agree and both answers occur, -1 where they never do", () => {
    const agreeing = [...times(3, "found", "found"), ...times(3, "not_found", "not_found")];
    expect(onForbidden(...agreeing)?.kappa).toBe(1);
    const opposed = [...times(3, "found", "not_found"), ...times(3, "not_found", "found")];
    expect(onForbidden(...opposed)?.kappa).toBe(-1);
  });

  it("is not known where chance explains all of it, or nothing was decided", () => {
    expect(onForbidden(...times(9, "not_found", "not_found"))?.kappa).toBeNull();
    expect(onForbidden()?.kappa).toBeNull();
    expect(onForbidden(...times(2, "cannot_tell", "found"))).toMatchObject({
      decided: 0,
      cannotTell: 2,
      kappa: null,
    });
  });

  it("leaves out calls of which one of them could not tell, and counts them", () => {
    const pairs = [
      ...times(1, "found", "found"),
      ...times(1, "not_found", "not_found"),
      ...times(4, "found", "cannot_tell"),
    ];
    expect(onForbidden(...pairs)).toMatchObject({ decided: 2, cannotTell: 4, kappa: 1 });
  });

  it("says nothing of interruptions, which no text shows", () => {
    expect(judgeAgreement([]).map(({ kind }) => kind)).not.toContain("interrupted");
  });
});

describe("the scorers' opinion of a call", () => {
  const finding = (verdict: CallFinding["verdict"]): CallFinding => ({
    kind: "forbidden",
    ruleId: "r",
    detail: null,
    turn: 0,
    fromMs: null,
    toMs: null,
    severity: "major",
    confidence: 1,
    verdict,
  });

  it("is found if one finding is, cannot tell if a person must look at all of them", () => {
    expect(opinionsOf([finding("cannot_tell"), finding("found")]).forbidden).toBe("found");
    expect(opinionsOf([finding("cannot_tell")]).forbidden).toBe("cannot_tell");
    expect(opinionsOf([]).forbidden).toBe("not_found");
  });
});
