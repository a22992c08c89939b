import { expect, it } from "vitest";
import { importDebtorList } from "../../../../server/imports/import-debtor-list.ts";
import { cellCharsMax } from "../../../../server/imports/limits.ts";
import { faultText } from "../../../../web/console/imports/fault-words.ts";
import { listOf, streamOf, type Fields } from "../../../server/imports/lists.ts";

const rows: readonly Fields[] = [
  { currency: "XYZ" },
  { creditor: "", product: "#REF!" },
  { due_date: "31/02/2026" },
  { due_date: "03/04/2026" },
  { due_date: "", dpd: "many" },
  { dpd: "400" },
  { place: "Atlantis" },
  { phone: "", timezone: "" },
  { timezone: "Mars/Base" },
  { balance: "$8440" },
  { balance: "much" },
  { balance_as_of: "2027-01-01" },
  { balance_as_of: "2026-11-19 25:61" },
  { email: "nobody" },
  { phone: "12345" },
  { consent_text: "2026-04-03", phone: "", timezone: "Asia/Shanghai" },
  { consent_text: "perhaps" },
  { notes: "\ufffd" },
  { notes: "x".repeat(cellCharsMax + 1) },
  { account: "1.2E+15" },
  { linked_debtor: "nobody" },
  { case_id: "self", linked_debtor: "self" },
  { notes: "4111111111111111" },
  { notes: "110101199003078515" },
  { case_id: "twin" },
  { case_id: "twin" },
  { account: "A-1", debtor_id: "D" },
  { account: "A-1", debtor_id: "D" },
  { flags: "X7" },
  { language: "Klingon" },
  { debtor_name: "123" },
  { debtor_name: "陈\u202e伟" },
  { debtor_name: "陈".repeat(500) },
  { case_id: ".." },
  { id_last4: "12" },
];

it("every fault of a row is told in Chinese, numbers and names kept", async () => {
  const clock = () => Date.parse("2026-11-20T02:05:00.000Z");
  const { result } = await importDebtorList({ stream: streamOf(listOf(...rows)), clock });
  expect(result.refused).toBe(rows.length - 2);
  for (const { message } of result.issues) {
    expect(faultText(message, "zh")).toMatch(/[\u4e00-\u9fff]/);
    expect(faultText(message, "en")).toBe(message);
  }
  const texts = result.issues.map(({ message }) => faultText(message, "zh"));
  expect(texts).toContain("同一案件在第 26 行已有。");
  expect(texts).toContain('应为金额，如 "8440.00" 或 "8,440.00"，不带正负号。');
});
