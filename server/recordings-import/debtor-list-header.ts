import { csvHeader } from "../../transcripts/import/csv-rows.ts";

/** Names of columns that only a list of cases has, folded: ours, and what they are called in Chinese. */
const caseColumns = new Set(
  (
    "caseid casenumber accountnumber accountno debtorname firstname lastname balance balancedue currentbalance " +
    "totaldue principal interest latefee duedate dpd dayspastdue creditor originalcreditor phone phonenumber idlast4 " +
    "balanceasof 案件编号 案件号 姓名 债务人姓名 客户姓名 手机号 手机号码 证件后四位 委案机构 委托方 产品 本金 利息 违约金 滞纳金 " +
    "总欠款 欠款金额 逾期金额 应还日 还款日 逾期天数 账龄 数据时间"
  ).split(" "),
);

/** Columns of cases from which a table is a list of them: a transcript has one at most, by chance. */
const caseColumnsMin = 2;

/** Whether a text begins with the first line of a debtor list. */
export function isDebtorListHeader(text: string): boolean {
  const names = csvHeader(text).map((name) =>
    name.toLowerCase().replaceAll(/[\s_\-#()（）]/gu, ""),
  );
  return names.filter((name) => caseColumns.has(name)).length >= caseColumnsMin;
}
