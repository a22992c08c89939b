import { describe, expect, it } from "vitest";
import { asksIfCallsStop } from "../../../../../agent/understanding/signs/contact/asks-if-calls-stop.ts";

describe("a question when or whether contact ends", () => {
  it.each([
    "when will you stop calling me",
    "how do i make you stop calling",
    "when are you gonna stop calling me every day",
    "do the calls stop once i pay",
    "if i pay 100 will you leave me alone",
    "will you stop calling once i pay",
    "how do I get these calls to stop",
  ])("is heard: %s", (text) => {
    expect(asksIfCallsStop(text, false)).toBe(true);
  });

  it.each([
    "stop calling me",
    "can you please stop calling me",
    "will you people ever stop calling me",
    "will you stop ringing me now",
    "when i say stop calling i mean it, stop calling me",
    "please leave me alone",
    "don't call me when i'm at work",
    "I want you to stop, when will you stop calling",
    "when can you call me",
  ])("is not: %s", (text) => {
    expect(asksIfCallsStop(text, false)).toBe(false);
  });
});

describe("the same, where something is agreed", () => {
  it.each(["will you stop ringing me now", "so will you stop calling me"])(
    "is heard: %s",
    (text) => {
      expect(asksIfCallsStop(text, true)).toBe(true);
    },
  );

  it.each(["stop ringing me now", "will you stop ringing me now!", "leave me alone now"])(
    "is not: %s",
    (text) => {
      expect(asksIfCallsStop(text, true)).toBe(false);
    },
  );
});
