import type { ForbiddenReason } from "../../protocol/imports.ts";
import { normaliseHeading } from "./normalise-heading.ts";

/**
 * What a column must not hold, told by its heading: other people's numbers, and numbers that a call does
 * not need. Least data is the rule of PIPL articles 6, 19 and 28 and of GDPR article 5(1)(c); relatives
 * and contact lists are what collectors are most often punished for.
 */
const rules: readonly (readonly [ForbiddenReason, RegExp])[] = [
  [
    "contact_list",
    /通讯录|通信录|联系人(?!偏好)|紧急联系|通话记录|通话详单|微信好友|contactlist|addressbook|phonebook|emergencycontact|contactperson|reference\d*(?:name|phone)|calllog|friends?(?:name|phone|list)/,
  ],
  [
    "relative",
    /配偶|丈夫|妻子|父亲|母亲|父母|亲属|亲戚|子女|家人|家庭成员|兄弟|姐妹|同事|朋友|邻居|单位电话|公司电话|spouse|husband|wife|parent|father|mother|sibling|brother|sister|relative|nextofkin|family|child|colleague|neighbou?r|employerphone|friend/,
  ],
  [
    "identity_number",
    /身份证(?!.*(?:后四|末四|后4|末4))|证件号(?!.*(?:后四|末四|后4|末4))|护照|社保号|idcard|idnumber|idno$|nationalid(?!last4)|passport|ssn(?!last4)(?<!last4ssn)(?<!last4ofssn)|socialsecurity(?!.*last4)|nationalinsurance|nino$|taxid|driverslicen[cs]e/,
  ],
  [
    "card_number",
    /卡号|银行卡(?!种|类)|信用卡号|cardnumber|cardno|creditcardnum|debitcardnum|^pan$|iban|bankaccount|cvv|cvc/,
  ],
  ["secret", /密码|验证码|password|passcode|^pin$|pincode/],
];

/** Why a column with this heading is refused; undefined where it may be read. */
export function forbiddenHeading(heading: string): ForbiddenReason | undefined {
  const text = normaliseHeading(heading);
  return rules.find(([, pattern]) => pattern.test(text))?.[0];
}
