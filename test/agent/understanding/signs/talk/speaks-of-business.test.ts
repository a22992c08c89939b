import { describe, expect, it } from "vitest";
import { speaksOfBusiness } from "../../../../../agent/understanding/signs/talk/speaks-of-business.ts";

describe("speaksOfBusiness", () => {
  it.each(["恁那个分六期一个月多少", "要给你们啥子证明嘛", "how do I pay you"])("%s", (text) =>
    expect(speaksOfBusiness(text, new Set())).toBe(true),
  );

  it.each(["娃儿才三岁", "挂了啊", "are you there"])("not: %s", (text) =>
    expect(speaksOfBusiness(text, new Set())).toBe(false),
  );

  it("hears it in what is meant, too", () => {
    expect(speaksOfBusiness("下周五", new Set(["promise_to_pay"]))).toBe(true);
  });
});
