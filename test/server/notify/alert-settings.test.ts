import { describe, expect, it } from "vitest";
import { readConfig } from "../../../server/config.ts";

const mail = {
  SMTP_URL: "smtp://mail.example.com",
  ALERT_EMAIL_FROM: "alerts@example.com",
  ALERT_EMAIL_TO: "one@example.com, two@example.com",
};
const hook = {
  ALERT_WEBHOOK_URL: "https://hooks.example.com/kindline",
  ALERT_WEBHOOK_SECRET: "s".repeat(32),
};
const without = (settings: Readonly<Record<string, string>>, name: string) =>
  Object.fromEntries(Object.entries(settings).filter(([key]) => key !== name));

describe("the settings of alerts", () => {
  it("are both ways, one of them, or none", () => {
    expect(readConfig({}).alerts).toEqual({ webhook: undefined, email: undefined });
    expect(readConfig({ ...mail, ...hook }).alerts).toEqual({
      webhook: { url: hook.ALERT_WEBHOOK_URL, secret: hook.ALERT_WEBHOOK_SECRET },
      email: {
        url: mail.SMTP_URL,
        from: mail.ALERT_EMAIL_FROM,
        to: ["one@example.com", "two@example.com"],
      },
    });
    expect(readConfig(hook).alerts?.email).toBeUndefined();
  });

  it.each([...Object.keys(mail), ...Object.keys(hook)])(
    "are never half set up: without %s the service does not start",
    (name) => {
      const settings = name in mail ? mail : hook;
      expect(() => readConfig(without(settings, name))).toThrow(
        expect.objectContaining({
          code: "CONFIG_INVALID",
          message: expect.stringContaining(`${name}: `) as string,
        }),
      );
    },
  );

  it.each([
    ["SMTP_URL", "https://mail.example.com"],
    ["ALERT_EMAIL_TO", "one@example.com,two"],
    ["ALERT_EMAIL_FROM", "Alerts <alerts@example.com>"],
    ["ALERT_WEBHOOK_URL", "ftp://hooks.example.com"],
    ["ALERT_WEBHOOK_SECRET", "s".repeat(31)],
  ])("are refused where they are none, without their value: %s", (name, value) => {
    const read = () => readConfig({ ...mail, ...hook, [name]: value });
    expect(read).toThrow(
      expect.objectContaining({ message: expect.stringContaining(name) as string }),
    );
    expect(read).not.toThrow(new RegExp(value.replaceAll(/[.<>]/g, "\\$&")));
  });
});
