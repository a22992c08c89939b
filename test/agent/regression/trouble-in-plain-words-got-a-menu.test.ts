import { describe, expect, it } from "vitest";
import { callInWords, inChinese, verifies } from "./call-in-words.ts";

describe("trouble told in plain words", () => {
  it.each([
    "i lost it all on draftkings",
    "i bet my rent money on the game again",
    "blew my check at the casino",
    "i got scammed by a guy online he took everything",
    "been drinking every day since she left",
  ])("is vulnerability: %s", async (text) => {
    expect((await callInWords([verifies, text])).outcome()).toMatchObject({
      disposition: "VULN",
      frozen: false,
    });
  });

  it.each(["钱全赌了", "网上押球输光了", "又去赌了控制不住", "积蓄都被网上的人骗光了"])(
    "is vulnerability, in Chinese: %s",
    async (text) => {
      expect((await inChinese(text)).outcome().disposition).toBe("VULN");
    },
  );

  it("lets nobody agree to anything who is drunk", async () => {
    const call = await callInWords([verifies, "im drunk but i can do 200 friday", "yes", "yes"]);
    expect(call.outcome()).toMatchObject({ promise: null, handoff: "vulnerable" });
    const read = await inChinese("12月3号还1000", "我喝多了", "对");
    expect(read.outcome().promise).toBeNull();
  });

  it.each([
    "the power got cut off and i got no food in the house",
    "tornado took our house",
    "we had a flood and lost everything",
    "i got evicted living in my car",
    "im in jail borrowing this phone",
  ])("about food and roof gets no list of options: %s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(call.outcome().disposition).toBe("HARD");
    expect(call.state.offered).toBe(false);
  });

  it.each(["家里断电没吃的", "房子被水淹了", "睡在车里", "被房东赶出来了"])(
    "about food and roof gets none in Chinese: %s",
    async (text) => {
      const call = await inChinese(text);
      expect(call.outcome().disposition).toBe("HARD");
      expect(call.state.offered).toBe(false);
    },
  );

  it("goes to a person where it is told again", async () => {
    const call = await callInWords([
      verifies,
      "i got no food in the house",
      "my baby needs formula",
    ]);
    expect(call.outcome().handoff).toBe("hardship");
    expect(call.state.offered).toBe(false);
  });

  it("leaves their own offer to whoever makes one", async () => {
    const call = await callInWords([verifies, "no food at home", "i can do 50 on friday", "yes"]);
    expect(call.outcome().promise).toMatchObject({ amount: "50.00" });
  });
});
