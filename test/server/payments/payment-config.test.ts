import { describe, expect, it } from "vitest";
import { readConfig } from "../../../server/config.ts";

describe("the setting PAYMENT_PROVIDER", () => {
  it.each([
    [undefined, undefined],
    ["", undefined],
    ["sandbox", "sandbox"],
  ])("is read: %s", (given, expected) => {
    expect(readConfig({ PAYMENT_PROVIDER: given }).paymentProvider).toBe(expected);
  });

  it("is refused where there is no such provider", () => {
    expect(() => readConfig({ PAYMENT_PROVIDER: "nobody" })).toThrow(
      expect.objectContaining({ code: "CONFIG_INVALID" }),
    );
  });
});
