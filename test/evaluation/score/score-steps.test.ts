import { expect, test } from "vitest";
import { scoreCall } from "../../../evaluation/score/score-call.ts";
import { chinese, english, opened } from "./make-record.ts";

test("each step has the turn that completed it and its moment", () => {
  const { steps } = scoreCall(
    chinese([
      ...opened,
      "A: 您的消费贷十月十五号到期，现在应还八千四百四十元。是什么原因呢？",
      "D: 厂里拖了两个月工资",
      "A: 理解。那您打算怎么安排？",
      "D: 这个月三十号一次还清",
      "A: 十一月三十号，八千四百四十元，在官方App还，对吗？",
      "D: 对",
      "A: 有意见请打投诉电话，不要向任何人透露验证码。",
    ]),
  );
  expect(Object.entries(steps).map(([step, { done, turn }]) => [step, done, turn])).toEqual([
    ["open", true, 0],
    ["verify", true, 3],
    ["state_overdue", true, 4],
    ["listen", true, 5],
    ["agree", true, 9],
    ["close", true, 10],
  ]);
  expect(steps.verify.atMs).toBe(9_300);
});

test("without a case nobody can tell whether a fragment was right", () => {
  const { steps } = scoreCall(chinese(opened, { case: undefined }));
  expect(steps.verify).toEqual({ done: "cannot_tell", turn: null, atMs: null });
});

test("of a recording that starts in the middle, nobody can tell the opening", () => {
  const { steps, findings } = scoreCall(
    chinese(["A: ……所以一共两千一百零五，你看着办", "D: 我知道了"], { case: undefined }),
  );
  expect([steps.open.done, steps.verify.done, steps.state_overdue.done]).toEqual([
    "cannot_tell",
    "cannot_tell",
    "cannot_tell",
  ]);
  expect(findings.filter(({ kind }) => kind === "disclosure_missing")).toEqual([]);
});

test("a question for the reason that was passed over counts as listening", () => {
  const lines = [...opened, "A: 应还八千四百四十元。是什么原因没还呢？", "D: 这个我不想说"];
  expect(scoreCall(chinese(lines)).steps.listen).toMatchObject({ done: true, turn: 5 });
});

test("steps after a wrong number are not due, so they cost nothing", () => {
  const { points } = scoreCall(
    chinese([opened[0], "D: 打错了，我不认识他", "A: 不好意思，打扰了，再见。"]),
  );
  expect(points).toEqual({ total: 100, lostByFindings: 0, lostBySteps: 0, dueSteps: ["open"] });
});

const misheard = (name: string): string[] => [
  `A: Hello, this is the I assistant of ${name}, and this call is recorded. Am I speaking with Ray Okafor?`,
  "D: Yes, this is Ray.",
];

test.each(["Fair Lane Surfaces", "Northgate Crate It", "Nordgate Credit"])(
  "on the telephone, %s is the institution as a recogniser writes it",
  (name) => {
    expect(scoreCall(english(misheard(name))).steps.open.done).toBe(true);
  },
);

test("another institution is not taken for it, nor a misspelt one in a chat", () => {
  const other = english(misheard("Harbor Savings"));
  expect(scoreCall(other).steps.open.done).toBe(false);
  const chat = english(misheard("Nordgate Credit"), { channel: "chat" });
  expect(scoreCall(chat).steps.open.done).toBe(false);
});
