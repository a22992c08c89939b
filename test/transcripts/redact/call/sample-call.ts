import { callRecordSchema, type CallRecord } from "../../../../domain/call-record.ts";

/** A short call that holds personal data in every place that the format has, and beside it. */
export const sampleWire = {
  kindline: 1,
  id: "call-0007",
  locale: "zh-CN",
  jurisdiction: "cn",
  channel: "voice",
  direction: "outbound",
  startedAt: "2026-11-20T10:05:00+08:00",
  description: "陈伟答应周五还款。",
  tags: ["陈伟"],
  case: {
    caseId: "C-1001",
    debtorId: "D-778899",
    creditor: "安信消费金融",
    publicName: "安信客户服务",
    agency: "合拓信用管理",
    officialChannel: "安信消费金融官方App",
    complaintChannel: "021-58881234",
    place: "CN-31",
    product: "消费贷",
    currency: "CNY",
    debtor: {
      name: "陈伟",
      phone: "+8613800000001",
      idLast4: "4567",
      birthDate: "1988-03-02",
      timezone: "Asia/Shanghai",
      language: "zh-CN",
      homeAddress: "上海市浦东新区张江路88号3幢502室",
      spouse: { name: "林小雨", mobilePhone: "13911112222" },
    },
    principal: "8000.00",
    interest: "260.00",
    lateFee: "180.00",
    balance: "8440.00",
    dueDate: "2026-10-15",
    balanceAsOf: "2026-11-20T00:00:00+08:00",
    tier: "M2",
    flags: ["hardship"],
    offers: { instalments: [3, 6, 12], interestFree: true, note: "陈伟专享" },
    priorContacts: [
      {
        at: "2026-11-10T10:00:00+08:00",
        channel: "voice",
        direction: "outbound",
        outcome: "TPC 打给林小雨",
        dialled: "13911112222",
      },
    ],
    consents: { recording: true, given: "2026-01-05", by: "陈伟 13800000001" },
    legalStatus: { status: "filed", caseNumber: "(2026)沪0115民初1234号", date: "2026-09-01" },
    rates: { penalty: "0.0005" },
    remark: "住张江路，电话13800000001",
  },
  turns: [
    { speaker: "agent", text: "您好，请问是陈伟先生本人吗？", startMs: 0, endMs: 4100 },
    { speaker: "debtor", text: "我是陈伟。", startMs: 4600, endMs: 5000, channelId: "陈伟" },
    { speaker: "agent", text: "请说一下身份证后四位。", startMs: 5100, endMs: 7000 },
    { speaker: "debtor", text: "四五。", startMs: 7100, endMs: 7900 },
    { speaker: "agent", text: "嗯。", startMs: 8000, endMs: 8100 },
    { speaker: "debtor", text: "六七。", startMs: 8200, endMs: 8900 },
    { speaker: "system", event: "keypad", atMs: 9000, digits: "4567" },
    {
      speaker: "agent",
      text: "谢谢。您的消费贷应还8440.00元，投诉电话021-58881234。",
      startMs: 9100,
      endMs: 12000,
    },
    {
      speaker: "debtor",
      text: "分三期，每期2813.33元，11月25日先还第一期。要不打我老婆林小雨电话幺三九。",
      startMs: 13000,
      endMs: 15000,
    },
    { speaker: "debtor", text: "幺幺幺幺，二二二二。", startMs: 15100, endMs: 16000 },
    { speaker: "system", event: "payment-received", atMs: 17000, amount: "100.00" },
  ],
  expect: {
    verified: true,
    disposition: "PLAN",
    promise: { amount: "2813.33", date: "2026-11-25", who: "陈伟" },
    plan: { count: 3 },
    handoff: null,
  },
};

export const sampleCall = (): CallRecord => callRecordSchema.parse(structuredClone(sampleWire));

/** What must not be in anything that is made of the sample, in figures, characters or pieces. */
export const sampleSecrets =
  /陈|伟|林小雨|4567|四五|六七|幺三九|幺幺幺幺|二二二二|13800000001|13911112222|1988|张江|C-1001|D-778899|1234号/;
