import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const inEnglish = (...texts: readonly string[]) => callInWords([verifies, ...texts]);

describe("whoever fears that others hear of it", () => {
  it.each([
    "你们会不会打给我爸妈",
    "会不会打我单位",
    "会通知村委会吗",
    "会打电话给我领导吗",
    "会爆我通讯录吗",
    "我老板要是知道我就完了",
    "这事别让我老婆知道",
  ])("is told that they do not, and nothing more: %s", async (text) => {
    const call = await inChinese(text);
    expect(keysOf(call)).toEqual(["rights_private"]);
    expect(call.outcome().handoff).toBeNull();
  });

  it.each([
    "will you call my parents",
    "are you going to call my work",
    "my boss will fire me if he finds out",
    "will you message all my contacts",
  ])("in English, too: %s", async (text) => {
    const call = await inEnglish(text);
    expect(keysOf(call)).toEqual(["rights_private"]);
    expect(call.outcome()).toMatchObject({ handoff: null, hold: false });
  });

  it.each(["会不会起诉我", "你们给我单位打电话了，凭什么", "你们爆我通讯录，我要投诉"])(
    "is not whoever asks of a court, or was wronged: %s",
    async (text) => {
      expect(keysOf(await inChinese(text))).not.toEqual(["rights_private"]);
    },
  );

  it("goes on where they tell why as well", async () => {
    const call = await inChinese("别告诉我老婆，我失业了，没有收入");
    expect(keysOf(call)).toContain("rights_private");
    expect(call.state.hardship).toBe(true);
  });

  it("is a victim of blows where that is what is feared", async () => {
    expect((await inChinese("他会不会打我孩子，他昨天又打我了")).outcome().hold).toBe(true);
  });
});

describe("whoever was threatened by a caller", () => {
  it.each(["有人打电话说要上门抓我", "说要告诉我村里人", "昨天你们的人骂我是老赖，说要打断我的腿"])(
    "hears that nobody may, and a complaint is taken down: %s",
    async (text) => {
      const call = await inChinese(text);
      expect(keysOf(call)).toEqual(["threat_told", "complaint"]);
      const asked = await call.hear({ text: "是不是你们", atMs: 0 });
      expect(asked.move.lines.map(({ key }) => key)).toEqual(["threat_told"]);
    },
  );

  it.each([
    "someone called and said they'd come arrest me",
    "yesterday your guy called me a deadbeat and said he'd break my legs",
  ])("in English, too: %s", async (text) => {
    const call = await inEnglish(text);
    expect(keysOf(call)).toEqual(["threat_told", "complaint"]);
    const asked = await call.hear({ text: "was that you", atMs: 0 });
    expect(asked.move.lines.map(({ key }) => key)).toEqual(["threat_told"]);
  });

  it.each(["催债的在砸门，说要打断我的腿", "他又打我了"])(
    "is told first where help is when it goes on: %s",
    async (text) => {
      expect(keysOf(await inChinese(text))).toEqual(["peril"]);
    },
  );

  it.each(["警察说要抓他", "我妈说要告诉我爸", "会不会有人上门抓我", "我说要告诉我老板请假"])(
    "is nobody who only fears it, or whose own people say so: %s",
    async (text) => {
      expect(keysOf(await inChinese(text))).not.toContain("threat_told");
    },
  );

  it.each(["my mom said she'd tell my dad", "will you come arrest me", "they said it was fine"])(
    "nor in English: %s",
    async (text) => {
      expect(keysOf(await inEnglish(text))).not.toContain("threat_told");
    },
  );
});

describe("whoever was asked for a code", () => {
  it.each([
    ["有人让我给验证码，是你们吗", "我已经给了"],
    ["我把验证码给他了", "已经给了"],
  ])(
    "and gave it is sent to their bank and gets a person, and no menu: %s",
    async (first, then) => {
      const call = await inChinese(first);
      expect(keysOf(call)).toEqual(["rights_secret"]);
      const gave = await call.hear({ text: then, atMs: 0 });
      expect(gave.move.lines.map(({ key }) => key)).toEqual(["swindle_feared"]);
      expect(call.outcome()).toMatchObject({ handoff: "authority", frozen: false });
    },
  );

  it("in English, too: what was given is a code, and no payment", async () => {
    const call = await inEnglish(
      "someone asked me for a verification code, was that you",
      "I already gave it to them",
    );
    expect(keysOf(call)).toEqual(["swindle_feared"]);
    expect(call.outcome()).toMatchObject({ handoff: "authority", frozen: false });
  });

  it("what was given is a payment where no code was spoken of", async () => {
    expect((await inEnglish("I already gave it to them")).outcome().frozen).toBe(true);
  });

  it.each(["我已经给你们说过了", "我给你们的客服打过电话"])(
    "has not given one away: %s",
    async (text) => {
      const call = await inChinese("有人让我给验证码，是你们吗", text);
      expect(call.outcome().handoff).not.toBe("authority");
    },
  );
});
