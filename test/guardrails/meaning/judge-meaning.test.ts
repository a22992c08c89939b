import { describe, expect, it } from "vitest";
import { checkSentence, loadPack } from "../../../guardrails/index.ts";
import { judgeMeaning } from "../../../guardrails/meaning/judge-meaning.ts";
import { meaningFamilies } from "../../../guardrails/meaning/meaning-classes.ts";

const free = { pack: loadPack("us"), locale: "en-US", verified: true, isFreeSpeech: true } as const;

describe("judgeMeaning", () => {
  it.each([
    ["en", "You have a nice family. It would be a pity if they had to hear about this."],
    ["en", "I would hate for your boss to get a phone call about you."],
    ["zh", "您也不想让孩子在学校里抬不起头吧？"],
    ["zh", "您要是再不处理，您家里人早晚都得知道这事儿，到时候多难看啊。"],
  ] as const)("hears what %s says without a listed phrase: %s", (language, text) => {
    expect(judgeMeaning({ text, language }).confidence).toBeGreaterThan(0.5);
  });

  it.each([
    ["en", "Take your time, there is no rush. Would you like to hear the options?"],
    ["en", "I am sorry to hear that your mother is ill. We can talk another day."],
    ["zh", "不着急，您慢慢说，我听着呢。"],
    ["zh", "孩子上学开销大，我们看看能不能延期。"],
  ] as const)("lets kind %s words be: %s", (language, text) => {
    expect(judgeMeaning({ text, language }).confidence).toBeLessThan(0.5);
  });

  it.each([
    ["en", "It's regarding what you agreed to with us back in the spring, and never kept up."],
    ["en", "Could you let your brother know his account here needs attention?"],
    ["zh", "麻烦您转告他，上次答应的那件事该处理了。"],
    ["zh", "您在我们这儿的那笔到时间了，您是本人吗？"],
  ] as const)("hears what gives a debt away in %s: %s", (language, text) => {
    expect(judgeMeaning({ text, language }).givesAway).toBeGreaterThan(0.5);
  });

  it.each([
    ["en", "Hello, may I speak with Mr Carter, please? It's a personal matter."],
    ["en", "No problem, you are welcome to hang up and call the number on our website."],
    ["zh", "您好，请问是周先生本人吗？有一件私事需要跟您本人说。"],
    ["zh", "没关系，您可以先挂断，再打官网上的电话核实我们。"],
  ] as const)("lets what gives nothing away in %s be: %s", (language, text) => {
    expect(judgeMeaning({ text, language }).givesAway).toBeLessThan(0.5);
  });

  it("hears an answer together with what it answers", () => {
    const text = "That's right, yes.";
    const debtorText = "So am I talking to a real human being?";
    const alone = judgeMeaning({ text, language: "en" }).confidence;
    const answering = judgeMeaning({ text, debtorText, language: "en" }).confidence;
    expect(answering).toBeGreaterThan(alone);
  });

  it("names one of its families, whatever it is given", () => {
    for (const text of ["", " ", "\0", "\ud800", "😀".repeat(500), "8".repeat(100_000)]) {
      for (const language of ["zh", "en"] as const) {
        const { confidence, family, givesAway } = judgeMeaning({ text, language });
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(givesAway).toBeGreaterThanOrEqual(0);
        expect(givesAway).toBeLessThanOrEqual(1);
        expect(meaningFamilies).toContain(family);
      }
    }
  });
});

describe("the guard of free speech", () => {
  it("excuses a listed phrase in a sentence that means no harm", () => {
    const text = "The trash-collection charge on your utility bill is disputed by the city, too.";
    expect(checkSentence(text, { ...free, isFreeSpeech: false }).allowed).toBe(false);
    expect(checkSentence(text, free).allowed).toBe(true);
  });

  it("excuses nothing that is critical or disguised", () => {
    expect(checkSentence("You will go to jail for this.", free).allowed).toBe(false);
    expect(checkSentence("Somebody will v1sit your house tomorrow.", free).allowed).toBe(false);
  });

  const veiled = "I would hate for your boss to get a phone call about you.";

  it("holds up a sentence for what it means, and says so under a rule of its own", () => {
    const { allowed, findings } = checkSentence(veiled, free);
    expect(allowed).toBe(false);
    expect(findings).toMatchObject([{ ruleId: "all.meaning", span: [0, veiled.length] }]);
  });

  it("leaves scripted words to the checks that know them", () => {
    expect(checkSentence(veiled, { ...free, isFreeSpeech: false }).findings).toEqual([]);
  });
});
