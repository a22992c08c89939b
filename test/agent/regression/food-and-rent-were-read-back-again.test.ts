import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const readBack = (...texts: readonly string[]): ReturnType<typeof callInWords> =>
  callInWords([verifies, "I forgot about it", "I could pay it all on December 4", ...texts]);

describe("food, rent or medicine at the read-back", () => {
  it.each([
    ["yes but then i wont be able to buy food"],
    ["fine. whatever. i'll just skip my meds"],
    ["ok but there's nothing left for groceries"],
    ["yes but then i cant pay my rent"],
  ])("puts it aside, and all that there is is told with them kept: %s", async (text) => {
    const call = await readBack(text);
    expect(call.state.readBack).toBeUndefined();
    expect(call.state.hardship).toBe(true);
    expect(keysOf(call)).toContain("hardship_options");
    expect((await readBack(text, "yes")).state.agreed).toBeUndefined();
  });

  it("puts it aside in Chinese", async () => {
    const call = await inChinese("忘了", "12月4号全部还清", "好吧，药我就先不吃了");
    expect(call.state.readBack).toBeUndefined();
    expect(keysOf(call)).toContain("hardship_options");
  });

  it.each([["yes, and rent is covered too"], ["yes, I already ate"], ["yes, my meds are free"]])(
    "is another matter than: %s",
    async (text) => {
      expect((await readBack(text)).state.hardship).toBe(false);
    },
  );
});

describe("a job that was lost", () => {
  it("is named, and no sum is asked for, where a yes was asked for", async () => {
    const call = await readBack("actually no, I lost my job last week");
    expect(keysOf(call)).toEqual(["empathy_job_loss", "hardship_options"]);
  });

  it("goes to a person where they do not know how to eat", async () => {
    const call = await readBack("no i lost my job last week and i dont know how im gonna eat");
    expect(keysOf(call)).toEqual(["empathy_job_loss", "handoff_hardship"]);
  });

  it("is named after the yes too", async () => {
    const call = await readBack("yes", "i just got laid off this morning i cant pay that");
    expect(call.state.agreed).toBeUndefined();
    expect(keysOf(call)).toEqual(["agreement_withdrawn", "empathy_job_loss", "hardship_options"]);
  });

  it("is named after the yes in Chinese too", async () => {
    const call = await inChinese("忘了", "12月4号全部还清", "对", "我刚被裁员了，还不起了");
    expect(call.state.agreed).toBeUndefined();
    expect(keysOf(call)).toEqual(["agreement_withdrawn", "empathy_job_loss", "hardship_options"]);
  });
});
