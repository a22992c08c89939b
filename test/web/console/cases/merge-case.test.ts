import { describe, expect, it } from "vitest";
import { changedFields, mergeCase } from "../../../../web/console/cases/merge-case.ts";

const before = {
  caseId: "C-1",
  tier: "M1",
  flags: ["hardship"],
  debtor: { name: "陈伟", phone: "+8613800000001" },
};

describe("Fields that differ from what both began with", () => {
  it("are told with all three values, and whether both changed them", () => {
    const theirs = { ...before, tier: "M2", debtor: { ...before.debtor, phone: "+861" } };
    const mine = { ...before, tier: "M3" };
    expect(changedFields({ before, theirs, mine })).toEqual([
      { path: "tier", before: "M1", theirs: "M2", mine: "M3", isConflict: true },
      {
        path: "debtor.phone",
        before: "+8613800000001",
        theirs: "+861",
        mine: "+8613800000001",
        isConflict: false,
      },
    ]);
  });

  it("are no conflict where both made the same change", () => {
    const changed = { ...before, tier: "M2" };
    expect(changedFields({ before, theirs: changed, mine: changed })).toEqual([
      { path: "tier", before: "M1", theirs: "M2", mine: "M2", isConflict: false },
    ]);
  });

  it("can be ones that came or went", () => {
    const { tier: _gone, ...mine } = before;
    const theirs = { ...before, agency: "A" };
    expect(changedFields({ before, theirs, mine })).toEqual([
      { path: "tier", before: "M1", theirs: "M1", mine: undefined, isConflict: false },
      { path: "agency", before: undefined, theirs: "A", mine: undefined, isConflict: false },
    ]);
  });

  it("are none where nothing changed, whatever the order of the keys", () => {
    const turned = { debtor: before.debtor, flags: ["hardship"], tier: "M1", caseId: "C-1" };
    expect(changedFields({ before, theirs: turned, mine: turned })).toEqual([]);
  });
});

describe("My changes on top of theirs", () => {
  it("keep what they changed and I did not", () => {
    const theirs = { ...before, tier: "M2", debtor: { ...before.debtor, phone: "+861" } };
    const mine = { ...before, debtor: { ...before.debtor, name: "陈炜" } };
    expect(mergeCase({ before, theirs, mine })).toEqual({
      ...before,
      tier: "M2",
      debtor: { name: "陈炜", phone: "+861" },
    });
  });

  it("stand where both changed the same field", () => {
    const theirs = { ...before, flags: ["hardship", "dispute"] };
    const mine = { ...before, flags: [] };
    expect(mergeCase({ before, theirs, mine })).toEqual({ ...before, flags: [] });
  });

  it("take away what I took away, and add what I added", () => {
    const { tier: _gone, ...rest } = before;
    const mine = { ...rest, agency: "A" };
    expect(mergeCase({ before, theirs: before, mine })).toEqual({ ...rest, agency: "A" });
  });

  it("change nothing where I changed nothing", () => {
    const theirs = { ...before, tier: "M2" };
    expect(mergeCase({ before, theirs, mine: before })).toEqual(theirs);
  });
});
