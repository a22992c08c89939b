import { expect, it } from "vitest";
import { PartlyHeardCall } from "../random-playout.ts";

const call = { jurisdiction: "us", direction: "outbound" } as const;

it("says an opening that was cut off even when the next answer had to stand alone", () => {
  const partly = new PartlyHeardCall(
    [{ type: "cut", at: 0 }, { type: "heard" }, { type: "heard" }],
    call,
  );
  const handoff = partly.take({ type: "turn", parts: { triggers: ["complaint"] } });
  expect(handoff?.lines.map(({ key }) => key)).toEqual(["complaint"]);
  const next = partly.take({ type: "turn", parts: { intents: ["confirm_identity"] } });
  expect(next?.lines[0]?.key).toBe("open_outbound");
});

it("does not ask a wrong person once more whether they are the debtor", () => {
  const partly = new PartlyHeardCall([{ type: "cut", at: 0 }, { type: "heard" }], call);
  partly.take({ type: "turn", parts: { triggers: ["wrong_person"] } });
  const next = partly.take({ type: "turn", parts: { intents: ["other"] } });
  expect(next?.lines.map(({ key }) => key)).toEqual(["goodbye"]);
});
