import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../domain/locale.ts";
import { worksInCare } from "../../../../../agent/understanding/signs/welfare/works-in-care.ts";

describe("somebody who works in a hospital", () => {
  it.each<[string, Language]>([
    ["刚下班的医院护士", "zh"],
    ["我在医院上班，刚下夜班", "zh"],
    ["我是护士，在医院，现在忙", "zh"],
    ["我在医院当保安，才发工资", "zh"],
    ["我是医院的护工，刚交班", "zh"],
    ["医院食堂打工的，工资低", "zh"],
    ["I work at the hospital, just came off shift", "en"],
    ["I'm a nurse at the hospital, just got home", "en"],
    ["I'm a doctor and I've been on call all week, forgot", "en"],
    ["I clean at the hospital, they cut my hours", "en"],
    ["just got off shift at the hospital", "en"],
    ["I drive for the hospital, was on nights and missed it", "en"],
  ])("is heard in %s", (text, language) => {
    expect(worksInCare(text, language)).toBe(true);
  });

  it.each<[string, Language]>([
    ["我在医院上班的时候查出来得了癌症", "zh"],
    ["我住院了，刚动完手术", "zh"],
    ["刚从医院出来，得了肺癌", "zh"],
    ["我在医院陪床，我妈脑梗", "zh"],
    ["我是护士，自己得了尿毒症在透析", "zh"],
    ["I'm in the hospital with heart failure", "en"],
    ["I work at the hospital but I've got cancer now and I'm off", "en"],
    ["I'm a nurse and I'm being treated for depression", "en"],
    ["my wife's in the hospital on life support", "en"],
  ])("is not heard in %s", (text, language) => {
    expect(worksInCare(text, language)).toBe(false);
  });
});
