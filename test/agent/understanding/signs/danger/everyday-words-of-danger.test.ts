import { describe, expect, it } from "vitest";
import { withoutEverydayUses } from "../../../../../agent/understanding/signs/danger/everyday-words-of-danger.ts";
import { notMeantOfDanger } from "../../../../../agent/understanding/signs/danger/is-only-saying.ts";

describe("words of danger in everyday use", () => {
  it.each([
    "我站在楼顶做防水",
    "楼顶晒被子呢 信号不好",
    "我开煤气店的",
    "我卖农药的",
    "我吃药了 感冒",
    "吃了感冒药 犯困",
    "我不想活期存",
    "我明天去解脱这个套餐",
    "钱包都跳楼了",
    "信号死了",
    "我家猪都死光了",
    "老天爷不下雨",
    "对不起",
    "对不起 我可能做不到",
    "最后一次跟你说",
    "我要走了",
    "我要走了 上班去了",
    "我爹不在了",
    "我婆娘走了 跟别人跑了",
  ])("tell of none: %s", (text) => {
    expect(notMeantOfDanger(text, "zh")).toContain("selfharm");
  });

  it.each([
    "我站在楼顶 做好准备了",
    "我站在楼顶",
    "我开煤气了",
    "我喝农药了",
    "我吃药了 吃了一整瓶",
    "吃了感冒药一大把",
    "我不想活",
    "想解脱了",
    "我想跳楼",
    "我死了算了",
    "猪死了 我也不想活了",
    "老天爷不收我",
    "对不起 孩子交给你们了",
    "对不起 我先走一步了",
    "对不起大家",
    "最后一次跟你说话了",
    "最后一次跟你们说话了，祝你工作顺利",
    "我走了以后 你们找我妈",
    "我妈走了 我也想跟她去",
    "俺娘走了以后我就等着这一天，没人拦我了",
    "我爹死了 我也要死",
  ])("are none of it, and stay what they are: %s", (text) => {
    expect(notMeantOfDanger(text, "zh")).toEqual([]);
  });

  it("leave the threat to others that stands beside them", () => {
    expect(notMeantOfDanger("我家猪死了 你等着我收拾你", "zh")).toEqual(["selfharm"]);
    expect(notMeantOfDanger("打死都不给你们", "zh")).toContain("violence_by_debtor");
  });

  it("are all that is taken out of a text", () => {
    expect(withoutEverydayUses("我是卖农药的", "zh")).toBe("我是 的");
    expect(withoutEverydayUses("我想还钱", "zh")).toBeUndefined();
  });
});
