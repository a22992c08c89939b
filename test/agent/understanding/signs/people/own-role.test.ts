import { describe, expect, it } from "vitest";
import { tellsOwnRole } from "../../../../../agent/understanding/signs/people/own-role.ts";

describe("what a debtor is to their own people", () => {
  it.each([
    "im a carer for my mum shes got dementia",
    "i'm a carer for my dad",
    "im a landlord and my tenant stopped paying",
    "im a wife and mom doing my best",
    "I'm a single mother",
    "i am a full-time carer",
  ])("is heard: %s", (text) => {
    expect(tellsOwnRole(text)).toBe(true);
  });

  it.each([
    "I'm his carer",
    "I'm a carer for him",
    "im the landlord",
    "I'm a carer, he can't come to the phone",
    "this is her mother",
    "I'm a friend of hers",
    "I'm a student and my mom stopped helping",
    "his wife",
  ])("is not: %s", (text) => {
    expect(tellsOwnRole(text)).toBe(false);
  });
});
