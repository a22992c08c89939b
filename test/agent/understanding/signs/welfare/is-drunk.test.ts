import { describe, expect, it } from "vitest";
import { isDrunk } from "../../../../../agent/understanding/signs/welfare/is-drunk.ts";

describe("who is drunk as they speak", () => {
  it.each([
    "im drunk i shouldnt be talking money",
    "im drunk as hell rn",
    "I'm so wasted right now",
    "i'm a bit tipsy, sorry",
    "im high as a kite",
    "i had a few too many tonight",
    "ive been drinking all day",
    "been so bad i been drinking since noon, i've been drinking today",
    "drunk af",
    "sorry been drinking tonight",
    "喝了点酒现在有点晕",
    "im off my face mate",
    "我喝多了",
    "我现在醉了",
    "不好意思我喝大了",
    "我今晚喝醉了",
    "酒还没醒呢",
    "刚喝了半斤酒",
  ])("is heard: %s", (text) => {
    expect(isDrunk(text)).toBe(true);
  });

  it.each([
    "i was drunk when i signed it last year",
    "my husband is drunk",
    "im not drunk",
    "hit by a drunk driver",
    "im hammered with bills",
    "im high risk at work",
    "im so high up on the list",
    "had a drink last night and forgot",
    "i had too much coffee today",
    "im hungover from last night",
    "if im drunk dont listen",
    "昨天喝酒喝多了忘了还",
    "我没喝醉",
    "他喝多了",
    "我喝多了水想上厕所",
    "上次我喝醉了",
    "醉了，你们这利息",
    "我也是醉了",
    "im buzzing you back",
  ])("is not: %s", (text) => {
    expect(isDrunk(text)).toBe(false);
  });
});
