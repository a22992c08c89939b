import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const verified = (...texts: readonly string[]) => callInWords([verifies, ...texts]);

describe("shame", () => {
  it.each([
    "i'm such a failure",
    "please don't think badly of me",
    "im so ashamed",
    "this is so embarrassing",
  ])("is met with a word of comfort and no menu: %s", async (text) => {
    const call = await verified(text);
    expect(keysOf(call)).toEqual(["no_shame", "keep_listening"]);
    expect(call.outcome()).toMatchObject({ hold: false, handoff: null });
  });

  it("at a read-back leaves nothing that a polite word could agree to", async () => {
    const call = await verified(
      "i can pay it all on december 4",
      "i'm such a failure",
      "ok thanks",
    );
    expect(call.outcome().promise).toBeNull();
  });

  it.each(["you people are an embarrassment", "im not embarrassed to say i won't pay"])(
    "is not heard in a word against us: %s",
    async (text) => {
      expect(keysOf(await verified(text))).not.toContain("no_shame");
    },
  );
});

describe("somebody who feels worthless", () => {
  it.each([[["im worthless"]], [["i'm such a failure", "im worthless"]]])(
    "is told otherwise, and a person takes over: %j",
    async (texts) => {
      const call = await verified(...texts);
      expect(keysOf(call)).toEqual(["worth_heard"]);
      expect(call.outcome()).toMatchObject({ hold: true, handoff: "vulnerable" });
    },
  );

  it("is told so on hold, too", async () => {
    expect(keysOf(await verified("i have cancer", "im worthless"))).toEqual(["worth_heard"]);
  });

  it.each(["this card is worthless", "i'm worthless at computers", "im useless with forms"])(
    "is not meant by a thing or a skill: %s",
    async (text) => {
      expect(keysOf(await verified(text))).not.toContain("worth_heard");
    },
  );
});

describe("whether it can still be put right", () => {
  it("is answered with yes before the options", async () => {
    expect(keysOf(await verified("can i still fix this"))).toEqual(["can_be_mended", "ask_how"]);
    expect(keysOf(await inChinese("还来得及吗"))[0]).toBe("can_be_mended");
  });

  it("is not asked by a wish to change a plan", async () => {
    expect(keysOf(await verified("can we fix the date to friday"))).not.toContain("can_be_mended");
  });
});

describe("somebody who sleeps in their car", () => {
  it("hears more than that it was noted", async () => {
    expect(keysOf(await verified("im sleeping in my car"))).toEqual([
      "buffer_desperate",
      "keep_listening",
    ]);
  });
});
