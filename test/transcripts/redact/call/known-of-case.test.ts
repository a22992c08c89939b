import { describe, expect, it } from "vitest";
import { knownOfCase } from "../../../../transcripts/redact/index.ts";
import { sampleCall } from "./sample-call.ts";

describe("knownOfCase", () => {
  it("knows what the case says of its debtor, the numbers of the case with it", () => {
    const known = knownOfCase(sampleCall().case);
    expect(known.idLast4).toBe("4567");
    expect(known.birthDate).toBe("1988-03-02");
    expect(known.names).toContain("陈伟");
    expect(known.phones).toContain("+8613800000001");
    expect(known.accounts).toEqual(["C-1001", "D-778899", "(2026)沪0115民初1234号"]);
  });

  it("knows what stands under keys that the format does not know, by their names", () => {
    const known = knownOfCase(sampleCall().case);
    expect(known.addresses).toEqual(["上海市浦东新区张江路88号3幢502室"]);
    expect(known.names).toContain("林小雨");
    expect(known.phones).toContain("13911112222");
  });

  it("takes no institution for a person", () => {
    const { creditor, publicName, agency } = sampleCall().case;
    const known = knownOfCase(sampleCall().case);
    for (const name of [creditor, publicName, agency]) expect(known.names).not.toContain(name);
  });

  it("leaves out what the case does not say", () => {
    const { idLast4: _id, birthDate: _birth, ...debtor } = sampleCall().case.debtor;
    const known = knownOfCase({ ...sampleCall().case, debtor });
    expect(known).not.toHaveProperty("idLast4");
    expect(known).not.toHaveProperty("birthDate");
  });
});
