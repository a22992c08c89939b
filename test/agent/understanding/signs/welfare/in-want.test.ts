import { describe, expect, it } from "vitest";
import { isDestitute, isInWant } from "../../../../../agent/understanding/signs/welfare/in-want.ts";

describe("who lacks what one lives by", () => {
  it.each([
    "the power got cut off and i got no food in the house",
    "my baby needs formula",
    "tornado took our house",
    "we had a flood and lost everything",
    "lost everything in the fire",
    "i got evicted living in my car",
    "we were just evicted",
    "landlord locked us out",
    "im in jail borrowing this phone",
    "our trailer got flooded",
    "hurricane destroyed my roof and the house",
    "we're sleeping in my truck",
    "they shut off my lights",
    "家里断电没吃的",
    "房子被水淹了",
    "睡在车里",
    "被房东赶出来了",
    "老家房子烧没了",
    "洪水把家里都冲没了",
    "孩子奶粉都没了",
    "我三天没吃饭了",
    "我现在无家可归",
    "我进去了在看守所",
    "房东把门锁了我进不去",
  ])("is heard: %s", (text) => {
    expect(isDestitute(text)).toBe(true);
  });

  it.each([
    "i haven't eaten yet today, call later",
    "no food allergies",
    "if i get evicted its on you",
    "my neighbor's house burned down",
    "i used to live in my car, i mean i was living in my car years ago",
    "i'm working in a jail",
    "am i going to jail",
    "i work at the prison",
    "the power is back on now, it was cut off",
    "turn off the lights",
    "还没吃饭呢，晚点说",
    "邻居家被淹了",
    "我在监狱上班",
    "停电了，等会再说",
    "没吃的亏",
  ])("is not: %s", (text) => {
    expect(isDestitute(text)).toBe(false);
  });

  it("counts creditors as want, and as no loss of a roof", () => {
    expect(isInWant("我欠了十几家")).toBe(true);
    expect(isDestitute("我欠了十几家")).toBe(false);
  });
});
