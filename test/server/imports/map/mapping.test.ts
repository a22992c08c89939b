import { describe, expect, it } from "vitest";
import { missingColumns, mustBeMapping } from "../../../../server/imports/map/check-mapping.ts";
import { columns } from "../../../../server/imports/map/columns.ts";
import { forbiddenHeading } from "../../../../server/imports/map/forbidden-heading.ts";
import { normaliseHeading } from "../../../../server/imports/map/normalise-heading.ts";
import { columnOfHeading, proposeMapping } from "../../../../server/imports/map/propose-mapping.ts";
import {
  lastingMapping,
  recalledMapping,
  signatureOf,
} from "../../../../server/imports/map/remembered-mapping.ts";
import { COLUMNS } from "../../../../server/protocol/imports.ts";

describe("the proposed mapping", () => {
  it.each([
    ["案件编号", "case_id"],
    ["姓名", "debtor_name"],
    ["手机号", "phone"],
    ["证件后四位", "id_last4"],
    ["委案机构", "creditor"],
    ["违约金（元）", "late_fee"],
    ["总欠款", "balance"],
    ["应还日", "due_date"],
    ["逾期天数", "dpd"],
    ["账龄", "bucket"],
    ["数据时间", "balance_as_of"],
    ["Account Number", "account"],
    ["Original Creditor", "creditor"],
    ["CURRENT_BALANCE", "balance"],
    ["Date of Birth", "dob"],
    ["Last-Payment Date", "last_payment_date"],
    ["SSN Last 4", "id_last4"],
  ])("reads %s as %s", (heading, column) => {
    expect(columnOfHeading(heading)).toBe(column);
    expect(forbiddenHeading(heading)).toBeUndefined();
  });

  it("knows every column by its own name, and no heading for two columns", () => {
    expect(columns.map(({ name }) => name).toSorted()).toEqual([...COLUMNS].toSorted());
    const names = columns.flatMap(({ name, aliases }) => [name, ...aliases].map(normaliseHeading));
    const twice = names.filter((name, at) => names.indexOf(name) !== at);
    expect([...new Set(twice)].filter((name) => columnsWith(name).size > 1)).toEqual([]);
    expect(names.filter((name) => forbiddenHeading(name) !== undefined)).toEqual([]);
  });

  it("leaves out what it does not know, and the second of two columns for the same thing", () => {
    const heading = ["姓名", "颜色", "客户姓名", "手机号"];
    expect(proposeMapping(heading).columns).toEqual(["debtor_name", null, null, "phone"]);
  });

  it("is remembered for the same headings however they are written, and for no others", () => {
    expect(signatureOf(["Case ID", "姓名"])).toBe(signatureOf(["case_id ", "姓名（必填）"]));
    // The rows to mend come back without what is forbidden, and with their reasons.
    const list = ["Nr", "身份证号码", "姓名"];
    const mended = ["Nr", "姓名", "kindline_reason"];
    expect(signatureOf(mended)).toBe(signatureOf(list));
    const mapping = { ...proposeMapping(list), columns: ["case_id", null, "debtor_name"] as const };
    const lasting = lastingMapping(list, { ...mapping, columns: [...mapping.columns] });
    expect(recalledMapping(mended, lasting).columns).toEqual(["case_id", "debtor_name", null]);
    expect(recalledMapping(list, lasting).columns).toEqual(mapping.columns);
    expect(signatureOf(["姓名", "case_id"])).not.toBe(signatureOf(["case_id", "姓名"]));
  });
});

describe("forbidden columns", () => {
  it.each([
    ["紧急联系人", "contact_list"],
    ["联系人1电话", "contact_list"],
    ["通讯录", "contact_list"],
    ["Emergency Contact Phone", "contact_list"],
    ["配偶姓名", "relative"],
    ["父亲电话", "relative"],
    ["Spouse Phone", "relative"],
    ["单位电话", "relative"],
    ["身份证号码", "identity_number"],
    ["证件号", "identity_number"],
    ["SSN", "identity_number"],
    ["National ID", "identity_number"],
    ["银行卡号", "card_number"],
    ["Card No.", "card_number"],
    ["IBAN", "card_number"],
    ["密码", "secret"],
  ])("are refused with their reason: %s is %s", (heading, reason) => {
    expect(forbiddenHeading(heading)).toBe(reason);
    expect(proposeMapping([heading]).columns).toEqual([null]);
    const mapping = { ...proposeMapping([heading]), columns: ["notes" as const] };
    expect(() => mustBeMapping([heading], mapping)).toThrow(
      expect.objectContaining({ code: "LIST_COLUMN_FORBIDDEN" }),
    );
  });
});

describe("a mapping", () => {
  const heading = ["case_id", "debtor_name", "balance", "due_date"];
  const constants = {
    creditor: "A",
    product: "loan",
    currency: "USD",
    principal: "1",
    interest: "0",
    late_fee: "0",
    balance_as_of: "2026-11-19",
  };

  it("is whole when every required column is mapped or given for the whole list", () => {
    const mapping = { ...proposeMapping(heading), constants };
    expect(missingColumns(mapping)).toEqual([]);
    expect(() => mustBeMapping(heading, mapping)).not.toThrow();
    const { currency: _, ...without } = constants;
    expect(missingColumns({ ...mapping, constants: without })).toEqual(["currency"]);
    expect(missingColumns({ ...mapping, constants: { ...constants, creditor: " " } })).toEqual([
      "creditor",
    ]);
  });

  it("needs the due date or the days past due", () => {
    const mapped = ["case_id", "debtor_name", "balance", "dpd"];
    expect(missingColumns({ ...proposeMapping(mapped), constants })).toEqual([]);
    expect(missingColumns({ ...proposeMapping(mapped.slice(0, 3)), constants })).toEqual([
      "due_date",
    ]);
  });

  it("gives no value for the whole list where it cannot be true of all, and maps nothing twice", () => {
    const mapping = { ...proposeMapping(heading), constants };
    for (const wrong of [
      { ...mapping, constants: { ...constants, case_id: "C-1" } },
      { ...mapping, columns: ["case_id", "case_id", "balance", "due_date"] as const },
      { ...mapping, columns: [...mapping.columns, "notes" as const] },
    ]) {
      expect(() => mustBeMapping(heading, { ...wrong, columns: [...wrong.columns] })).toThrow(
        expect.objectContaining({ code: "FIELD_INVALID" }),
      );
    }
  });
});

const columnsWith = (alias: string) =>
  new Set(
    columns
      .filter(({ name, aliases }) => [name, ...aliases].map(normaliseHeading).includes(alias))
      .map(({ name }) => name),
  );
