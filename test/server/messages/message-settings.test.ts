import { describe, expect, it } from "vitest";
import { readConfig } from "../../../server/config.ts";

const PUBLIC_URL = "https://chat.example.com";
const account = { PUBLIC_URL, TWILIO_ACCOUNT_SID: "AC1", TWILIO_AUTH_TOKEN: "t" };
const secret = { PUBLIC_URL, MESSAGE_WEBHOOK_SECRET: "s".repeat(32) };
const hook = { ...secret, MESSAGE_WEBHOOK_URL: "https://sms.example.com/send" };
const mail = {
  ...secret,
  SMTP_URL: "smtp://mail.example.com",
  MESSAGE_EMAIL_FROM: "hello@example.com",
};

describe("the settings of messages", () => {
  it("are none, texts through Twilio, texts through a gateway, and mail", () => {
    expect(readConfig({}).messages).toEqual({});
    expect(readConfig({ ...account, TWILIO_SMS_FROM: "+16175550100" }).messages).toEqual({
      twilio: { accountSid: "AC1", authToken: "t", from: "+16175550100" },
    });
    expect(readConfig(hook).messages).toEqual({
      webhook: { url: hook.MESSAGE_WEBHOOK_URL, secret: secret.MESSAGE_WEBHOOK_SECRET },
    });
    expect(readConfig(mail).messages?.email).toEqual({
      url: mail.SMTP_URL,
      from: mail.MESSAGE_EMAIL_FROM,
    });
    expect(readConfig(mail).alerts?.email).toBeUndefined();
  });

  it.each([
    ["TWILIO_SMS_FROM", { TWILIO_SMS_FROM: "+16175550100" }],
    ["TWILIO_SMS_FROM", { ...account, TWILIO_SMS_FROM: "MG12" }],
    ["MESSAGE_WEBHOOK_SECRET", { MESSAGE_WEBHOOK_URL: hook.MESSAGE_WEBHOOK_URL }],
    ["MESSAGE_WEBHOOK_SECRET", { ...hook, MESSAGE_WEBHOOK_SECRET: "s".repeat(31) }],
    ["MESSAGE_WEBHOOK_URL", { ...hook, ...account, TWILIO_SMS_FROM: "+16175550100" }],
    ["SMTP_URL", { ...mail, SMTP_URL: undefined }],
    ["MESSAGE_WEBHOOK_SECRET", { ...mail, MESSAGE_WEBHOOK_SECRET: undefined }],
    ["PUBLIC_URL", { ...hook, PUBLIC_URL: undefined }],
    ["PUBLIC_URL", { ...mail, PUBLIC_URL: undefined }],
    ["PUBLIC_URL", { ...account, TWILIO_SMS_FROM: "+16175550100", PUBLIC_URL: undefined }],
    ["ALERT_SMS_TO", { ALERT_SMS_TO: "+16175550100" }],
    ["ALERT_SMS_TO", { ...hook, ALERT_SMS_TO: "6175550100" }],
  ])("are refused where they are half, or none: %s", (name, settings) => {
    expect(() => readConfig(settings)).toThrow(
      expect.objectContaining({
        code: "CONFIG_INVALID",
        message: expect.stringContaining(name) as string,
      }),
    );
  });

  it("tell by text whom to tell of tasks, through the same carrier", () => {
    const { alerts } = readConfig({ ...hook, ALERT_SMS_TO: "+16175550100, +8613800138000" });
    expect(alerts?.sms).toEqual({
      to: ["+16175550100", "+8613800138000"],
      by: { webhook: { url: hook.MESSAGE_WEBHOOK_URL, secret: secret.MESSAGE_WEBHOOK_SECRET } },
    });
  });
});
