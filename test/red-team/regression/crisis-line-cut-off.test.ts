import { expect, it } from "vitest";
import { PartlyHeardCall } from "../random-playout.ts";

it.each([
  ["a turn", { type: "turn", parts: { intents: ["other"] } }],
  ["silence", { type: "silence-elapse", atMs: 0 }],
] as const)(
  "after %s the number of the crisis line is said again if it was cut off",
  (_name, step) => {
    const call = new PartlyHeardCall(
      [{ type: "heard" }, { type: "cut", at: 0 }, { type: "heard" }, { type: "heard" }],
      { jurisdiction: "cn", direction: "outbound" },
    );
    const keys = () => call.take(step)?.lines.map(({ key }) => key);
    call.take({ type: "turn", parts: { triggers: ["selfharm"] } });
    expect(keys()).toEqual(["crisis"]);
    expect(keys()).toEqual(["crisis_stay"]);
  },
);
