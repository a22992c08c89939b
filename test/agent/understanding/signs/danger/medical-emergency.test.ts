import { describe, expect, it } from "vitest";
import { isMedicalEmergency } from "../../../../../agent/understanding/signs/danger/medical-emergency.ts";

describe("a medical emergency", () => {
  it.each([
    "流了好多血 止不住",
    "胸口好疼 喘不上气",
    "我爸晕倒了",
    "我割腕了",
    "刚喝了农药",
    "快昏过去了",
    "I'm bleeding a lot and it won't stop",
    "my chest hurts so bad I can't breathe",
    "I think I'm having a heart attack",
    "I took all my pills",
  ])("is told by %s", (text) => {
    expect(isMedicalEmergency(text)).toBe(true);
  });

  it.each([
    "压得我喘不过气来",
    "这债让我喘不上气",
    "去年晕倒了住的院",
    "被气得喘不上气",
    "胸口有个纹身",
    "喝了点酒",
    "I had a heart attack in June last year",
    "I can't breathe with all these calls",
    "you're bleeding me dry",
    "I took all my shifts this week",
  ])("is not told by %s", (text) => {
    expect(isMedicalEmergency(text)).toBe(false);
  });
});
