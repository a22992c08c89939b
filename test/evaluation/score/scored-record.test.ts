import { expect, test } from "vitest";
import { parseScoredRecord } from "../../../evaluation/score/scored-record.ts";
import { chinese, opened, turnsOf } from "./make-record.ts";

const { case: _case, ...bare } = chinese(opened);

test("a case may be absent", () => {
  expect(parseScoredRecord(bare).success).toBe(true);
});

test.each([
  ["an unknown version", { kindline: 2 }, "VERSION_UNKNOWN", "kindline"],
  [
    "times that go backwards",
    { turns: turnsOf(opened).toReversed() },
    "TURN_OUT_OF_ORDER",
    "turns[1].startMs",
  ],
  ["an unknown kind of agent", { agentKind: "robot" }, "FIELD_INVALID", "agentKind"],
])("%s is named", (_name, change, code, field) => {
  const parsed = parseScoredRecord({ ...bare, ...change });
  expect(parsed).toMatchObject({ success: false, error: [{ code, field }] });
});
