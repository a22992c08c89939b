import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "../../regression/call-in-words.ts";

const offers = { instalments: [3], lateFeeWaiver: { max: "0.50", when: "pay_in_full" } };
/** The waiver is named among the options: 1,080 instead of 1,100. */
const afterAskingFor = (...texts: string[]) =>
  callInWords([verifies, "do I get a discount if I pay it all at once", ...texts], { offers });

describe("the price that was said for one payment", () => {
  it.each([
    "ok I'll pay it all tomorrow",
    "I'll pay 1080 tomorrow",
    "tomorrow, I'll pay the full amount",
  ])("is the one read back after: %s", async (text) => {
    const call = await afterAskingFor(text);
    expect(call.state.readBack).toMatchObject({ payment: { amount: 108_000 }, waived: 2_000 });
  });

  it("is not that of a part, and is none where it was not named", async () => {
    const part = await afterAskingFor("I'll pay 500 tomorrow");
    expect(part.state.readBack).toMatchObject({ kind: "part" });
    const unasked = await callInWords([verifies, "I'll pay it all tomorrow"], { offers });
    expect(unasked.state.readBack).toMatchObject({ waived: 0 });
  });

  it("said again is no yes to the colleague who was offered", async () => {
    const call = await afterAskingFor("so that's 1080, right");
    expect(call.outcome().handoff).toBeNull();
    await call.hear({ text: "yes please pass it on", atMs: 0 });
    const accepted = await afterAskingFor("yes");
    expect(accepted.outcome().handoff).toBe("authority");
  });
});
