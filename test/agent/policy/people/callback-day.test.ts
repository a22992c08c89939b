import { describe, expect, it } from "vitest";
import { callInWords } from "../../regression/call-in-words.ts";

/** 20 November 2026, three in the afternoon in New York, a Friday. */
const callbackAfter = async (...texts: string[]) => {
  const call = await callInWords(texts);
  return call.state.callback.at;
};

describe("the day to call on, said before the hour", () => {
  it.each([
    [["I'm driving, call me monday", "4pm"], "2026-11-23T16:00:00-05:00"],
    [["I'm driving", "monday", "at 10"], "2026-11-23T10:00:00-05:00"],
  ])("is kept: %j", async (texts, at) => {
    expect(await callbackAfter(...texts)).toBe(at);
  });

  it.each([
    [["I'm driving", "4pm"], "2026-11-20T16:00:00-05:00"],
    [["I'm driving, call me monday", "tuesday at 4pm"], "2026-11-24T16:00:00-05:00"],
    [["I'm driving, you called yesterday", "4pm"], "2026-11-20T16:00:00-05:00"],
  ])("is none, or is changed: %j", async (texts, at) => {
    expect(await callbackAfter(...texts)).toBe(at);
  });
});
