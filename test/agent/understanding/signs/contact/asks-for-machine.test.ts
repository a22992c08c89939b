import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../domain/locale.ts";
import {
  asksForMachine,
  tellsOfMachine,
} from "../../../../../agent/understanding/signs/contact/asks-for-machine.ts";

describe("a bare question whether a machine speaks", () => {
  it.each<[string, Language]>([
    ["机器人？", "zh"],
    ["你是不是机器人", "zh"],
    ["你是真人还是机器人", "zh"],
    ["am I talking to a real person", "en"],
    ["Are you a robot?", "en"],
    ["wait, is this a machine or a person", "en"],
  ])("is %s", (text, language) => {
    expect(asksForMachine(text, language)).toBe(true);
  });

  it.each<[string, Language]>([
    ["我要真人", "zh"],
    ["你是机器人吗？给我转人工", "zh"],
    ["get me a person", "en"],
    ["human", "en"],
    ["Human?", "en"],
    ["真人？", "zh"],
    ["a real person", "en"],
    ["真人", "zh"],
    ["人工", "zh"],
    ["are you a robot? I want a human", "en"],
  ])("is not all of %s", (text, language) => {
    expect(asksForMachine(text, language)).toBe(false);
  });

  it("is none where it is told of", () => {
    expect(tellsOfMachine("我没说你是机器人", "zh")).toBe(true);
    expect(tellsOfMachine("我以前做人工客服的", "zh")).toBe(true);
    expect(tellsOfMachine("我要人工客服", "zh")).toBe(false);
    expect(tellsOfMachine("你怎么不说你是机器人", "zh")).toBe(false);
    expect(tellsOfMachine("以前的人工客服呢？给我转人工", "zh")).toBe(false);
    expect(tellsOfMachine("You didn't say you are a bot! I want a person", "en")).toBe(false);
  });
});
