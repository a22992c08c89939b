import { describe, expect, test } from "vitest";
import { LINE_KEYS, type LineKey, specOf } from "../../domain/lines.ts";
import { LOCALES } from "../../domain/locale.ts";
import { isFixedLine } from "../../prompts/fixed-lines.ts";
import { loadWording } from "../../prompts/load-wording.ts";
import { enLength, offenders, sentencesOf, wordingCases, zhLength } from "./wording-cases.ts";

const isPublic = (key: LineKey): boolean => specOf(key).privacy === "public";

const saying = (key: LineKey) => wordingCases.filter((each) => each.key === key);

/** A sentence of the creditor's own document, which is said as it stands there, and where it stands. */
const isQuoted = (text: string): boolean => text === "{answer}" || text.includes("{document}");

const isOneOf = (key: LineKey, keys: readonly string[]): boolean => keys.includes(key);

describe("How a line sounds", () => {
  test("A line asks at most one question, and it comes last", () => {
    expect(offenders(({ text }) => /[?？].+/u.test(text))).toEqual([]);
  });

  test("A Chinese sentence has at most 30 characters beside its facts", () => {
    const long = offenders(
      ({ language, text }) => language === "zh" && sentencesOf(text).some((s) => zhLength(s) > 30),
    );
    expect(long).toEqual([]);
  });

  test("An English sentence has at most 20 words", () => {
    const long = offenders(
      ({ language, text }) => language === "en" && sentencesOf(text).some((s) => enLength(s) > 20),
    );
    expect(long).toEqual([]);
  });

  test("A text ends like a sentence and has no stray space", () => {
    expect(offenders(({ text }) => !/[。？.?]$/.test(text) && text !== "{answer}")).toEqual([]);
    expect(offenders(({ text }) => text !== text.trim() || text.includes("  "))).toEqual([]);
  });

  test("Chinese says 您, keeps to Chinese marks and assumes no gender", () => {
    const zh = offenders(
      ({ language, text }) => language === "zh" && /你|先生|女士|[,;?!]|\.(?!\d)/.test(text),
    );
    expect(zh).toEqual([]);
  });

  test("English keeps to English marks and assumes no gender", () => {
    const en = offenders(
      ({ language, text }) =>
        language === "en" && /[^\x20-\x7e]|\b(?:mr|mrs|ms|sir|madam|he|she|his|her)\b/i.test(text),
    );
    expect(en).toEqual([]);
  });

  test("Only an opening greets, and only condolence and comfort begin with an apology", () => {
    const greets = offenders(
      ({ key, text }) => !key.startsWith("open_") && /^(?:您好|hello|hi\b|good )/i.test(text),
    );
    expect(greets).toEqual([]);
    const sorry = offenders(
      ({ key, text }) =>
        !isOneOf(key, ["deceased", "buffer_angry"]) &&
        /^(?:抱歉|很抱歉|对不起|不好意思|sorry|i'm (?:so |very )?sorry|i apologi)/i.test(text),
    );
    expect(sorry).toEqual([]);
  });

  test("Nothing presses, promises or threatens", () => {
    const pressing =
      /必须|尽快|否则|立即|保证|一定能|肯定|起诉|上门|曝光|黑名单|\b(?:must|immediately|asap|guarantee\w*|urgent\w*|lawsuit|sue|sued|blacklist\w*|bailiff\w*)\b/i;
    expect(offenders(({ text }) => pressing.test(text))).toEqual([]);
  });

  test("British English has no American spelling", () => {
    const american =
      /\b(?:installments?|counselors?|attorney\w*|apologize|favor|center|program|cell phone|canceled)\b/i;
    expect(offenders(({ locale, text }) => locale === "en-GB" && american.test(text))).toEqual([]);
  });
});

describe("How many ways there are to say it", () => {
  const repeatable = LINE_KEYS.filter(
    (key) =>
      key.startsWith("ask_") ||
      key.startsWith("buffer_") ||
      isOneOf(key, [
        "unclear",
        "silence",
        "handoff_waiting",
        "quiet_waiting",
        "crisis_stay",
        "acknowledge",
        "confirm_again",
        "confirm_by_key",
        "date_by_key",
        "not_in_offers",
        "hardship_options",
        "affordable_options",
        "callback_ask",
        "callback_outside_hours",
        "callback_closed_day",
        "who_we_are",
        "purpose_after_verify",
        "suspect_fraud",
        "abuse_boundary",
        "goodbye",
      ]),
  );

  test("What can come again in one call has at least three variants", () => {
    const few = offenders(
      ({ key, soft, variants }) => !soft && repeatable.includes(key) && variants.length < 3,
    );
    expect(few).toEqual([]);
  });

  test("Fixed text has one wording, every other line at least two", () => {
    expect(offenders(({ key, variants }) => isFixedLine(key) && variants.length !== 1)).toEqual([]);
    const alone = offenders(
      ({ key, text, variants }) => !isFixedLine(key) && !isQuoted(text) && variants.length < 2,
    );
    expect(alone).toEqual([]);
  });

  test("No variant stands twice", () => {
    expect(offenders(({ variants }) => new Set(variants).size !== variants.length)).toEqual([]);
  });
});

describe("Numbers", () => {
  const crisisNumbers: Readonly<Record<string, readonly string[]>> = {
    cn: ["12356", "120", "110"],
    us: ["988", "911"],
    uk: ["116 123", "999"],
    eu: ["112"],
  };

  test("Only the lines for danger have digits of their own", () => {
    const isOfDanger = (key: string): boolean =>
      ["crisis", "peril", "emergency", "fire"].includes(key);
    expect(offenders(({ key, text }) => !isOfDanger(key) && /[\d０-９]/.test(text))).toEqual([]);
  });

  test("The line for danger from others names the emergency number of its pack, and no other", () => {
    for (const { key, jurisdiction, text } of wordingCases) {
      if (key !== "peril") continue;
      const emergency = { cn: "110", us: "911", uk: "999", eu: "112" };
      expect(text.match(/\d+/g), text).toEqual([emergency[jurisdiction]]);
    }
  });

  test("The line for an emergency names the ambulance of its pack, and nothing else", () => {
    for (const { key, jurisdiction, text } of wordingCases) {
      if (key !== "emergency") continue;
      const ambulance = { cn: "120", us: "911", uk: "999", eu: "112" };
      expect(text.match(/\d+/g), text).toEqual([ambulance[jurisdiction]]);
    }
  });

  test("The line for a fire names the fire brigade of its pack, and nothing else", () => {
    for (const { key, jurisdiction, text } of wordingCases) {
      if (key !== "fire") continue;
      const brigade = { cn: "119", us: "911", uk: "999", eu: "112" };
      expect(text.match(/\d+/g), text).toEqual([brigade[jurisdiction]]);
    }
  });

  test("The crisis line names the numbers of its pack and no others", () => {
    for (const { key, jurisdiction, text } of wordingCases) {
      if (key !== "crisis") continue;
      const numbers = new Set(text.match(/\d+(?: \d+)*/g));
      expect([...numbers], text).toEqual(crisisNumbers[jurisdiction]);
    }
  });
});

describe("What may be said before anybody is verified", () => {
  const debtWords =
    /欠|债|贷|逾期|还款|还钱|还清|应还|偿还|账|分期|催|本金|利息|违约|滞纳|征信|借|信用|金额|余额|结清|到期|合同|减免|\b(?:debts?|ow(?:e|ed|es|ing)|overdue|past due|due|arrears|loans?|balance|repa(?:y|id|yment)|credit\w*|borrow\w*|lend\w*|default\w*|bills?|collect\w*|instal+ments?|principal|interest|late fees?|fees?|statement|contract|accounts?|amount|waive\w*|settle\w*|bankrupt\w*)\b/i;
  const paymentWords = /付款|付钱|支付|转账|\b(?:pay|pays|paid|paying|payments?|money)\b/i;

  test("A public line has no word of a debt", () => {
    const telling = offenders(
      // "A private account" is what nobody should ever pay into; it says nothing of anybody's own.
      ({ key, text }) =>
        isPublic(key) && debtWords.test(text.replace(/转账到个人账户|private account/g, "")),
    );
    expect(telling).toEqual([]);
  });

  test("Only the warning of fraud at the end speaks of paying", () => {
    const speaking = LINE_KEYS.filter(
      (key) =>
        isPublic(key) &&
        wordingCases.some((each) => each.key === key && paymentWords.test(each.text)),
    );
    expect(speaking).toEqual(["close"]);
  });

  test("Neutral words for a channel do not give a debt away", () => {
    for (const locale of LOCALES) {
      expect(loadWording(locale).channel("channel_official")).not.toMatch(debtWords);
      expect(loadWording(locale).channel("channel_complaint")).not.toMatch(debtWords);
    }
  });

  test("Staying in a crisis has no word of paying", () => {
    const telling = offenders(
      ({ key, text }) =>
        key.startsWith("crisis") && (debtWords.test(text) || paymentWords.test(text)),
    );
    expect(telling).toEqual([]);
  });
});

describe("Which lines ask", () => {
  const leads = LINE_KEYS.filter(
    (key) =>
      /^(?:buffer_|empathy_|handoff_|recording_)/.test(key) ||
      isOneOf(key, [
        "acknowledge",
        "fragment_mismatch",
        "who_we_are",
        "purpose_after_verify",
        "ai_yes",
        "suspect_fraud",
        "verify_failed",
        "verify_declined",
        "reason_declined",
        "debt_collector_notice",
        "state_overdue",
        "debt_advice",
        "balance_breakdown",
        "fee_answer",
        "waiver_condition",
        "waiver_none",
        "consequence",
        "no_new_borrowing",
        "time_barred",
        "refusal_heard",
        "no_commitment",
        "agreed",
        "payment_received",
        "close",
        "goodbye",
        "crisis_stay",
        "quiet_waiting",
        "handoff_waiting",
      ]),
  );
  const askers = [
    "open_outbound",
    "open_inbound",
    "ask_name",
    "ask_name_inbound",
    "ask_reason",
    "ask_how",
    "hardship_options",
    "affordable_options",
    "ask_amount",
    "ask_instalments",
    "ask_date",
    "ask_day_within",
    "ask_first_date",
    "amount_over_balance",
    "part_below_minimum",
    "date_past",
    "date_not_real",
    "date_too_far",
    "not_in_offers",
    "read_back_full",
    "read_back_waived",
    "read_back_part",
    "read_back_plan",
    "read_back_step_up",
    "read_back_deferral",
    "confirm_again",
    "not_confirmed",
    "unclear",
    "crisis",
    "attorney",
    "callback_ask",
    "callback_outside_hours",
    "callback_closed_day",
  ];

  test("A line that stands before another one asks nothing", () => {
    expect(offenders(({ key, text }) => leads.includes(key) && /[?？]/.test(text))).toEqual([]);
  });

  test("A line whose answer the talk waits for ends with its question", () => {
    expect(offenders(({ key, text }) => isOneOf(key, askers) && !/[?？]$/.test(text))).toEqual([]);
  });
});

describe("What the law and the product ask of single lines", () => {
  test("An opening says that it is an AI, that it is recorded and that a person can be had", () => {
    for (const { text } of [...saying("open_outbound"), ...saying("open_inbound")]) {
      expect(text).toMatch(/AI|人工智能/);
      expect(text).toMatch(/录音|记录|recorded/);
      expect(text).toMatch(/转人工|ask for a person/);
    }
  });

  test("A chat opening does not speak of a call, nor a spoken one of a chat", () => {
    for (const { channel, text } of [...saying("open_outbound"), ...saying("open_inbound")]) {
      expect(text).not.toMatch(channel === "chat" ? /录音|通话|call\b|line\b/ : /对话|chat/);
    }
  });

  test("In the eu pack the first sentence says that it is an AI system", () => {
    for (const { jurisdiction, language, text } of saying("open_outbound")) {
      if (jurisdiction !== "eu") continue;
      expect(text).toMatch(
        language === "zh" ? /^您正在与人工智能系统/ : /^You are speaking with an AI system/,
      );
    }
  });

  test("In the us pack the opening and the collector's notice have their exact words", () => {
    const setting = { jurisdiction: "us", channel: "voice", soft: false } as const;
    const wording = loadWording("en-US");
    const [opening] = wording.variantsOf("open_outbound", setting);
    expect(opening).toMatch(
      /^Hello, this is an automated AI assistant calling for \{institution\} on a recorded line\..* May I speak with \{name\}\?$/,
    );
    expect(wording.variantsOf("debt_collector_notice", setting)).toEqual([
      "This is an attempt to collect a debt. Any information obtained will be used for that purpose.",
    ]);
  });

  test("In the us pack what is overdue may be disputed and heard at another time", () => {
    for (const { jurisdiction, language, text } of saying("state_overdue")) {
      if (jurisdiction !== "us") continue;
      expect(text).toMatch(language === "zh" ? /异议/ : /dispute/);
      expect(text).toMatch(language === "zh" ? /不方便/ : /bad time/);
    }
  });

  test("A fragment is asked for only after the official channel was offered, the keypad first", () => {
    for (const { channel, text } of [...saying("ask_id_last4"), ...saying("ask_birth_date")]) {
      const offered = text.indexOf("{officialChannel}");
      const asked = text.search(/输入|告诉我|key in|keypad|type|tell me/);
      expect(offered, text).toBeGreaterThan(-1);
      expect(asked, text).toBeGreaterThan(offered);
      if (channel === "chat") expect(text).not.toMatch(/按键|挂断|key in|keypad|hang up/);
    }
    for (const { channel, soft, text } of saying("ask_id_last4")) {
      if (channel === "voice" && !soft) expect(text).toMatch(/按键|key in|keypad/);
    }
  });

  test("Options on hardship and what stays for food, rent and medicine are one sentence", () => {
    for (const { text } of [...saying("hardship_options"), ...saying("affordable_options")]) {
      const sentence = text.split(/[。？]|[.?](?=\s|$)/).find((part) => part.includes("{options}"));
      expect(sentence, text).toMatch(/吃.*看病|food, rent and medicine/);
    }
  });

  test("A crisis ends with the question whether they are safe right now", () => {
    for (const { language, text } of saying("crisis")) {
      expect(text.endsWith(language === "zh" ? "您现在安全吗？" : "Are you safe right now?")).toBe(
        true,
      );
    }
  });

  test("A close names the complaint channel, warns of private accounts and codes, and says goodbye", () => {
    for (const { text } of saying("close")) {
      expect(text).toMatch(/\{complaintChannel\}/);
      expect(text).toMatch(/个人账户|private account/);
      expect(text).toMatch(/验证码|code/);
      expect(text).toMatch(/(?:再见|goodbye)[。.]$/);
    }
  });

  test("In the cn pack a complaint is answered within two hours, and only there", () => {
    for (const { jurisdiction, text } of saying("complaint")) {
      expect(/两小时|two hours/.test(text)).toBe(jurisdiction === "cn");
    }
  });

  test("Debt advice in the uk pack names MoneyHelper and StepChange", () => {
    for (const { jurisdiction, text } of saying("debt_advice")) {
      expect(/MoneyHelper/.test(text) && /StepChange/.test(text)).toBe(jurisdiction === "uk");
    }
  });

  test("A matter that may be too old asks for nothing", () => {
    for (const { text } of saying("time_barred")) {
      expect(text).not.toMatch(/[?？]/);
      expect(text).toMatch(/不需要承诺|do not need to promise or pay/);
    }
  });
});
