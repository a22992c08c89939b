import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const inEnglish = (...texts: readonly string[]) => callInWords([verifies, ...texts]);
describe("who fears what may come", () => {
  it.each(["can you arrest me", "will i go to jail"])(
    "hears that nobody is arrested for it: %s",
    async (text) => {
      const said = keysOf(await inEnglish(text));
      expect(said).toContain("rights_arrest");
      expect(said).not.toContain("consequence");
    },
  );

  it.each(["会不会坐牢", "会来抓我吗"])("hears it in Chinese: %s", async (text) => {
    expect(keysOf(await inChinese(text))).toContain("rights_arrest");
  });

  it.each(["are you gonna take my wages", "are bailiffs coming round"])(
    "is not taken for somebody in want, nor shown a menu: %s",
    async (text) => {
      const call = await inEnglish(text);
      expect(call.state.hardship).toBe(false);
      expect(call.state.offered).toBe(false);
      expect(keysOf(call)).toContain("outcome_unknown");
    },
  );

  it("is taken for it where they tell of it in the same breath", async () => {
    const call = await inEnglish("I lost my job, can you arrest me?");
    expect(call.state.hardship).toBe(true);
    expect(keysOf(call)).toContain("rights_arrest");
  });
});

it("How it goes on after a complaint is no question of what is threatened", async () => {
  expect(keysOf(await inEnglish("I want to complain", "what happens next"))).toEqual(["complaint"]);
  expect(keysOf(await inChinese("我要投诉你们", "接下来呢"))).toEqual(["complaint"]);
});

it("What was read back is read back again to whoever asks whether they understood it", async () => {
  const call = await inEnglish(
    "I can pay it all on dec 10",
    "does that mean i pay nothing till dec 10",
  );
  expect(keysOf(call)).toEqual(["read_back_full"]);
});

describe("who cannot pay in the one way there is", () => {
  it("is not told of it once more, and a person is called for", async () => {
    const call = await inEnglish("im short", "i dont have the app");
    expect(keysOf(call)).toEqual(["knowledge_unknown"]);
    expect(call.outcome().handoff).toBe("authority");
    await call.hear({ text: "how can i pay", atMs: 0 });
    expect(keysOf(call)).toEqual(["handoff_waiting"]);
  });

  it("is so in Chinese", async () => {
    const call = await inChinese("我没有智能手机", "那怎么还");
    expect(call.outcome().handoff).toBe("authority");
    expect(keysOf(call)).not.toContain("how_to_pay");
  });

  it("and everybody else is told of it", async () => {
    expect(keysOf(await inEnglish("do you accept standing order"))).toContain("how_to_pay");
  });
});

describe("what is not known here", () => {
  it.each([
    "could you please be so kind as to tell me when this account was opened",
    "i have another loan with you guys can you tell me about that one",
    "my card got declined on your app",
  ])("is said to be unknown, and not thanked for: %s", async (text) => {
    expect(keysOf(await inEnglish(text))).toEqual(["knowledge_unknown"]);
  });

  it("in Chinese too", async () => {
    expect(keysOf(await inChinese("请问这个账户什么时候开的户"))).toEqual(["knowledge_unknown"]);
  });

  it("is what a plan costs beyond the sum: the contract says it", async () => {
    expect(
      keysOf(await inEnglish("im short", "6 payments", "will that cost me more interest")),
    ).toEqual(["contract_says"]);
    const said = keysOf(await inChinese("手头紧", "延期要利息吗"));
    expect(said).toContain("contract_says");
    expect(said).not.toContain("waiver_condition");
  });

  it("and how old the debt is is told from the case", async () => {
    expect(keysOf(await inEnglish("how old is this debt"))).toContain("state_overdue");
  });
});

it("Who cannot hear is written to, and what they offer is taken", async () => {
  const call = await inEnglish(
    "I'm deaf so please don't ring me, text only",
    "I can pay 500 on dec 10",
  );
  expect(call.state.hold).toBe(false);
  expect(call.state.wishes).toContainEqual({ kind: "channel", channel: "voice" });
  expect(keysOf(call)).toContain("read_back_part");
});

it("Who wants no person after all goes on with the agent", async () => {
  const call = await inEnglish(
    "let me talk to a supervisor",
    "never mind the supervisor, 6 payments",
  );
  expect(keysOf(call)).toEqual(["ask_first_date"]);
  expect(call.outcome().handoff).toBe("asked_for_human");
  expect(keysOf(await inChinese("叫你们领导来", "算了不找领导了，分6期吧"))).toEqual([
    "ask_first_date",
  ]);
});

it("Who objects to the record is not asked for money in the same breath", async () => {
  const call = await inEnglish("are you recording me", "i dont consent to recording");
  expect(keysOf(call)).toEqual(["recording_stopped"]);
});

it("Another language that was answered once is answered again, and shown no menu", async () => {
  const call = await inEnglish("habla espanol?", "no entiendo");
  expect(keysOf(call)).toEqual(["language_unsupported"]);
});

it("Free help with debts is named where the pack has it", async () => {
  const call = await callInWords(
    [verifies, "is there owt free who can help me with debts"],
    {},
    {
      locale: "en-GB",
      jurisdiction: "uk",
    },
  );
  expect(keysOf(call)).toContain("debt_advice");
});
