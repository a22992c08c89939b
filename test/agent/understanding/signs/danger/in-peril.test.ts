import { describe, expect, it } from "vitest";
import { isInPeril } from "../../../../../agent/understanding/signs/danger/in-peril.ts";

describe("isInPeril", () => {
  it.each([
    "放贷的把我堵在家里",
    "他们现在就在门口砸门",
    "有人让我拍裸照抵债",
    "他不让我出门",
    "爸爸喝醉了在打妈妈",
    "不给钱就发给我同学",
    "loan shark guys said they'll break my legs",
    "my boyfriend will hurt me",
    "I'm getting hit by my husband",
    "I am so scared of my husband",
    "he won't let me leave",
    "somebody is pounding on my door",
  ])("hears danger from others: %s", (text) => expect(isInPeril(text)).toBe(true));

  it.each([
    "I'm scared of my husband finding out",
    "I'm scared of my mother dying",
    "我在打电话",
    "我家门口在修路",
    "我在打工",
    "昨天电影里有人砸门",
    "there's somebody at the door, one moment",
    "I broke my leg last year",
    "the fees are killing me",
  ])("hears none where there is none: %s", (text) => expect(isInPeril(text)).toBe(false));
});
