import { describe, expect, test } from "vitest";
import { KindlineError } from "../../domain/errors.ts";
import { LINE_KEYS, type LineKey, specOf } from "../../domain/lines.ts";
import { isFixedLine } from "../../prompts/fixed-lines.ts";
import { parseWording } from "../../prompts/parse-wording.ts";

interface Entry {
  readonly key: string;
  readonly [name: string]: unknown;
}

const version = { name: "version.json", content: { version: "1.0.0" } };

const templates: Readonly<Record<string, string>> = {
  option_full: "{amount}",
  option_full_waived: "{amount} {waived}",
  option_plan: "{count} {each}",
  option_plan_uneven: "{count} {each} {last}",
  option_step_up: "{count} {each} {later} {last}",
  option_deferral: "{until}",
  channel_official: "app",
  channel_complaint: "site",
  institution_by_agency: "{agency} for {institution}",
};

const factsText = (key: LineKey): string =>
  ["Words", ...Object.keys(specOf(key).facts).map((name) => `{${name}}`)].join(" ");

/** The smallest complete wording, with some lines put in the place of its own. */
function wordingWith(...instead: readonly Entry[]) {
  const lines: Entry[] = LINE_KEYS.filter((key) => !instead.some((line) => line.key === key)).map(
    (key) => ({ key, variants: [factsText(key)] }),
  );
  return parse([...lines, ...instead], templates);
}

const parse = (lines: readonly Entry[], texts: Readonly<Record<string, string>>) =>
  parseWording({
    locale: "en-US",
    version,
    layers: [[{ name: "en-US/all.json", content: { lines, templates: texts } }]],
  });

function messageOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (!KindlineError.isInstance(error)) throw error;
    expect(error.code).toBe("WORDING_INVALID");
    return error.message;
  }
  throw new Error("Expected a KindlineError, got none.");
}

describe("Which words are chosen", () => {
  const setting = { jurisdiction: "cn", channel: "voice", soft: false } as const;
  const wording = wordingWith(
    { key: "goodbye", variants: ["Usual"], soft: ["Soft"], packs: { us: ["Pack"] } },
    { key: "silence", variants: { voice: ["Heard"], chat: ["Read"] } },
  );

  test("The usual variants serve a calm debtor", () => {
    expect(wording.variantsOf("goodbye", setting)).toEqual(["Usual"]);
  });

  test("Soft variants serve a debtor in distress", () => {
    expect(wording.variantsOf("goodbye", { ...setting, soft: true })).toEqual(["Soft"]);
  });

  test("The words of a pack go before soft ones", () => {
    const inUs = { ...setting, jurisdiction: "us", soft: true } as const;
    expect(wording.variantsOf("goodbye", inUs)).toEqual(["Pack"]);
  });

  test("A line without soft words keeps its usual ones at distress", () => {
    expect(wording.variantsOf("silence", { ...setting, soft: true })).toEqual(["Heard"]);
  });

  test("Each channel has its own words where a line tells them apart", () => {
    expect(wording.variantsOf("silence", { ...setting, channel: "chat" })).toEqual(["Read"]);
  });

  test("The hash changes with a single character", () => {
    const other = wordingWith({ key: "goodbye", variants: ["Usual."] });
    expect(wordingWith({ key: "goodbye", variants: ["Usual"] }).hash).not.toBe(other.hash);
  });
});

describe("Faults are named by file, key and placeholder", () => {
  test("A placeholder that is no fact of the line", () => {
    const message = messageOf(() => wordingWith({ key: "ask_name", variants: ["{name} {nmae}"] }));
    expect(message).toBe("en-US/all.json, ask_name: unknown placeholder {nmae}, expected {name}.");
  });

  test("A fact that one variant leaves out", () => {
    const message = messageOf(() =>
      wordingWith({ key: "ask_name", variants: ["{name}"], soft: ["Is it you?"] }),
    );
    expect(message).toBe("en-US/all.json, ask_name: placeholder {name} is missing.");
  });

  test("A fact that the words of a pack leave out", () => {
    const message = messageOf(() =>
      wordingWith({ key: "ask_name", variants: ["{name}"], packs: { us: ["Is it you?"] } }),
    );
    expect(message).toContain("{name} is missing");
  });

  test("A fact that the words of one channel leave out", () => {
    const message = messageOf(() =>
      wordingWith({ key: "ask_name", variants: { voice: ["{name}"], chat: ["you"] } }),
    );
    expect(message).toContain("{name} is missing");
  });

  test("The day of the figures may be left unsaid", () => {
    const text = "{creditor} {product} {balance} {dueDate}";
    expect(() => wordingWith({ key: "state_overdue", variants: [text] })).not.toThrow();
  });

  test("A brace without its partner", () => {
    const message = messageOf(() => wordingWith({ key: "ask_name", variants: ["{name} {"] }));
    expect(message).toContain("a brace without its partner");
  });

  test("A template with an unknown placeholder", () => {
    const lines = LINE_KEYS.map((key) => ({ key, variants: [factsText(key)] }));
    const message = messageOf(() => parse(lines, { ...templates, option_deferral: "{days}" }));
    expect(message).toBe(
      "en-US/all.json, option_deferral: unknown placeholder {days}, expected {until}.",
    );
  });

  test("A line that is missing", () => {
    const message = messageOf(() => parse([{ key: "goodbye", variants: ["Bye"] }], templates));
    expect(message).toBe("en-US, open_outbound: is missing.");
  });

  test("A template that is missing", () => {
    const lines = LINE_KEYS.map((key) => ({ key, variants: [factsText(key)] }));
    expect(messageOf(() => parse(lines, {}))).toBe("en-US, option_full: is missing.");
  });

  test("A key that is no line", () => {
    const message = messageOf(() => wordingWith({ key: "ask_nothing", variants: ["Words"] }));
    expect(message).toBe("en-US/all.json, ask_nothing: is no line of domain/lines.ts.");
  });

  test("A line that stands twice in a locale", () => {
    const twice = { key: "goodbye", variants: ["Bye"] };
    expect(messageOf(() => wordingWith(twice, twice))).toContain("goodbye: stands in");
  });

  test("A line without usual words whose packs are not all there", () => {
    const packs = { cn: ["a"], us: ["b"], uk: ["c"] };
    expect(messageOf(() => wordingWith({ key: "crisis", packs }))).toContain("every pack");
    expect(() => wordingWith({ key: "crisis", packs: { ...packs, eu: ["d"] } })).not.toThrow();
  });

  test("An empty list of variants, or a field that does not exist", () => {
    const empty = messageOf(() => wordingWith({ key: "goodbye", variants: [] }));
    expect(empty).toContain("en-US/all.json");
    const field = messageOf(() => wordingWith({ key: "goodbye", variants: ["a"], sfot: ["b"] }));
    expect(field).toContain("sfot");
  });

  test("A version that is none", () => {
    const source = { name: "version.json", content: { version: "new" } };
    const attempt = () => parseWording({ locale: "en-US", version: source, layers: [] });
    expect(messageOf(attempt)).toContain("version.json");
  });
});

describe("Fixed text", () => {
  test("What the law or a life depends on is fixed, and nothing else", () => {
    expect(LINE_KEYS.filter(isFixedLine).sort()).toEqual(
      [
        "close",
        "crisis",
        "debt_collector_notice",
        "open_inbound",
        "open_outbound",
        "peril",
        "emergency",
        "fire",
        "read_back_deferral",
        "read_back_full",
        "read_back_part",
        "read_back_plan",
        "read_back_plan_even",
        "read_back_step_up",
        "read_back_waived",
        "recording_alternatives",
        "recording_stopped",
        "recording_told",
        "rights_adviser",
        "rights_arrest",
        "rights_conduct",
        "rights_court",
        "rights_private",
        "rights_secret",
        "rights_service",
        "rights_source",
        "time_barred",
        "wait_complaint",
        "wait_unknown",
        "copy_noted",
        "receipt_told",
      ].sort(),
    );
  });

  test("It has one wording", () => {
    const message = messageOf(() =>
      wordingWith({ key: "recording_stopped", variants: ["a", "b"] }),
    );
    expect(message).toContain("recording_stopped: fixed text has one wording");
  });

  test("It has no soft words", () => {
    const line = { key: "recording_stopped", variants: ["a"], soft: ["b"] };
    expect(messageOf(() => wordingWith(line))).toContain("no soft words");
  });
});
