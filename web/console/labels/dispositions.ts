import type { Disposition } from "../data/protocol-types.ts";
import type { InLanguages } from "../words/language.ts";

/** How a call ended: a short name, and what it means for whoever goes on with the case. */
export interface DispositionLabel {
  readonly name: string;
  readonly meaning: string;
}

type Row = readonly [name: string, meaning: string];

const zh: Readonly<Record<Disposition, Row>> = {
  NA: ["无人接听", "没有接通，按计划再联系。"],
  BUSY: ["忙线", "占线，稍后再联系。"],
  FAIL: ["线路故障", "线路有问题，先检查线路。"],
  DEAD: ["空号停机", "号码失效，不再使用该号码。"],
  AM: ["语音信箱", "转入语音信箱，没有留言。"],
  AML: ["已留言", "只留下有限留言，等待回电。"],
  UNK: ["身份未明", "不知对方是谁，没有透露任何信息。"],
  QHU: ["核实前挂断", "核实身份前结束，没有透露任何信息。"],
  WPC: ["非本人", "号码不属于债务人，停用该号码。"],
  TPC: ["第三方接听", "只请转告，没有透露欠款。"],
  TPX: ["第三方拒接", "第三方要求停止，屏蔽该号码。"],
  RPC_NC: ["本人，无承诺", "已与本人沟通，没有达成约定，进入冷静期。"],
  PTP: ["承诺还清", "承诺一次还清逾期金额，等待到账。"],
  PTP_PART: ["承诺部分还款", "承诺先还一部分，等待到账。"],
  PLAN: ["达成分期", "已约定还款计划，等待首期到账。"],
  PAID: ["通话中已付", "通话中已收到款项，核对入账。"],
  CLAIM_PAID: ["称已还款", "对方称已还清，案件冻结，须人工核对凭证。"],
  DISP: ["对债务有异议", "案件冻结，须人工核查异议。"],
  HARD: ["经济困难", "确有困难，未达成约定，须人工评估。"],
  VULN: ["弱势客户", "所有渠道静默，由专员跟进。"],
  CB: ["约定回电", "按约定时间回电。"],
  RTP: ["拒绝还款", "明确拒绝，进入冷静期，由主管查看。"],
  LANG: ["语言不通", "安排会对方语言的人员。"],
  HUM: ["要求人工", "对方要求人工，由人工回电。"],
  TRF: ["已转人工", "已交给人工，由人工跟进。"],
  ABUSE: ["威胁或辱骂", "交由安全人员查看。"],
  COMP: ["投诉", "须立即登记投诉并跟进。"],
  CEASE: ["要求停止联系", "所有渠道静默，仅确认一次。"],
  ATTY: ["已委托律师", "只可联系其律师。"],
  BK: ["破产", "静默，先核实破产申请。"],
  DEC: ["已故", "静默，转遗产处理。"],
  FRAUD: ["身份被盗用", "案件冻结，须人工核查。"],
  MINOR: ["未成年人", "静默，核查该号码。"],
  TECH: ["技术故障", "我方故障，稍后再联系。"],
};

const en: Readonly<Record<Disposition, Row>> = {
  NA: ["No answer", "Nobody answered; try again as planned."],
  BUSY: ["Busy", "The line was busy; try again soon."],
  FAIL: ["Line fault", "The line failed; check the line first."],
  DEAD: ["Number dead", "The number is out of use; it is retired."],
  AM: ["Voicemail", "Voicemail answered; no message was left."],
  AML: ["Message left", "A limited message was left; wait for a call back."],
  UNK: ["Unknown party", "We do not know who it was; nothing was disclosed."],
  QHU: ["Left before verification", "It ended before verification; nothing was disclosed."],
  WPC: ["Wrong person", "The number is not the debtor's; it is retired."],
  TPC: ["Third party", "Somebody else was asked to pass it on; no debt was named."],
  TPX: ["Third party said stop", "Somebody else said stop; the number is blocked."],
  RPC_NC: ["No commitment", "We spoke with the debtor, nothing was agreed; cool-down."],
  PTP: ["Promise to pay", "One payment that clears what is overdue; await it."],
  PTP_PART: ["Promise of a part", "One payment of a part; await it."],
  PLAN: ["Plan agreed", "A schedule was agreed; await the first instalment."],
  PAID: ["Paid in the call", "A payment came in during the call; reconcile it."],
  CLAIM_PAID: ["Says it is paid", "Frozen: a person must look at the evidence."],
  DISP: ["Disputed", "Frozen: a person must look at the dispute."],
  HARD: ["Hardship", "In difficulty, nothing agreed; a person must review it."],
  VULN: ["Vulnerable", "Quiet on every channel; a specialist follows up."],
  CB: ["Call back agreed", "Call back at the agreed time."],
  RTP: ["Refuses to pay", "A plain refusal; cool-down, and a supervisor looks at it."],
  LANG: ["Language barrier", "Find somebody who speaks the language."],
  HUM: ["Asked for a person", "A person calls back."],
  TRF: ["Handed over", "A person has it and follows up."],
  ABUSE: ["Threat or abuse", "Somebody responsible for safety must look at it."],
  COMP: ["Complaint", "Open a ticket at once and follow it up."],
  CEASE: ["Stop contact", "Quiet on every channel; confirm once, then nothing."],
  ATTY: ["Has an attorney", "Only the attorney may be contacted."],
  BK: ["Bankruptcy", "Quiet; verify the filing."],
  DEC: ["Deceased", "Quiet; it goes to the estate."],
  FRAUD: ["Identity theft", "Frozen: a person must look at it."],
  MINOR: ["Minor", "Quiet; review the number."],
  TECH: ["Our fault", "A fault of ours; try again soon."],
};

const labelled = (
  rows: Readonly<Record<Disposition, Row>>,
): Readonly<Record<Disposition, DispositionLabel>> =>
  Object.fromEntries(
    Object.entries(rows).map(([code, [name, meaning]]) => [code, { name, meaning }]),
  ) as Record<Disposition, DispositionLabel>;

export const dispositionLabels: InLanguages<Readonly<Record<Disposition, DispositionLabel>>> = {
  zh: labelled(zh),
  en: labelled(en),
};
