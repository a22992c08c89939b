import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCallRecord } from "../../../domain/parse/parse-call-record.ts";
import { judgeRedriven } from "../../../evaluation/report/judge-redriven.ts";

const place = { file: "f", line: 1 };

function record(change: object = {}) {
  const golden = new URL("../../golden/design-example.json", import.meta.url);
  const parsed = parseCallRecord({
    ...(JSON.parse(readFileSync(golden, "utf8")) as object),
    ...change,
  });
  if (!parsed.success) throw new TypeError(JSON.stringify(parsed.error));
  return parsed.value;
}

test("what our agent says is scored, and printed beside the outcome", async () => {
  const { printed, report } = await judgeRedriven(record(), place, {});
  expect(printed.score).toHaveProperty("points");
  expect(report.turns[0]).toMatchObject({ turn: 0, speaker: "agent" });
  expect(report.steps.verify).toMatchObject({ done: true, turn: 1 });
});

test("nothing from the divergence on is scored", async () => {
  const turns = [
    { speaker: "agent", text: "您好，请问是陈伟先生吗？" },
    { speaker: "debtor", text: "我是陈伟，后四位四五六七。" },
    { speaker: "agent", text: "您什么时候方便？我晚点再打给您好吗？" },
    { speaker: "debtor", text: "明天下午三点再打吧" },
  ];
  const { report } = await judgeRedriven(record({ turns }), place, {});
  expect(report.divergence).toMatchObject({ n: 2 });
  expect(report.findings.every(({ turn }) => turn < 3)).toBe(true);
});

test("two configurations give two calls", async () => {
  const turns = [
    { speaker: "agent", text: "您好，请问是陈伟先生吗？" },
    { speaker: "debtor", text: "我是陈伟，后四位四五六七。" },
    { speaker: "agent", text: "是什么原因呢？" },
    { speaker: "debtor", text: "你们烦死了！气死我了！！天天打电话骚扰我！" },
  ];
  const patient = await judgeRedriven(record({ turns }), place, { rules: { emotionStreak: 5 } });
  const quick = await judgeRedriven(record({ turns }), place, { rules: { emotionStreak: 1 } });
  expect(patient.printed).toMatchObject({ outcome: { handoff: null } });
  expect(quick.printed).toMatchObject({ outcome: { handoff: "emotion_streak" } });
});
