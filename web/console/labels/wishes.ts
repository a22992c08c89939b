import type { ContactWish } from "../data/protocol-types.ts";
import type { InLanguages } from "../words/language.ts";

interface WishLabels {
  readonly channels: Readonly<Record<Extract<ContactWish, { kind: "channel" }>["channel"], string>>;
  readonly privacy: string;
  readonly until: (date: string) => string;
  /** Days 1 Monday to 7 Sunday; all seven are none. */
  readonly hours: (days: string, from: string, to: string) => string;
  readonly days: readonly string[];
  readonly between: string;
}

/** How a debtor wishes to be contacted. */
export const wishLabels: InLanguages<WishLabels> = {
  zh: {
    channels: {
      voice: "不打电话",
      sms: "不发短信",
      email: "不发邮件",
      chat: "不主动发起对话",
    },
    privacy: "不想让身边的人知道",
    until: (date) => `${date}之前不联系`,
    hours: (days, from, to) => `${days}${from}–${to}不联系`,
    days: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    between: "、",
  },
  en: {
    channels: {
      voice: "No calls",
      sms: "No text messages",
      email: "No emails",
      chat: "No chats that we begin",
    },
    privacy: "Nobody around them is to hear of it",
    until: (date) => `No contact before ${date}`,
    hours: (days, from, to) => `No contact ${days}${from}–${to}`,
    days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    between: ", ",
  },
};

/** The wish in words of the console. */
export function wishText(wish: ContactWish, labels: WishLabels): string {
  switch (wish.kind) {
    case "channel":
      return labels.channels[wish.channel];
    case "privacy":
      return labels.privacy;
    case "until":
      return labels.until(wish.date);
    case "hours": {
      const { weekdays, from, to } = wish;
      const named = weekdays.map((day) => labels.days[day - 1] ?? "").join(labels.between);
      return labels.hours(weekdays.length === labels.days.length ? "" : `${named} `, from, to);
    }
  }
}
