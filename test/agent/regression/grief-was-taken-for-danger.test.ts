import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

describe("somebody who lost one of their own to suicide", () => {
  it.each([
    [verifies, "my brother killed himself last month and i had to pay for the funeral"],
    [verifies, "my son took his own life in june"],
    [verifies, "we lost my sister to suicide this spring"],
    ["yes this is denise. my husband killed himself in august"],
  ])("hears condolence, and is asked nothing: %j", async (...texts) => {
    const call = await callInWords(texts);
    expect(keysOf(call)).toEqual(["deceased"]);
    expect(call.outcome()).toMatchObject({
      disposition: "VULN",
      handoff: "vulnerable",
      hold: true,
    });
  });

  it("hears it in Chinese too", async () => {
    const call = await inChinese("我弟弟上个月自杀了，办丧事花光了钱");
    expect(keysOf(call)).toEqual(["deceased"]);
    expect(call.outcome()).toMatchObject({ hold: true, handoff: "vulnerable" });
  });

  it.each([
    "my brother killed himself last month and i want to join him",
    "my brother killed himself and now i understand why",
    "my son took his own life and i can't go on",
    "my brother killed himself, i think about it too",
  ])("is in a crisis where they may follow: %s", async (text) => {
    expect((await callInWords([verifies, text])).outcome().handoff).toBe("self_harm");
  });

  it("does not mourn where it lies a childhood back", async () => {
    const call = await callInWords([verifies, "my uncle took his own life when i was nine"]);
    expect(call.outcome().handoff).not.toBe("self_harm");
  });
});

describe("somebody whose own danger lies behind them", () => {
  it.each([
    "i was suicidal last year but im ok now, just behind",
    "i tried to kill myself last year. better now",
  ])("is looked after, and not in a crisis: %s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(keysOf(call)).toEqual(["vulnerable"]);
    expect(call.outcome()).toMatchObject({
      disposition: "VULN",
      handoff: "vulnerable",
      hold: true,
    });
  });

  it.each([
    "i was suicidal last year",
    "i was suicidal last year and its coming back",
    "i tried to kill myself last week but im ok now",
    "i tried to end it last year, im fine now, but i want to again",
  ])("is in one where it may not be over: %s", async (text) => {
    expect((await callInWords([verifies, text])).outcome().handoff).toBe("self_harm");
  });
});

describe("the phone passed on", () => {
  it.each([
    "hi this is marcia now, denise passed me the phone",
    "denise passed the phone to me",
    "its marcia, she just passed me her phone",
  ])("is no death, and another person hears nothing more: %s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(call.outcome()).toMatchObject({ disposition: "TPC", handoff: null, hold: false });
    expect(keysOf(call)).toEqual(["third_party"]);
  });

  it.each([
    [["denise passed away in june, i'm her husband"]],
    [[verifies, "denise passed, this is her sister"]],
  ])("is one where they died: %j", async (texts) => {
    expect((await callInWords(texts)).outcome().hold).toBe(true);
  });
});
