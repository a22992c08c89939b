import type { CaseMessages, NewMessage } from "../../../server/protocol/messages.ts";
import type { InLanguages } from "../words/language.ts";

type Message = CaseMessages["messages"][number];

/** Words of the messages of a case. */
export interface MessageWords {
  readonly title: string;
  readonly none: string;
  readonly from: string;
  readonly by: (name: string) => string;
  readonly channels: Readonly<Record<Message["channel"], string>>;
  /** Ways that can be closed, by a wish or by the number. */
  readonly closed: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<Message["state"], string>>;
  readonly parts: (count: string) => string;
  readonly optedOut: (channel: string) => string;
  readonly unreachable: (channel: string) => string;
  readonly send: string;
  readonly sendHint: string;
  readonly purpose: string;
  readonly purposes: Readonly<Record<NewMessage["purpose"], string>>;
  readonly channel: string;
  readonly refused: (rule: string) => string;
}

export const messageWords: InLanguages<MessageWords> = {
  zh: {
    title: "消息",
    none: "还没有消息。",
    from: "债务人",
    by: (name) => `由 ${name} 发送`,
    channels: { sms: "短信", email: "邮件" },
    closed: { sms: "短信", email: "邮件", chat: "聊天链接" },
    states: {
      received: "收到",
      sending: "发送中",
      accepted: "已提交",
      sent: "已发出",
      delivered: "已送达",
      undelivered: "未送达",
      failed: "发送失败",
      refused: "被拒绝",
      in_doubt: "结果不明",
      not_written: "没有发出",
    },
    parts: (count) => `${count} 条`,
    optedOut: (channel) => `已退订${channel}`,
    unreachable: (channel) => `号码收不到${channel}`,
    send: "发送",
    sendHint: "文字由系统给出，不含欠款信息；能否发送由联系规则决定。",
    purpose: "内容",
    purposes: {
      invitation: "邀请沟通",
      promise_reminder: "承诺提醒",
      payment_link: "付款链接",
      callback_booked: "已约回电",
    },
    channel: "渠道",
    refused: (rule) => `现在不能发送：${rule}`,
  },
  en: {
    title: "Messages",
    none: "No messages yet.",
    from: "Debtor",
    by: (name) => `sent by ${name}`,
    channels: { sms: "text message", email: "e-mail" },
    closed: { sms: "text messages", email: "e-mail", chat: "chat links" },
    states: {
      received: "received",
      sending: "being sent",
      accepted: "taken by the carrier",
      sent: "sent",
      delivered: "delivered",
      undelivered: "not delivered",
      failed: "failed",
      refused: "refused",
      in_doubt: "in doubt",
      not_written: "not sent",
    },
    parts: (count) => `${count} parts`,
    optedOut: (channel) => `opted out: ${channel}`,
    unreachable: (channel) => `takes none: ${channel}`,
    send: "Send",
    sendHint: "The words are ours and tell nothing of the debt; the contact rules decide.",
    purpose: "About",
    purposes: {
      invitation: "an invitation to talk",
      promise_reminder: "a reminder of the promise",
      payment_link: "the payment page",
      callback_booked: "a callback that is booked",
    },
    channel: "Way",
    refused: (rule) => `Nothing may be sent now: ${rule}`,
  },
};
