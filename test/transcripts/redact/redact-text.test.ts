import { describe, expect, it } from "vitest";
import { REDACTION_KINDS, markOf, redactText } from "../../../transcripts/redact/index.ts";
import { people } from "./people.ts";

const { chenWei, alex } = people;

describe("redactText", () => {
  it("says where in the original each thing was", () => {
    const original = "Ｉ am Ａlex Ｍorgan, call 617-555-0119.";
    const { redactions } = redactText(original, { known: alex });
    expect(redactions.map(({ kind, span }) => [kind, original.slice(...span)])).toEqual([
      ["name", "Ａlex Ｍorgan"],
      ["phone", "617-555-0119"],
    ]);
  });

  it("marks in the language of the text where none is asked for", () => {
    expect(redactText("我是陈伟。", { known: chenWei }).text).toBe("我是[姓名]。");
    expect(redactText("I am Chen Wei.", { known: chenWei }).text).toBe("I am [name].");
  });

  it("marks in the language that is asked for", () => {
    expect(redactText("我是陈伟。", { known: chenWei, language: "en" }).text).toBe("我是[name]。");
  });

  it("has one mark of its own for each kind in each language", () => {
    for (const language of ["zh", "en"] as const) {
      const marks = REDACTION_KINDS.map((kind) => markOf(kind, language));
      expect(new Set(marks).size).toBe(REDACTION_KINDS.length);
    }
  });

  it("leaves a text without personal data as it is, character by character", () => {
    const text = "  Ｔｈｅ　ｓｕｍ is $1,261.20 —\tdue 30 Nov.\r\n";
    expect(redactText(text)).toEqual({ text, redactions: [] });
  });

  it("takes an empty text", () => {
    expect(redactText("", { known: chenWei })).toEqual({ text: "", redactions: [] });
  });

  it("looks for several people at once", () => {
    const { text } = redactText("陈伟 and Alex Morgan, 4567 and 5512", {
      known: [chenWei, alex],
      language: "en",
    });
    expect(text).toBe("[name] and [name], [identity fragment] and [identity fragment]");
  });

  it("keeps public words that look personal", () => {
    const text = "您可以拨打021-58881234投诉，我叫李明。";
    expect(redactText(text).text).toBe("您可以拨打[电话]投诉，我叫[姓名]。");
    expect(redactText(text, { keep: ["021-58881234"] }).text).toBe(
      "您可以拨打021-58881234投诉，我叫[姓名]。",
    );
  });

  it("takes known data also out of public words", () => {
    const { text } = redactText("Pay to Morgan Credit.", {
      known: alex,
      keep: ["Morgan Credit"],
    });
    expect(text).toBe("Pay to [name] Credit.");
  });

  it("looks for nothing but known data if told so", () => {
    const { text } = redactText("Morgan & Sons, 617-253-0144", { known: alex, look: "known" });
    expect(text).toBe("[name] & Sons, 617-253-0144");
  });

  it("hides a bare answer only where it was asked for", () => {
    expect(redactText("1234").text).toBe("1234");
    expect(redactText("1234", { asked: ["identity_fragment"] }).text).toBe("[identity fragment]");
    expect(redactText("3月2号", { asked: ["birth_date"] }).text).toBe("[出生日期]");
    expect(redactText("嗯，李明。").text).toBe("嗯，李明。");
    expect(redactText("嗯，李明。", { asked: ["name"] }).text).toBe("嗯，[姓名]。");
  });
});

describe("redactText and writing that hides digits", () => {
  it.each([
    ["emoji digits", "4\ufe0f\u20e35\ufe0f\u20e36\ufe0f\u20e37\ufe0f\u20e3"],
    ["circled digits", "④⑤⑥⑦"],
    ["digits with a dot in them", "⒋⒌⒍⒎"],
    ["mathematical digits", "𝟜𝟝𝟞𝟟"],
    ["Arabic digits", "٤٥٦٧"],
    ["Devanagari digits", "४५६७"],
    ["zero-width spaces between", "4\u200b5\u200b6\u200b7"],
    ["soft hyphens between", "45\u00ad67"],
    ["lines between", "45\n67"],
    ["superscripts", "⁴⁵⁶⁷"],
  ])("finds the fragment in %s, whole", (_name, digits) => {
    const { text } = redactText(`后四位是 ${digits} 对吧`, { known: chenWei, language: "zh" });
    expect(text.replace(/[\ufe0f\u20e3]/g, "")).toBe("后四位是 [证件片段] 对吧");
  });

  it("finds a name with characters nobody sees in it", () => {
    expect(redactText("我是陈\u200b伟", { known: chenWei }).text).toBe("我是[姓名]");
    expect(redactText("Al\u00adex Mor\u200dgan", { known: alex }).text).toBe("[name]");
  });

  it("finds a name in Cyrillic letters that look Latin", () => {
    expect(redactText("Аlех Моrgаn here", { known: alex }).text).toBe("[name] here");
  });

  it("takes a text with lone surrogates", () => {
    expect(redactText("\ud800陈伟\udc00", { known: chenWei, language: "zh" }).text).toBe(
      "\ud800[姓名]\udc00",
    );
  });
});

describe("redactText and sums that hold known digits by chance", () => {
  it.each([
    "应还4567.00元，剩余4,567元。",
    "You owe $4567, that is 4,567.00 dollars.",
    "逾期4567天",
    "编程用了4567 ms",
  ])("lets %s stay", (text) => {
    expect(redactText(text, { known: { idLast4: "4567" } }).text).toBe(text);
  });

  it.each(["我还4567", "4567，对", "it was 4567"])(
    "hides the same digits in %s, where nothing says that they are a sum",
    (text) => {
      expect(redactText(text, { known: { idLast4: "4567" } }).text).not.toContain("4567");
    },
  );

  it("does not take the middle of another number for the fragment", () => {
    expect(redactText("14567 and 45678", { known: { idLast4: "4567" } }).text).toBe(
      "14567 and 45678",
    );
  });

  it("takes the end of a long number for it, with the number", () => {
    expect(redactText("11010119900101 4567", { known: { idLast4: "4567" } }).text).toBe(
      "[identity number]",
    );
  });

  it("finds six digits of a long number in a row, and not five", () => {
    const known = { accounts: ["0048291377"] };
    expect(redactText("it begins 004829 I think", { known }).text).toBe(
      "it begins [account] I think",
    );
    expect(redactText("it begins 00482 I think", { known }).text).toBe("it begins 00482 I think");
  });
});
