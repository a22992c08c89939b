import { describe, expect, it } from "vitest";
import { callInWords, keysOf, verifies } from "./call-in-words.ts";

const offers = { instalments: [3, 6], interestFree: true };
const after = (texts: readonly string[], changes: object = { offers }) =>
  callInWords([verifies, ...texts], changes);
const plan = ["3 payments starting December 5", "yes"];

describe("what a plan costs", () => {
  const readBack = ["3 payments starting December 5"];
  it.each([
    "does that have interest",
    "is the plan interest free",
    "is there a charge for the plan",
  ])("is nothing, where it is free of interest: %s", async (text) => {
    expect(keysOf(await after([...readBack, text]))[0]).toBe("plan_adds_nothing");
  });

  it("is left to the contract where it is not free, or where the debt is meant", async () => {
    const costs = await after([...readBack, "does that have interest"], {
      offers: { instalments: [3] },
    });
    expect(keysOf(costs)[0]).toBe("contract_says");
    const grows = await after([...readBack, "will the interest keep adding up"]);
    expect(keysOf(grows)[0]).toBe("contract_says");
  });
});

describe("what follows from an agreement", () => {
  it.each([
    "what if i cant make friday",
    "can i change it if something comes up",
    "what if i lose my job",
    "what if i need to move a payment",
  ])("is told from it: %s", async (text) => {
    const call = await after([...plan, text]);
    expect(keysOf(call)).toEqual(["may_change"]);
    expect(call.outcome().plan).toMatchObject({ count: 3 });
  });

  it.each(["how much is left after the first one", "will that clear it"])(
    "leaves it as it is: %s",
    async (text) => {
      const call = await after([...plan, text]);
      expect(keysOf(call)).toEqual(["noted_plan"]);
      expect(call.outcome().plan).toMatchObject({ count: 3 });
    },
  );

  it("is how to pay where it is asked whether it runs by itself", async () => {
    expect(
      keysOf(await after([...plan, "do i have to do it each month or is it automatic"])),
    ).toEqual(["how_to_pay"]);
  });

  it("is nothing where a no to the read-back is asked about", async () => {
    const call = await after(["200 on December 4", "what happens if i say no"]);
    expect(keysOf(call)).toEqual(["free_to_refuse", "read_back_part"]);
  });

  it("is said of the law where the law is asked about", async () => {
    expect(keysOf(await after([...plan, "what happens if i don't pay"]))).toContain("consequence");
    expect(keysOf(await after(["what about a ccj"]))).toContain("consequence");
  });
});

describe("a plain question", () => {
  it.each([
    ["will you still call me", "contact_goes_on"],
    ["whats your phone number", "our_number"],
    ["are you open saturday", "through_channel"],
    ["i moved, my new address is 12 elm st", "through_channel"],
    ["what loan is this", "state_overdue"],
    ["when did i miss the payment", "state_overdue"],
    ["will you report us", "rights_private"],
    ["my wife would leave me if she knew", "rights_private"],
    ["who do i make the check out to", "how_to_pay"],
  ])("has its answer first: %s", async (text, answer) => {
    const call = await after([text]);
    expect(keysOf(call)[0]).toBe(answer);
    expect(call.outcome()).toMatchObject({ hold: false, frozen: false });
  });

  it("beside the matter is answered without a list of options, also the second time", async () => {
    const call = await after(["whats your fax number", "whats your mailing address"]);
    expect(keysOf(call)).toEqual(["through_channel"]);
  });

  it.each([
    ["when did i last pay", "knowledge_unknown"],
    ["is my wife on this loan", "knowledge_unknown"],
    ["what is your privacy policy", "data_noted"],
  ])("of the records goes to who can see them: %s", async (text, answer) => {
    expect(keysOf(await after([text]))).toEqual([answer]);
  });
});

describe("the only time at which they may be called", () => {
  it("is a wish for good, and no appointment for today", async () => {
    const call = await after(["you can only call after 5"]);
    expect(keysOf(call)).toEqual(["wish_times", "callback_ask"]);
    expect(call.state.wishes).toContainEqual(
      expect.objectContaining({ kind: "hours", from: "00:00", to: "17:00" }),
    );
  });
});
