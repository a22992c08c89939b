import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const ofLife = [
  "my husband just collapsed call an ambulance",
  "omg my baby is choking",
  "my dad is unconscious on the floor",
  "i just got in a car wreck im bleeding",
  "my face is numb and i cant move my arm",
  "ive fallen and i cant get up",
  "i smell gas hold on",
  "oh god theres a fire in the kitchen",
  "shes not breathing",
  "the house is on fire",
  "water is pouring in we have to evacuate",
  "sorry i need to call 911",
];

const fromOthers = [
  "someone just got shot outside",
  "someones breaking into my house",
  "theres a guy with a gun",
  "send the police please",
  "i'm being robbed",
];

describe("danger to a life at this moment", () => {
  it.each(ofLife)("is answered with where help is: %s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(keysOf(call)).toEqual([expect.stringMatching(/^(?:emergency|fire)$/)]);
    expect(call.outcome()).toMatchObject({ disposition: "VULN", hold: true });
    expect(call.state.asked).toBeNull();
  });

  it.each(fromOthers)("from others is answered with that too: %s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(keysOf(call)).toEqual(["peril"]);
    expect(call.outcome()).toMatchObject({ disposition: "VULN", hold: true });
  });

  it.each([
    ["theres a fire sorry"],
    ["hello", "omg my baby is choking"],
    ["who is this", "someones breaking into my house"],
    [verifies, "i can pay it all on december 4", "my husband just collapsed"],
    [verifies, "i can pay it all on december 4", "yes", "theres a fire in the kitchen"],
    [verifies, "i have cancer", "my dad is unconscious on the floor"],
    [verifies, "goodbye", "i smell gas"],
    ["my mum is dead, i'm her son", "my dad just collapsed, call an ambulance"],
  ])("is heard wherever the talk stands: %j", async (...texts) => {
    const call = await callInWords(texts);
    expect(keysOf(call)).toEqual([expect.stringMatching(/^(?:emergency|fire|peril)$/)]);
    expect(call.outcome()).toMatchObject({ hold: true });
  });

  it.each([
    "my business collapsed",
    "i'm choking on these bills",
    "i'm drowning in debt",
    "i got fired",
    "my dad collapsed last month and i missed work",
    "i had a car accident last week and the repairs cost a fortune",
    "there was a fire in my apartment in june",
    "someone broke into my car last week",
    "i'm bleeding money",
    "the ambulance bill was 900 dollars",
    "i'll call the police on you",
    "it was a shot in the dark",
    "my water heater broke",
    "im at the dentist my mouth is numb",
    "i need a police report number for the insurance",
    "this smells fishy",
  ])("is not heard where there is none: %s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(keysOf(call)).not.toContain("emergency");
    expect(keysOf(call)).not.toContain("peril");
  });

  it("is answered in Chinese as before", async () => {
    expect(keysOf(await inChinese("我胸口疼得厉害，喘不上气"))).toEqual(["emergency"]);
  });
});
