import { describe, expect, it } from "vitest";
import {
  isCardNumber,
  kindOfNumber,
} from "../../../../transcripts/redact/patterns/number-checks.ts";

const kindOf = (digits: string, groups: readonly number[] = [digits.length]): string =>
  kindOfNumber({ digits, groups, isSpoken: false, isInternational: false });

describe("isCardNumber", () => {
  it.each(["4111111111111111", "378282246310005", "6222021000012345673"])("passes %s", (digits) => {
    expect(isCardNumber(digits)).toBe(true);
  });

  it.each(["4111111111111112", "411111111111", "0000000000000000", ""])("fails %s", (digits) => {
    expect(isCardNumber(digits)).toBe(false);
  });

  it("takes 12 to 19 digits", () => {
    expect(
      ["50000000005", "500000000009", "5000000000000000005", "50000000000000000009"].map(
        isCardNumber,
      ),
    ).toEqual([false, true, true, false]);
  });
});

describe("kindOfNumber", () => {
  it.each([
    ["11010519491231002X", "identity_number"],
    ["110105194912310020", "identity_number"],
    ["110105491231002", "identity_number"],
    ["4111111111111111", "card_number"],
    ["13912345678", "phone"],
    ["8613912345678", "phone"],
    ["6172530144", "phone"],
    ["6175550119", "phone"],
    ["02079460018", "phone"],
    ["19880302", "birth_date"],
    ["03021988", "birth_date"],
    ["1001234509876", "account"],
    ["12345678", "account"],
  ])("takes %s for %s", (digits, kind) => {
    expect(kindOf(digits)).toBe(kind);
  });

  it("goes by the groups where the digits alone do not tell", () => {
    expect(kindOf("219099999", [3, 2, 4])).toBe("identity_number");
    expect(kindOf("219099999")).toBe("account");
    expect(kindOf("4929123456789012", [4, 4, 4, 4])).toBe("card_number");
    expect(kindOf("5550119", [3, 4])).toBe("phone");
  });
});
