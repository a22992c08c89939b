import { describe, expect, it } from "vitest";
import { createPackRegistry } from "../../../guardrails/pack-registry.ts";
import { changed, draftOf, rowOf } from "./pack-texts.ts";

const cnWithText = (version: string, text: string) =>
  changed("cn/pack.json", (draft) => {
    draft.version = version;
    rowOf(draft, "cn.conduct.visit")["text"] = text;
  });

describe("the registry of packs", () => {
  it("begins with the rules that come with the product", () => {
    const { inUse, refused, hasChanged } = createPackRegistry().offer([]);
    expect(inUse.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["cn", "us", "uk", "eu", "all", "us-ma"]),
    );
    expect(refused).toEqual([]);
    expect(hasChanged).toBe(false);
  });

  it("takes over a newer version, with its hash, for whoever asks next", () => {
    const registry = createPackRegistry();
    const before = registry.bookFor({ places: ["CN"] });
    const { hasChanged, inUse, sha256 } = registry.offer([cnWithText("2026.12.1", "Never.")]);
    expect(hasChanged).toBe(true);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(inUse.find(({ name }) => name === "cn")?.version).toBe("2026.12.1");
    const text = (book: typeof before) =>
      book.provisions.find(({ id }) => id === "cn.conduct.visit")?.text;
    expect(text(registry.bookFor({ places: ["CN"] }))).toBe("Never.");
    // A call that took its rules before keeps them.
    expect(text(before)).not.toBe("Never.");
  });

  it("refuses a version that goes backwards, and one that was changed and kept its number", () => {
    const registry = createPackRegistry();
    registry.offer([cnWithText("2026.12.2", "Never.")]);
    const inUse = registry.current;
    for (const version of ["2026.12.1", "2026.9.9", "2026.12.2"]) {
      const { refused, hasChanged } = registry.offer([cnWithText(version, "Rarely.")]);
      expect(refused).toMatchObject([
        { file: "cn/pack.json", code: "PACK_INVALID", field: "version" },
      ]);
      expect(hasChanged).toBe(false);
    }
    expect(registry.current).toBe(inUse);
    expect(registry.offer([cnWithText("2026.12.10", "Rarely.")]).refused).toEqual([]);
  });

  it("takes a file that says the same for the same, whatever the order of its keys", () => {
    const registry = createPackRegistry();
    const draft = draftOf("cn/pack.json");
    const reordered = Object.fromEntries(Object.entries(draft).reverse());
    const offered = registry.offer([
      { path: "cn/pack.json", text: JSON.stringify(reordered, null, 8) },
    ]);
    expect(offered).toMatchObject({ refused: [], hasChanged: false });
  });

  it("keeps what was in use for a bad file, and takes the good ones beside it", () => {
    const registry = createPackRegistry();
    const { cn } = registry.current.packs;
    const { refused } = registry.offer([
      { path: "cn/pack.json", text: "{" },
      changed("uk/pack.json", (draft) => (draft["reviewed"] = "2027-01-01")),
    ]);
    expect(refused).toMatchObject([{ file: "cn/pack.json", code: "PACK_INVALID" }]);
    expect(registry.current.packs.cn).toBe(cn);
    expect(registry.current.packs.uk.value.reviewed).toBe("2027-01-01");
  });

  it("takes an overlay for a state that had none", () => {
    const registry = createPackRegistry();
    const { text } = changed("us/overlays/us-ma.json", (draft) => {
      draft["layer"] = "us-tx";
      draft["places"] = ["US-TX"];
      rowOf(draft, "us.ma.calls")["id"] = "us.tx.calls";
      rowOf(draft, "us.ma.identity")["id"] = "us.tx.identity";
    });
    expect(registry.offer([{ path: "us/overlays/us-tx.json", text }]).refused).toEqual([]);
    const { provisions } = registry.bookFor({ places: ["US-TX"] });
    expect(provisions.some(({ id }) => id === "us.tx.calls")).toBe(true);
  });

  it("measures a company's file against packs that come with it", () => {
    const registry = createPackRegistry();
    const company = {
      path: "company.json",
      text: JSON.stringify({
        company: "Example Finance",
        version: "2026.12.1",
        severities: [{ rule: "cn.new.rule", is: "block", reason: "Ours." }],
      }),
    };
    expect(registry.offer([company]).refused).toMatchObject([{ field: "cn.new.rule.rule" }]);
    const pack = changed("cn/pack.json", ({ provisions }) => {
      provisions.push({ ...provisions[0], id: "cn.new.rule", severity: "warn" });
    });
    expect(registry.offer([company, pack]).refused).toEqual([]);
  });
});
