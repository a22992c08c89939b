import { describe, expect, it } from "vitest";
import { callInWords, inChinese, verifies } from "./call-in-words.ts";

const zh = { locale: "zh-CN", jurisdiction: "cn" } as const;
const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };
const waiver = {
  debtor,
  offers: { instalments: [3, 6], lateFeeWaiver: { max: "0.50", when: "pay_in_full" } },
};

const keysOf = ({ state }: Awaited<ReturnType<typeof inChinese>>): readonly string[] =>
  state.lastLines.map(({ key }) => key);

describe("the answer to a read-back", () => {
  it.each(["每月10号发工资", "每期183是吧", "为啥子是183", "谁说的10号", "可以嘛"])(
    "registers nothing and makes no part payment of a plan: %s",
    async (text) => {
      const call = await inChinese("分6期 每月10号", text);
      expect(call.outcome().promise).toBeNull();
      expect(call.state.readBack?.kind).not.toBe("part");
    },
  );

  it("is a yes in dialect", async () => {
    for (const text of ["要得嘛", "莫得问题", "没意见", "就按你说的"]) {
      expect((await inChinese("分6期 每月10号", text)).outcome().disposition).toBe("PLAN");
    }
  });

  it("is none where wages come on that day", async () => {
    const call = await inChinese("三十号还清", "三十号发工资");
    expect(call.outcome().promise).toBeNull();
    const english = await callInWords([
      verifies,
      "All of it on the 30th",
      "I get paid on the 30th",
    ]);
    expect(english.outcome().promise).toBeNull();
  });

  it("that it is too early asks for another day", async () => {
    const call = await inChinese("分6期 每月10号", "要得是要得 就是第一期早了点");
    expect(call.state).toMatchObject({ asked: "date", proposal: { count: 6 } });
    expect(call.state.readBack).toBeUndefined();
  });

  it("that somebody has to be asked first is not pressed", async () => {
    const call = await inChinese("分6期 每月10号", "好嘛 但是我要先问哈我婆娘");
    expect(keysOf(call)).toEqual(["no_commitment"]);
    expect(call.outcome().promise).toBeNull();
  });

  it("that the sum is not there and another is changes the sum, and is no cry for help", async () => {
    const call = await inChinese("月底还500", "等等我现在没有500改300");
    expect(call.outcome()).toMatchObject({ hold: false, handoff: null });
    expect(call.state.proposal).toMatchObject({ amount: 30_000 });
  });
});

describe("time that has passed", () => {
  it.each(["工地上的钱还没结到 老板拖起三个月了", "我失业六个月了", "半年没发工资"])(
    "is no plan: %s",
    async (text) => {
      expect((await inChinese("没钱", text)).state.proposal?.count).toBeUndefined();
    },
  );

  it.each([
    ["六个月", 6],
    ["三个月还完", 3],
    ["那就六个月了", 6],
  ] as const)("while a length that is chosen is one: %s", async (text, count) => {
    expect((await inChinese("没钱", text)).state.proposal?.count).toBe(count);
  });

  it("and to ask for the longest chooses none", async () => {
    expect((await inChinese("没钱", "那最长多久")).state.proposal?.count).toBeUndefined();
  });
});

describe("when the first instalment falls due", () => {
  it.each(["好久扣第一期嘛", "什么时候扣第一期"])("is theirs to choose: %s", async (text) => {
    const call = await inChinese("没钱", "分6期", text);
    expect(keysOf(call)).toEqual(["date_too_far"]);
    expect(call.state).toMatchObject({ ended: false, proposal: { count: 6 } });
  });

  it("may be typed as it sounds", async () => {
    const call = await inChinese("没钱", "分3期", "每月5好");
    expect(call.state.asked).toBe("confirm");
    expect(call.outcome().handoff).toBeNull();
  });
});

describe("what is offered", () => {
  it.each(["明天上午还200", "明天上午还两百"])("is no call-back: %s", async (text) => {
    const call = await inChinese(text);
    expect(call.state.readBack).toMatchObject({ kind: "part" });
  });

  it("keeps the days of its parts apart", async () => {
    const call = await inChinese("忘了", "现在先还200，剩下的下个月十号");
    expect(call.state.readBack).toMatchObject({ payment: { date: "2026-11-21" } });
  });

  it("is the sum after the waiver where only its day was open", async () => {
    const call = await callInWords(
      ["我是陈伟4567", "忘了", "那免了违约金还好多", "今天还"],
      waiver,
      zh,
    );
    expect(call.state.readBack).toMatchObject({ kind: "full", waived: 2000 });
  });

  it.each(["利息是好多", "违约金咋算"])("is nothing to who asks for a charge: %s", async (text) => {
    const call = await callInWords(["我是陈伟4567", text], waiver, zh);
    expect(keysOf(call)).not.toContain("waiver_condition");
    expect(call.state.reason.status).not.toBe("given");
  });

  it.each(["还本金行不行", "停息挂账"])("is no waiver to who asks for less: %s", async (text) => {
    const call = await callInWords(["我是陈伟4567", text], waiver, zh);
    expect(keysOf(call)).toContain("not_in_offers");
  });
});

it("who asks, unverified, if others were told hears why nothing can be said yet", async () => {
  const call = await callInWords(["你们有没得给别个说过我欠钱"], { debtor }, zh);
  expect(keysOf(call)).toContain("purpose_after_verify");
});
