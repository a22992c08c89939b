import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../domain/locale.ts";
import { asksForPerson } from "../../../../../agent/understanding/signs/contact/asks-for-person.ts";

describe("a plain request for a person", () => {
  it.each<[string, Language]>([
    ["我只想跟真人说", "zh"],
    ["有没有人啊，我有事要问", "zh"],
    ["别让机器跟我说话", "zh"],
    ["我不跟机器讲", "zh"],
    ["能不能安排个专员联系我", "zh"],
    ["Is there someone I can actually talk to?", "en"],
    ["are there people i can speak with", "en"],
    ["can i speak to an american", "en"],
    ["let me talk to a native speaker", "en"],
    ["get me off this bot", "en"],
    ["please take me off this stupid machine", "en"],
  ])("is heard in %s", (text, language) => {
    expect(asksForPerson(text, language)).toBe(true);
  });

  it.each<[string, Language]>([
    ["有没有人在家我都不知道", "zh"],
    ["家里没有人能帮我", "zh"],
    ["机器坏了，没开工", "zh"],
    ["Is there someone at your office on Sundays?", "en"],
    ["there is nobody I can borrow from", "en"],
    ["can i come in person", "en"],
    ["I spoke to an American bank yesterday", "en"],
    ["get me off this list", "en"],
    ["take me off the payroll", "en"],
  ])("is not heard in %s", (text, language) => {
    expect(asksForPerson(text, language)).toBe(false);
  });
});
