import { describe, expect, it } from "vitest";
import { hasCommonAilment } from "../../../../../agent/understanding/signs/welfare/common-ailment.ts";

describe("hasCommonAilment", () => {
  it.each(["我吃药了 感冒", "感冒了，鼻子堵", "牙疼 拔了个牙"])("%s", (text) =>
    expect(hasCommonAilment(text, "zh")).toBe(true),
  );

  it.each([
    "我感冒转肺炎住院了",
    "吃了感冒药一大把 想死",
    "我得了癌症",
    "我妈走了 我感冒了",
    "抑郁 又感冒",
  ])("not: %s", (text) => expect(hasCommonAilment(text, "zh")).toBe(false));
});
