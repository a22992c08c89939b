import { describe, expect, it } from "vitest";
import type { Review, ReviewMark } from "../../../server/protocol/quality-reviews.ts";
import { labelsOfReviews } from "../../../server/quality/labels-of-reviews.ts";
import { visibleReviews } from "../../../server/quality/quality-reviews.ts";
import { reviewAgreement } from "../../../server/quality/review-agreement.ts";
import { scorerAccuracy } from "../../../server/quality/scorer-accuracy.ts";

const at = "2026-11-20T00:00:00.000Z" as Review["startedAt"];
const mark = (
  kind: ReviewMark["kind"],
  verdict: ReviewMark["verdict"],
  turn = 2,
  target: ReviewMark["target"] = "finding",
): ReviewMark => ({ target, kind, detail: null, turn, verdict, note: null });
let count = 0;
const review = (reviewer: string, marks: readonly ReviewMark[], more: Partial<Review> = {}) => ({
  id: `r${(count += 1)}`,
  callId: "c1",
  level: "qa" as const,
  reviewer,
  startedAt: at,
  doneAt: at,
  marks: [...marks],
  ...more,
});

describe("what reviewers say together", () => {
  it("is a label where more say yes than no, and nothing where they are even", () => {
    const labels = labelsOfReviews([
      review("a", [
        mark("forbidden", "right"),
        mark("interrupted", "wrong"),
        mark("no_read_back", "right"),
        mark("wrong_fact", "added", 5),
      ]),
      review("b", [
        mark("forbidden", "right"),
        mark("interrupted", "wrong"),
        mark("no_read_back", "wrong"),
      ]),
    ]);
    expect(labels.findings).toEqual([{ kind: "forbidden", turn: 2, detail: null }]);
    expect([...labels.left].sort()).toEqual(["no_read_back||2", "wrong_fact||5"]);
  });

  it("goes by those who can tell, and a third breaks the tie", () => {
    const two = [
      review("a", [mark("forbidden", "right"), mark("wrong_fact", "cannot_tell")]),
      review("b", [mark("forbidden", "cannot_tell"), mark("wrong_fact", "cannot_tell")]),
    ];
    expect(labelsOfReviews(two).findings.map(({ kind }) => kind)).toEqual(["forbidden"]);
    expect([...labelsOfReviews(two).left]).toEqual(["wrong_fact||2"]);
    const third = review("c", [mark("forbidden", "wrong"), mark("wrong_fact", "right")]);
    const labels = labelsOfReviews([...two, third]);
    expect(labels.findings.map(({ kind }) => kind)).toEqual(["wrong_fact"]);
  });

  it("says of a step what most say, and cannot tell where they are even", () => {
    const step = (verdict: ReviewMark["verdict"]) => mark("listen", verdict, -1, "step");
    expect(labelsOfReviews([review("a", [step("wrong")])]).steps).toEqual({ listen: false });
    expect(
      labelsOfReviews([review("a", [step("wrong")]), review("b", [step("right")])]).steps,
    ).toEqual({ listen: "cannot_tell" });
  });
});

describe("the agreement of blind reviewers", () => {
  /** Cohen's own example shape: 20 both yes, 5 only first, 10 only second, 15 both no: kappa 0.4. */
  const pairs = [
    ...Array.from({ length: 20 }, () => ["right", "right"] as const),
    ...Array.from({ length: 5 }, () => ["right", "wrong"] as const),
    ...Array.from({ length: 10 }, () => ["wrong", "right"] as const),
    ...Array.from({ length: 15 }, () => ["wrong", "wrong"] as const),
  ].flatMap(([first, second], index) => [
    review("a", [mark("forbidden", first)], { callId: `c${index}` }),
    review("b", [mark("forbidden", second)], { callId: `c${index}` }),
  ]);

  it("is Cohen's kappa, with its counts", () => {
    const { doubles, kinds } = reviewAgreement(pairs);
    expect(doubles).toBe(50);
    const forbidden = kinds.find(({ kind }) => kind === "forbidden");
    expect(forbidden).toMatchObject({
      bothFound: 20,
      onlyFirst: 5,
      onlySecond: 10,
      bothNotFound: 15,
    });
    expect(forbidden?.kappa).toBeCloseTo(0.4, 10);
  });

  it("over all kinds counts each kind of each call once", () => {
    const { all, kinds } = reviewAgreement(pairs);
    expect(all.decided).toBe(50 * kinds.length);
    expect(all).toMatchObject({ bothFound: 20, onlyFirst: 5, onlySecond: 10 });
  });

  it("counts calls that two have finished, at the blind level alone", () => {
    const one = review("a", []);
    expect(reviewAgreement([one]).doubles).toBe(0);
    expect(reviewAgreement([one, review("b", [], { doneAt: null })]).doubles).toBe(0);
    expect(reviewAgreement([one, review("b", [], { level: "free" })]).doubles).toBe(0);
    expect(reviewAgreement([one, review("b", [])]).doubles).toBe(1);
  });
});

describe("who sees whose review", () => {
  const first = review("a", [mark("forbidden", "right")]);

  it("hides the first blind review from everybody else until the second is finished", () => {
    expect(visibleReviews([first], { name: "b" })).toEqual({ own: null, others: [] });
    const begun = review("b", [], { doneAt: null });
    expect(visibleReviews([first, begun], { name: "b" })).toEqual({ own: begun, others: [] });
    expect(visibleReviews([first, begun], { name: "c" }).others).toEqual([]);
    const second = { ...begun, doneAt: at };
    expect(visibleReviews([first, second], { name: "b" }).others).toEqual([first]);
    expect(visibleReviews([first, second], { name: "c" }).others).toEqual([first, second]);
  });

  it("shows nobody at work what others have said, at whatever level", () => {
    const free = review("c", [], { level: "free" });
    const mine = review("b", [], { level: "supervisor", doneAt: null });
    expect(visibleReviews([free, mine], { name: "b" }).others).toEqual([]);
    expect(visibleReviews([free], { name: "b" }).others).toEqual([free]);
  });
});

describe("how right the scorers are", () => {
  const finding = (kind: "forbidden" | "wrong_fact", turn: number) => ({
    key: `${kind}||${turn}`,
    kind,
    detail: null,
    ruleId: "x",
    turn,
    fromMs: null,
    toMs: null,
    severity: "major" as const,
    confidence: 1,
    verdict: "found" as const,
    agent: "ai",
  });
  const steps = {
    open: "yes",
    verify: "no",
    state_overdue: "yes",
    listen: "cannot_tell",
    agree: "not_due",
    close: "yes",
  } as const;

  it("counts what people confirmed, refused, added, and what they left open", () => {
    const labels = labelsOfReviews([
      review("a", [
        mark("forbidden", "right", 2),
        mark("forbidden", "wrong", 4),
        mark("forbidden", "added", 6),
        mark("wrong_fact", "cannot_tell", 3),
        mark("open", "right", -1, "step"),
        mark("verify", "right", -1, "step"),
        mark("listen", "right", -1, "step"),
      ]),
    ]);
    const findings = [finding("forbidden", 2), finding("forbidden", 4), finding("wrong_fact", 3)];
    const { kinds, steps: agreed, calls } = scorerAccuracy([{ findings, steps, labels }]);
    expect(calls).toBe(1);
    expect(kinds.find(({ kind }) => kind === "forbidden")).toEqual({
      kind: "forbidden",
      hit: 1,
      extra: 1,
      missed: 1,
      left: 0,
      precision: 0.5,
      recall: 0.5,
    });
    expect(kinds.find(({ kind }) => kind === "wrong_fact")).toMatchObject({
      left: 1,
      precision: null,
      recall: null,
    });
    expect(agreed).toEqual({ agree: 1, of: 2 });
  });
});
