import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { caseSections } from "../../../../web/console/cases/case-sections.ts";
import { fieldWords } from "../../../../web/console/cases/field-words.ts";
import { createFormat } from "../../../../web/console/format/create-format.ts";

type Case = Parameters<typeof caseSections>[0];

const debt: Case = {
  caseId: "C-1",
  creditor: "安信消费金融",
  product: "消费贷",
  currency: "CNY",
  debtor: { name: "陈伟", idLast4: "4567", birthDate: "1988-03-02", nickname: "小陈" },
  principal: "8000.00",
  balance: "8440.00",
  dueDate: "2026-10-15",
  balanceAsOf: "2026-11-20T00:00:00+08:00",
  timeBarred: "unknown",
  legalStatus: { status: "filed", caseNumber: "2026-1", date: "2026-09-01" },
  offers: {
    instalments: [3, 6],
    interestFree: true,
    lateFeeWaiver: { max: "0.50", when: "pay_in_full" },
    deferralDays: 30,
  },
  score: 7,
};

function linesOf(shown: Case): Readonly<Record<string, string>> {
  const sections = caseSections(shown, fieldWords.zh, createFormat("zh", "Asia/Shanghai"));
  return Object.fromEntries(
    sections.flatMap(({ lines }) => lines.map(({ label, value }) => [label, value])),
  );
}

describe("A case for people", () => {
  it("has amounts with their currency, days as days, and words for what is yes or no", () => {
    expect(linesOf(debt)).toMatchObject({
      逾期应还: "¥8,440.00",
      应还日: "2026/10/15",
      数据时间: "2026/11/20 00:00",
      分期: "3, 6 期",
      免息: "是",
      违约金减免: "一次付清可减免至多 50%",
      可延期: "30 天",
      诉讼时效已过: "不确定",
      法律程序: "已起诉 · 2026-1 · 2026/9/1",
    });
  });

  it("hides nothing: what has no name of its own stands under its key", () => {
    expect(linesOf(debt)).toMatchObject({ "debtor.nickname": "小陈", score: "7" });
  });

  it("shows what is not of the expected kind as it stands", () => {
    const odd: Case = { ...debt, balance: 5, dueDate: "soon", timeBarred: "perhaps" };
    expect(linesOf(odd)).toMatchObject({
      逾期应还: "5",
      应还日: "soon",
      诉讼时效已过: "perhaps",
    });
  });

  it("shows every value of every sample case", () => {
    const folder = new URL("../../../../transcripts/samples/", import.meta.url);
    for (const name of readdirSync(folder)) {
      const record = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as { case: Case };
      const shown = caseSections(record.case, fieldWords.en, createFormat("en"));
      const keys = new Set(shown.flatMap(({ lines }) => lines.map(({ key }) => key)));
      const apart = ["caseId", "currency", "flags", "debtor", "offers", "priorContacts"];
      const missing = Object.keys(record.case).filter(
        (key) => !keys.has(key) && !apart.includes(key) && key !== "consents" && key !== "rates",
      );
      expect(missing, name).toEqual([]);
    }
  });
});
