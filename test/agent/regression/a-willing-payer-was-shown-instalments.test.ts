import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

const offers = {
  interest: "160.00",
  balance: "1200.00",
  offers: {
    instalments: [3, 6, 12],
    deferralDays: 30,
    lateFeeWaiver: { max: "0.50", when: "pay_in_full" },
  },
};
const talk = (...texts: readonly string[]) => callInWords([verifies, ...texts], offers);
const inBritain = (...texts: readonly string[]) =>
  callInWords(
    [verifies, ...texts],
    {
      ...offers,
      currency: "GBP",
      debtor: { name: "Denise Carter", idLast4: "4567", timezone: "Europe/London" },
    },
    { locale: "en-GB", jurisdiction: "uk" },
  );
const keysOf = (call: Awaited<ReturnType<typeof talk>>) =>
  call.state.lastLines.map(({ key }) => key);

describe("whoever comes to pay", () => {
  it.each([
    "i'll pay it today",
    "i'll sort it today",
    "i'll take care of it tomorrow",
    "full 11/27",
  ])("hears all of it read back: %s", async (text) => {
    const call = await talk("i forgot", text);
    expect(keysOf(call)).toContain("read_back_full");
    expect((await talk("i forgot", text, "yes")).outcome().disposition).toBe("PTP");
  });

  it.each(["i can pay friday", "i'll do it right now"])(
    "is asked how much where they named a day alone: %s",
    async (text) => {
      const call = await talk("i forgot", text);
      expect(call.state.asked).toBe("amount");
      expect(call.state.readBack).toBeUndefined();
    },
  );

  it("and takes the waiver is not shown plans", async () => {
    const call = await talk("the waiver one", "today", "yes");
    expect(call.outcome().promise).toEqual({ amount: "1180.00", date: "2026-11-20" });
  });

  it.each([
    ["ill pay the lot today", "2026-11-20"],
    ["pay it all on friday", "2026-11-27"],
  ])("all at once pays the same, whatever was said before: %s", async (text, date) => {
    const first = await inBritain(text, "yes");
    const later = await inBritain("i forgot", text, "yes");
    expect(first.outcome().promise).toEqual({ amount: "1180.00", date });
    expect(later.outcome().promise).toEqual(first.outcome().promise);
  });

  it("and asks what that takes off hears the offer there is", async () => {
    const call = await talk("i'll pay it all today, do i get anything off");
    expect(keysOf(call)).toEqual(expect.arrayContaining(["read_back_waived"]));
  });

  it.each(["it's tight", "i lost my job"])(
    "but no sum is put into a mouth in want: %s",
    async (text) => {
      const call = await talk(text, "i can pay friday");
      expect(call.state.readBack).toBeUndefined();
    },
  );
});

describe("a deferral", () => {
  it.each([
    ["can i defer it a month"],
    ["i forgot", "can i get an extension"],
    ["i forgot", "ok the move to december"],
  ])("is read back with its day: %s", async (...texts) => {
    const call = await talk(...texts, "yes");
    expect(call.outcome().promise).toEqual({ amount: "1200.00", date: "2026-12-20" });
  });

  it("of a length of their own is asked for its day", async () => {
    const call = await talk("i forgot", "how long can you defer it");
    expect(call.state.readBack).toBeUndefined();
  });

  it.each(["can you hold on a sec", "can you hold please"])("is not: %s", async (text) => {
    expect(keysOf(await talk(text))).not.toContain("date_too_far");
  });
});

describe("a length that was listed", () => {
  it.each([
    "i can do the 12 months",
    "12 months starting 28th",
    "12 months, but id rather the last friday",
  ])("is chosen by it: %s", async (text) => {
    expect((await talk("i forgot", text)).state.proposal?.count ?? 12).toBe(12);
    expect(keysOf(await talk("i forgot", text))).not.toContain("ask_how");
  });
});

describe("of two payments", () => {
  it.each([
    ["600 today and 600 on december 20", "600.00", "2026-11-20"],
    ["$200 now and 100 a month after", "200.00", "2026-11-20"],
    ["i can give you 100 this friday and 200 next friday", "100.00", "2026-11-27"],
  ])("the first is read back, and the second is spoken of: %s", async (text, amount, date) => {
    const call = await talk(text);
    expect(keysOf(call)).toEqual(["second_payment", "read_back_part"]);
    expect((await talk(text, "yes")).outcome()).toMatchObject({
      promise: { amount, date },
      plan: null,
    });
  });

  it.each(["the other half dec 18", "and the rest in january"])(
    "the second replaces none: %s",
    async (text) => {
      const call = await talk("pay half friday", text);
      expect(keysOf(call)[0]).toBe("second_payment");
      expect((await talk("pay half friday", text, "yes")).outcome().promise).toMatchObject({
        amount: "600.00",
      });
    },
  );
});

describe("a yes in other words", () => {
  it.each(["👍", "do it", "go on then", "y"])("registers: %s", async (text) => {
    expect((await talk("300 on december 4", text)).outcome().promise).toEqual({
      amount: "300.00",
      date: "2026-12-04",
    });
  });

  it.each(["i suppose so", "fine whatever", "yes unless my check is late"])(
    "that is no plain one registers nothing: %s",
    async (text) => {
      expect((await talk("300 on december 4", text)).outcome().promise).toBeNull();
    },
  );
});
