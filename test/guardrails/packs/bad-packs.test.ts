import { describe, expect, it } from "vitest";
import { KindlineError } from "../../../domain/errors.ts";
import { packDepthMax, packLengthMax } from "../../../guardrails/pack/read-strict-json.ts";
import { createPackRegistry } from "../../../guardrails/pack-registry.ts";
import { parsePack } from "../../../guardrails/parse-pack.ts";
import { changed, draftOf, rowOf, type Draft } from "./pack-texts.ts";

/** What is said about a cn pack with this change. */
const broken = (change: (draft: Draft) => void): string => {
  const draft = draftOf("cn/pack.json");
  change(draft);
  try {
    parsePack(draft);
  } catch (error) {
    return KindlineError.isInstance(error) ? `${error.code} ${error.field}` : "another error";
  }
  return "no error";
};

const withRow = (id: string, change: object) =>
  broken((draft) => Object.assign(rowOf(draft, id), change));

describe("a pack is refused, with its rule and field, if a rule", () => {
  it.each([
    ["has a severity that there is not", "severity", { severity: "fatal" }],
    ["has no source", "source", { source: [] }],
    ["names a day that there is not", "effective", { effective: "2026-02-30" }],
    ["has an action that there is not", "action.0", { action: ["shout"] }],
    ["has a key that nothing reads", "", { pattern: "(a+)+$" }],
    ["claims families and is not about speech", "families", { families: ["F01"] }],
  ])("%s", (_name, field, change) => {
    const place = field === "" ? "cn.identity.open" : `cn.identity.open.${field}`;
    expect(withRow("cn.identity.open", change)).toBe(`PACK_INVALID ${place}`);
  });

  it.each([
    ["forbids a family that there is not", "families.0", { families: ["F19"] }],
    ["forbids a family without an example", "examples", { examples: undefined }],
    ["rests on knowledge and does not say so", "verify", { verify: false }],
  ])("%s", (_name, field, change) => {
    expect(withRow("cn.identity.verify", change)).toBe(`PACK_INVALID cn.identity.verify.${field}`);
  });

  it.each([
    ["is looser than the law", "default", { legal: 6, default: { is: 7, reason: "More." } }],
    ["says the wrong direction", "stricter", { stricter: "higher", legal: 6 }],
    ["is beyond what can be meant", "legal", { legal: 51 }],
    ["has hours for a number", "legal", { legal: { from: "08:00", to: "21:00" } }],
    ["has neither a legal value nor a default", "default", {}],
    ["has a default without a reason", "default.reason", { default: { is: 1, reason: "" } }],
    ["is negative", "legal", { legal: -1 }],
  ])("has a number that %s", (_name, field, change) => {
    const values = [{ unit: "attempts_per_day", stricter: "lower", ...change }];
    expect(withRow("cn.freq.attempts", { values })).toBe(
      `PACK_INVALID cn.freq.attempts.values.0.${field}`,
    );
  });

  it("has a number of a unit that there is not, or one unit twice", () => {
    const value = { unit: "attempts_per_day", stricter: "lower", legal: 6 };
    expect(withRow("cn.freq.attempts", { values: [{ ...value, unit: "calls_per_moon" }] })).toBe(
      "PACK_INVALID cn.freq.attempts.values.0.unit",
    );
    expect(withRow("cn.freq.attempts", { values: [value, value] })).toBe(
      "PACK_INVALID cn.freq.attempts.values.1.unit",
    );
  });

  it("has hours that are wider than the law's, or that end before they begin", () => {
    const hours = (is: object) =>
      withRow("cn.hours.night", {
        values: [
          {
            unit: "contact_hours",
            stricter: "narrower",
            legal: { from: "08:00", to: "22:00" },
            default: { is, reason: "Ours." },
          },
        ],
      });
    expect(hours({ from: "08:00", to: "22:01" })).toBe(
      "PACK_INVALID cn.hours.night.values.0.default",
    );
    expect(hours({ from: "08:00", to: "08:00" })).toBe(
      "PACK_INVALID cn.hours.night.values.0.default.is",
    );
    expect(hours({ from: "08:00", to: "22:00" })).toBe("no error");
  });

  it("has the id of another", () => {
    expect(broken(({ provisions }) => provisions.push({ ...provisions[0] }))).toBe(
      "PACK_INVALID cn.identity.open.id",
    );
  });

  it("claims a family of another rule and does something else about it", () => {
    expect(withRow("cn.conduct.fee", { action: ["rewrite"] })).toBe(
      "PACK_INVALID cn.conduct.fee.action",
    );
  });

  it("of conversation is looser than a rule of the pack", () => {
    const rules = (change: object) =>
      broken((draft) => Object.assign(draft["rules"] as object, change));
    expect(rules({ emotionStreak: 4 })).toBe("PACK_INVALID rules.emotionStreak");
    expect(rules({ callbackHours: { from: "08:00", to: "21:01" } })).toBe(
      "PACK_INVALID rules.callbackHours",
    );
    expect(rules({ callbackHours: { from: "24:00", to: "21:00" } })).toBe(
      "PACK_INVALID rules.callbackHours.from",
    );
    expect(rules({ emotionStreak: 2 })).toBe("no error");
  });
});

describe("a pack is refused", () => {
  it("if no rule claims some family", () => {
    expect(
      broken((draft) => {
        draft.provisions = draft.provisions.filter(({ id }) => id !== "cn.conduct.visit");
      }),
    ).toBe("PACK_INVALID provisions");
  });

  it("if a field of the pack itself is wrong", () => {
    expect(broken((draft) => (draft.version = "first"))).toBe("PACK_INVALID version");
  });
});

describe("a file is refused", () => {
  const messageOf = (text: string) => {
    const [first] = offer(text);
    expect(first).toMatchObject({ file: "cn/pack.json", code: "PACK_INVALID" });
    return first?.message;
  };
  const offer = (text: string, path = "cn/pack.json") =>
    createPackRegistry().offer([{ path, text }]).refused;
  it.each([
    ["is empty", "", "Expected JSON"],
    ["is no JSON", "{", "Expected JSON"],
    ["has a lone surrogate", '{"a":"\ud800"}', "lone surrogate"],
    ["says a key twice", '{"a":1,"b":{"a":1},"a":2}', 'the key "a" once'],
    ["says a key twice, once with an escape", '{"a":1,"\\u0061":2}', "once in its object"],
  ])("that %s", (_name, text, message) => {
    expect(messageOf(text)).toContain(message);
  });

  it("that is a character too long, and not one that just fits", () => {
    const text = (length: number) => `"${"a".repeat(length - 2)}"`;
    expect(messageOf(text(packLengthMax + 1))).toContain(`at most ${packLengthMax}`);
    expect(messageOf(text(packLengthMax))).not.toContain(`at most ${packLengthMax}`);
  });

  it("that is nested a level too deep, and not one that just fits", () => {
    const text = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
    expect(messageOf(text(packDepthMax + 1))).toContain("levels of nesting");
    expect(messageOf(text(packDepthMax))).not.toContain("levels of nesting");
    expect(messageOf("[".repeat(200_000))).toContain("levels of nesting");
  });

  it("that never ends, in one pass however many marks it has", () => {
    const open = `"${'\\"'.repeat(packLengthMax / 2 - 1)}\\`;
    expect(messageOf(open)).toContain("Expected JSON");
  });

  it("whose name is none of a file of rules", () => {
    expect(offer("{}", "fr/pack.json")).toMatchObject([
      { file: "fr/pack.json", code: "PACK_INVALID" },
    ]);
    expect(offer("{}", "../cn/pack.json")).toHaveLength(1);
  });

  it("whose pack is of another jurisdiction than its folder", () => {
    const { text } = changed("us/pack.json", () => {});
    expect(offer(text)).toMatchObject([{ field: "jurisdiction" }]);
  });

  it("whose examples do not hold, each named", () => {
    const { text } = changed("cn/pack.json", (draft) => {
      rowOf(draft, "cn.conduct.visit")["examples"] = {
        pass: ["我们不会上门催收。", "明天我们上门找你。"],
        fail: ["您好。"],
      };
    });
    expect(offer(text).map(({ field }) => field)).toEqual([
      "cn.conduct.visit.examples.fail.0",
      "cn.conduct.visit.examples.pass.1",
      "cn.conduct.visit.examples.fail",
    ]);
  });

  it("with every reason it has", () => {
    const { text } = changed("cn/pack.json", (draft) => {
      rowOf(draft, "cn.conduct.visit")["source"] = [];
      rowOf(draft, "cn.conduct.fee")["severity"] = "fatal";
    });
    expect(offer(text).map(({ field }) => field)).toEqual([
      "cn.conduct.visit.source",
      "cn.conduct.fee.severity",
    ]);
  });
});

describe("an overlay is refused", () => {
  const offer = (change: (draft: Draft) => void) =>
    createPackRegistry()
      .offer([changed("us/overlays/us-ny-nyc.json", change)])
      .refused.map(({ field }) => field);

  it("if a row that is to be verified is on and nobody has signed it", () => {
    const switchOn = (signature: object) => (draft: Draft) => {
      const row = rowOf(draft, "us.nyc.contacts");
      row["status"] = "on";
      delete row["why"];
      Object.assign(row, signature);
    };
    expect(offer(switchOn({}))).toEqual(["us.nyc.contacts.status"]);
    expect(offer(switchOn({ signed: { by: "A. Counsel", on: "2026-12-01" } }))).toEqual([]);
  });

  it("if a row is off without a reason", () => {
    expect(offer((draft) => delete rowOf(draft, "us.nyc.contacts")["why"])).toEqual([
      "us.nyc.contacts.why",
    ]);
  });

  it("if it names no place", () => {
    expect(offer((draft) => (draft["places"] = []))).toEqual(["places"]);
  });

  it("if its name is not that of its file", () => {
    expect(offer((draft) => (draft["layer"] = "us-nyc"))).toEqual(["layer"]);
  });
});
