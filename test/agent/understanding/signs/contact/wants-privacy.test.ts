import { describe, expect, it } from "vitest";
import { wantsPrivacy } from "../../../../../agent/understanding/signs/contact/wants-privacy.ts";

describe("a plea for privacy", () => {
  it.each([
    ["zh", "求你别跟我老公说"],
    ["zh", "别往我公司打电话"],
    ["zh", "别告诉我家里人"],
    ["en", "please dont tell my wife"],
    ["en", "don't call my work"],
  ] as const)("is made (%s): %s", (language, text) => {
    expect(wantsPrivacy(text, language)).toBe(true);
  });

  it.each([
    ["zh", "别再给我妈打电话了"],
    ["zh", "你们给我公司打电话 同事都知道了"],
    ["zh", "别往我公司打电话，不然我投诉"],
    ["zh", "别打电话"],
    ["en", "stop ringing my work"],
    ["en", "you told my boss, don't call my work"],
    ["en", "don't call my work or I'll complain"],
    ["en", "don't call me"],
  ] as const)("is not, or a complaint (%s): %s", (language, text) => {
    expect(wantsPrivacy(text, language)).toBe(false);
  });
});
