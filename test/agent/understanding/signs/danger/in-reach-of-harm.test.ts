import { describe, expect, it } from "vitest";
import {
  harmInReach,
  isAlone,
} from "../../../../../agent/understanding/signs/danger/in-reach-of-harm.ts";

describe("harmInReach", () => {
  it.each([
    ["我站到桥上的", "place"],
    ["我在楼顶", "place"],
    ["I'm on the bridge", "place"],
    ["我买了安眠药", "means"],
    ["刀在手上", "means"],
    ["I have the pills here", "means"],
    ["遗书都写好了", "near"],
    ["it's too late", "near"],
    ["我站在楼顶做防水", undefined],
    ["心跳好快", undefined],
    ["我吃药了 感冒", undefined],
    ["娃儿才三岁", undefined],
    ["I'm just so tired", undefined],
  ] as const)("%s: %s", (text, harm) => expect(harmInReach(text)).toBe(harm));
});

describe("isAlone", () => {
  it.each(["就我一个人", "没人陪我", "I'm here alone"])("%s", (text) =>
    expect(isAlone(text)).toBe(true),
  );

  it.each(["我一个人带娃", "有人陪我", "leave it"])("not: %s", (text) =>
    expect(isAlone(text)).toBe(false),
  );
});
