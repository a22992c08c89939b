import { describe, expect, it } from "vitest";
import { callInWords, keysOf, verifies } from "./call-in-words.ts";

const after = (...texts: readonly string[]) => callInWords([verifies, ...texts]);
describe("a claim against us", () => {
  it.each([
    "one of your agents threatened me with jail",
    "the last guy said he'd send the sheriff",
    "the girl i spoke to said theyd send bailiffs tomorrow",
    "yall keep harassing me",
    "this is harrassment",
    "you called me 9 times this week thats illegal",
    "i never said you could text me",
  ])("is a complaint without the word: %s", async (text) => {
    expect((await after(text)).outcome()).toMatchObject({
      disposition: "COMP",
      handoff: "complaint",
    });
  });

  it.each([
    "i never had that late fee",
    "the letter said 25.80 now you want 1100",
    "my ex husband is responsible for this debt per our divorce",
    "i think this debt is too old in massachusetts",
    "your colleague promised to freeze the interest",
  ])("is a dispute, and nothing is asked until a person has looked: %s", async (text) => {
    const call = await after(text, "do i lose that if i pay something");
    expect(call.outcome()).toMatchObject({ disposition: "DISP", frozen: true });
    expect(keysOf(call)).toEqual(["dispute"]);
  });

  it("from an earlier agreement goes to a person, and its sum is no offer", async () => {
    const call = await after("i spoke to tara last week and we agreed 50 a month");
    expect(keysOf(call)).toEqual(["knowledge_unknown"]);
    expect(call.outcome()).toMatchObject({ handoff: "authority", plan: null, promise: null });
  });

  it("that no letter came is noted, and not taken for forgetting", async () => {
    expect(keysOf(await after("i never got a letter"))).toEqual(["copy_noted"]);
  });

  it("to be kept from calls at work is noted beside the complaint", async () => {
    const call = await after("dont call my job ever again");
    expect(call.outcome().disposition).toBe("COMP");
    expect(call.state.wishes).toContainEqual({ kind: "privacy" });
  });
});

describe("a person is asked for", () => {
  it.each(["can i speak to an american", "get me off this bot"])("in %s", async (text) => {
    expect((await after(text)).outcome()).toMatchObject({ handoff: "asked_for_human" });
  });

  it("and not by whoever asks whether they may come", async () => {
    const call = await after("can i come in person");
    expect(call.outcome().handoff).toBeNull();
    expect(keysOf(call)).toContain("how_to_pay");
  });
});

describe("who records the talk themselves", () => {
  it("has not objected to our recording", async () => {
    const call = await after("im recording you");
    expect(call.state.triggers).not.toContain("rec_object");
  });
});

describe("means that no offer meets", () => {
  it("are hardship, though nothing was told beside them", async () => {
    const call = await after("i can do 50 a month");
    expect(call.outcome()).toMatchObject({ disposition: "HARD", handoff: "hardship" });
  });

  it.each(["i can pay $0", "we can only do zero right now"])("are told by it: %s", async (text) => {
    expect((await after(text)).outcome().disposition).toBe("HARD");
  });

  it("told once more while a person comes are noted, and no goodbye", async () => {
    const call = await after("i can do 50 a month", "ok well thats all ive got");
    expect(keysOf(call)).toEqual(["noted_for_person"]);
    expect(call.state.ended).toBe(false);
  });

  it("are not a hold where the illness is over", async () => {
    const call = await after("i had covid and lost 3 weeks of work");
    expect(call.outcome()).toMatchObject({ disposition: "HARD", hold: false });
  });
});
