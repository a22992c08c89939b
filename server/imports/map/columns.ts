import { COLUMNS, type ColumnName } from "../../protocol/imports.ts";

/** One column that a list may have. */
export interface Column {
  readonly name: ColumnName;
  /** No case is made without it. */
  readonly isRequired: boolean;
  /** One value may stand for the whole list: the creditor, the currency, when the figures were taken. */
  readonly mayBeConstant: boolean;
  /** Other headings for the same thing, as `normaliseHeading` writes them. */
  readonly aliases: readonly string[];
}

const column = (
  name: ColumnName,
  aliases: string,
  { isRequired = false, mayBeConstant = false } = {},
): Column => ({ name, isRequired, mayBeConstant, aliases: aliases.trim().split(/\s+/) });

const required = { isRequired: true };
const constant = { mayBeConstant: true };
const requiredConstant = { isRequired: true, mayBeConstant: true };

/**
 * Every column of a debtor list with the headings that it goes by: ours, Chinese ones of creditors and
 * agencies, and those of other systems (DebtRecoup, RecoveryPro, Collect!, Genesys).
 */
export const columns: readonly Column[] = [
  column(
    "case_id",
    "案件编号 案件号 案件id 委案编号 案号 个案序列号 caseid casenumber caseno claimnumber filenumber fileno debtid loanid loannumber",
    required,
  ),
  column(
    "debtor_id",
    "客户号 客户编号 债务人编号 用户id debtorid customerid clientid customernumber consumerid personid",
  ),
  column(
    "account",
    "账号 账户 账户号 借据号 合同号 合同编号 贷款编号 accountnumber accountno account acctno contractnumber referencenumber creditoraccount clientreference",
  ),
  column(
    "debtor_name",
    "姓名 客户姓名 债务人姓名 借款人 借款人姓名 持卡人姓名 debtor name fullname debtorname customername consumername borrower borrowername",
    required,
  ),
  column(
    "phone",
    "手机号 手机 手机号码 本人手机 本人电话 联系电话 电话 phone1 phonenumber mobile mobilephone cell cellphone primaryphone telephone homephone",
  ),
  column("phone_2", "手机号2 备用手机 备用电话 本人电话2 phone2 secondphone"),
  column(
    "email",
    "邮箱 电子邮箱 电子邮件 邮件地址 邮箱地址 本人邮箱 emailaddress mail mailaddress debtoremail customeremail",
  ),
  column(
    "id_last4",
    "证件后四位 身份证后四位 证件号后四位 证件号码后四位 idlast4 last4 ssnlast4 last4ssn last4ofssn nationalidlast4",
  ),
  column("dob", "出生日期 生日 dateofbirth birthdate birthday debtordob"),
  column(
    "creditor",
    "委案机构 委案方 委托方 债权人 债权方 委托机构 贷款机构 creditorname originalcreditor currentcreditor clientname lender",
    requiredConstant,
  ),
  column(
    "product",
    "产品 产品名称 产品类型 贷款产品 producttype loantype accounttype debttype",
    requiredConstant,
  ),
  column(
    "principal",
    "本金 剩余本金 逾期本金 principalbalance principalamount originalbalance",
    requiredConstant,
  ),
  column(
    "interest",
    "利息 逾期利息 应还利息 interestamount interestbalance accruedinterest",
    requiredConstant,
  ),
  column(
    "late_fee",
    "违约金 滞纳金 罚息 逾期费用 latefee latefees penalty fees feebalance",
    requiredConstant,
  ),
  column(
    "balance",
    "总欠款 欠款总额 逾期金额 逾期总额 应还总额 委案金额 应还金额 currentbalance totalbalance amountdue amountowed balancedue outstandingbalance outstanding totaldue pastdueamount",
    required,
  ),
  column("currency", "币种 货币 currencycode ccy", requiredConstant),
  column(
    "due_date",
    "应还日 应还日期 还款日 到期日 逾期日期 逾期日 duedate paymentduedate delinquencydate datedue",
  ),
  column("dpd", "逾期天数 逾期日数 dayspastdue daysdelinquent daysoverdue"),
  column("bucket", "账龄 逾期阶段 agingbucket agebucket delinquencybucket aging"),
  column(
    "last_payment_date",
    "最近还款日 最后还款日 最近还款日期 最后还款日期 lastpaymentdate lastpaiddate datelastpaid",
  ),
  column(
    "last_payment_amount",
    "最近还款金额 最后还款金额 lastpaymentamount lastpaidamount lastpayment",
  ),
  column(
    "balance_as_of",
    "数据时间 数据日期 数据截止 数据截止时间 截止日期 asofdate asof balancedate statementdate dataasof",
    requiredConstant,
  ),
  column(
    "place",
    "state province debtorstate residencestate stateofresidence stateprovince 州",
    constant,
  ),
  column("timezone", "时区 timezone tz debtortimezone", constant),
  column("language", "语言 沟通语言 preferredlanguage lang locale", constant),
  column("dialect", "方言"),
  column(
    "consent_basis",
    "授权依据 同意依据 联系授权 consentbasis consent contactconsent",
    constant,
  ),
  column(
    "consent_ai_voice",
    "语音机器人同意日期 aivoiceconsent autodialconsent artificialvoiceconsent tcpaconsent tcpaconsentdate priorexpressconsent",
  ),
  column("consent_text", "短信同意日期 textconsent smsconsent smsconsentdate textconsentdate"),
  column(
    "channel_pref",
    "渠道偏好 首选渠道 联系偏好 channelpref preferredchannel contactpreference",
  ),
  column("tier", "分层 客户分层 等级 风险等级 segment risktier grade"),
  column("score", "评分 评分卡 还款评分 riskscore propensityscore behaviorscore"),
  column("flags", "标记 标签 特殊标记 案件标签 status_flags statuscodes indicators"),
  column(
    "linked_debtor",
    "关联债务人 共同债务人编号 共同借款人编号 linkeddebtor linkedcase codebtorid coborrowerid relatedcaseid",
  ),
  column("notes", "备注 说明 案件备注 note comments comment remarks remark"),
];

/** Whether a text names one of our columns. */
export const isColumnName = (text: string): text is ColumnName =>
  (COLUMNS as readonly string[]).includes(text);
