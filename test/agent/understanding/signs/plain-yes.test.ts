import { describe, expect, it } from "vitest";
import { isHedged, isPlainYes } from "../../../../agent/understanding/signs/plain-yes.ts";

describe("a plain yes", () => {
  it.each([
    ["对", "zh"],
    ["对 就这样", "zh"],
    ["中，就这样。", "zh"],
    ["是的，没问题", "zh"],
    ["可以，谢谢，再见", "zh"],
    ["要得，就恁个", "zh"],
    ["对头，对头，要得。", "zh"],
    ["嗯", "zh"],
    ["对 12月5号还1000", "zh"],
    ["好的 到时候准时还", "zh"],
    ["Yes, $200 on Friday the 4th works for me", "en"],
    ["all right then, thanks so much", "en"],
    ["Yes, that's right", "en"],
    ["yep correct, thanks, bye", "en"],
    ["Sounds good.", "en"],
    ["ok", "en"],
    ["y", "en"],
    ["👍", "en"],
    ["do it", "en"],
    ["yes do that", "en"],
    ["go on then", "en"],
    ["go for it", "en"],
  ] as const)("is %s", (text, language) => {
    expect(isPlainYes(text, language)).toBe(true);
  });

  it.each([
    ["。", "zh"],
    ["……", "zh"],
    ["嗯……", "zh"],
    ["🙄", "zh"],
    ["他还我我就还你", "zh"],
    ["有钱就还", "zh"],
    ["老婆同意了就行", "zh"],
    ["行 我问问我老婆先", "zh"],
    ["可以是可以 就怕那天没钱", "zh"],
    ["嗯嗯你说", "zh"],
    ["知道了知道了别催了", "zh"],
    ["好好好你们厉害", "zh"],
    ["行行行 到时候你来抢啊", "zh"],
    ["好吧好吧你们赢了我去卖血还你", "zh"],
    ["我有招行的卡", "zh"],
    ["lol sure whatever", "en"],
    ["y not", "en"],
    ["i suppose so", "en"],
    ["do it and see", "en"],
    ["go on holiday", "en"],
    ["👎", "en"],
    ["ok my rent is due", "en"],
    ["right he took it", "en"],
    [".", "en"],
    ["可以吗", "zh"],
    ["确定吗？", "zh"],
    ["好的，不过我不一定能还上", "zh"],
    ["行吧我考虑一下", "zh"],
    ["好吧，如果发工资的话", "zh"],
    ["嗯，我跟老婆商量一下", "zh"],
    ["对个屁", "zh"],
    ["没问题才怪", "zh"],
    ["对不起", "zh"],
    ["对了，我想问一下利息", "zh"],
    ["对，不是", "zh"],
    ["同意不了", "zh"],
    ["行不行啊", "zh"],
    ["嗯，再见", "zh"],
    ["Is that okay?", "en"],
    ["Yes, if I get paid", "en"],
    ["OK, I'll think about it", "en"],
    ["Yeah right, dream on", "en"],
    ["Okay, what happens if I don't?", "en"],
    ["ok hang on", "en"],
    ["uh-huh, let me ask my wife first", "en"],
    ["I might pay it", "en"],
    ["not yes", "en"],
    ["lol sure whatever", "en"],
    ["行，随便", "zh"],
    ["bye now", "en"],
  ] as const)("is not %s", (text, language) => {
    expect(isPlainYes(text, language)).toBe(false);
  });

  it("is no hedge by itself", () => {
    expect(isHedged("yes", "en")).toBe(false);
    expect(isHedged("是的", "zh")).toBe(false);
  });
});
