import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../domain/locale.ts";
import { speaksOfPeople } from "../../../../../agent/understanding/signs/people/speaks-of-people.ts";

describe("people as such", () => {
  it.each<[string, Language]>([
    ["I'm only human", "en"],
    ["no human being could pay that", "en"],
    ["treat me like a human being", "en"],
    ["any human being would understand", "en"],
    ["我一个大活人还能跑了", "zh"],
    ["活人不能让尿憋死", "zh"],
    ["你得给活人留条路嘛", "zh"],
  ])("are heard in %s", (text, language) => {
    expect(speaksOfPeople(text, language)).toBe(true);
  });

  it.each<[string, Language]>([
    ["a human being", "en"],
    ["get me another human please", "en"],
    ["I want to speak to a human being", "en"],
    ["来个活人", "zh"],
    ["能不能来个会喘气的", "zh"],
  ])("are not heard in %s", (text, language) => {
    expect(speaksOfPeople(text, language)).toBe(false);
  });
});
