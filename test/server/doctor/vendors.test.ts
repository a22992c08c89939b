import { describe, expect, it } from "vitest";
import { createAliyunRecogniser } from "../../../providers/aliyun/create-aliyun-recogniser.ts";
import { createAliyunVoice } from "../../../providers/aliyun/create-aliyun-voice.ts";
import { checkEars, checkVoice } from "../../../server/doctor/check-vendor.ts";
import { diagnose } from "../../../server/doctor/diagnose.ts";
import { systemTime } from "../../../server/telephony/time-source.ts";
import { startAliyunEmulator } from "../../emulators/aliyun/start-aliyun-emulator.ts";
import { account } from "../../emulators/aliyun/token-office.ts";
import { startDeepgramEmulator } from "../../emulators/deepgram/start-deepgram-emulator.ts";
import { startFunasrEmulator } from "../../emulators/funasr/start-funasr-emulator.ts";
import { TwilioEmulator } from "../../emulators/carrier/twilio-emulator.ts";
import { startSmtpEmulator } from "../../emulators/smtp/start-smtp-emulator.ts";
import { closedAfterwards, emulated } from "../../providers/openai/emulated.ts";
import { checked } from "./checked.ts";

const never = new AbortController().signal;

describe("the doctor's live check of a vendor", () => {
  it("has OpenAI write a tone down and say a word", async () => {
    const vendor = await emulated();
    const settings = { OPENAI_BASE_URL: vendor.url, OPENAI_API_KEY: "k" };
    const results = await Promise.all(
      ["openai.listen", "openai.speak"].map((id) => checked(id, settings)),
    );
    expect(results.map(({ code }) => code)).toEqual(["fine", "fine"]);
    expect(new Set(vendor.requests.map(({ endpoint }) => endpoint))).toEqual(
      new Set(["speech", "transcriptions"]),
    );
  });

  it("has Deepgram hear and speak over its own SDK", async () => {
    const vendor = closedAfterwards(await startDeepgramEmulator({ apiKey: "right" }));
    const settings = { DEEPGRAM_BASE_URL: vendor.url, DEEPGRAM_API_KEY: "right" };
    const results = await Promise.all(
      ["deepgram.listen", "deepgram.speak"].map((id) => checked(id, settings)),
    );
    expect(results.map(({ code }) => code)).toEqual(["fine", "fine"]);
  });

  it("tells a wrong key of Deepgram", async () => {
    const vendor = closedAfterwards(await startDeepgramEmulator({ apiKey: "right" }));
    const settings = { DEEPGRAM_BASE_URL: vendor.url, DEEPGRAM_API_KEY: "wrong" };
    const results = await Promise.all(
      ["deepgram.listen", "deepgram.speak"].map((id) => checked(id, settings)),
    );
    expect(results.map(({ code }) => code)).toEqual(["key_refused", "key_refused"]);
  });

  it("has a FunASR server of one's own hear", async () => {
    const vendor = closedAfterwards(
      await startFunasrEmulator({ recognise: () => Promise.resolve({ text: "", words: [] }) }),
    );
    expect((await checked("funasr.listen", { FUNASR_URL: vendor.url })).code).toBe("fine");
  });

  it("has Aliyun hear and speak", async () => {
    const vendor = closedAfterwards(await startAliyunEmulator({}));
    const { url } = vendor;
    const { appkey, token } = account;
    const ears = createAliyunRecogniser({ appkey, credentials: { token }, url });
    const voice = createAliyunVoice({ appkey, credentials: { token }, url });
    closedAfterwards(ears);
    closedAfterwards(voice);
    expect((await checkEars(ears, never)).code).toBe("fine");
    expect((await checkVoice(voice, never)).code).toBe("fine");
  });

  it("logs in at the mail server, and sends nothing", async () => {
    const login = { user: "desk", password: "right" };
    const server = closedAfterwards(await startSmtpEmulator({ login }));
    const settings = (password: string) => ({
      SMTP_URL: `smtp://desk:${password}@127.0.0.1:${server.port}`,
      ALERT_EMAIL_FROM: "a@example.com",
      ALERT_EMAIL_TO: "b@example.com",
    });
    expect((await checked("smtp", settings("right"))).code).toBe("fine");
    expect((await checked("smtp", settings("wrong"))).code).toBe("key_refused");
    expect(server.mails).toEqual([]);
  });

  it("asks for the account that texts go by, and logs in where mail to debtors goes", async () => {
    const twilio = { TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`, TWILIO_AUTH_TOKEN: "token" };
    const vendor = await new TwilioEmulator({
      time: systemTime,
      accountSid: twilio.TWILIO_ACCOUNT_SID,
      authToken: twilio.TWILIO_AUTH_TOKEN,
    }).open();
    closedAfterwards(vendor);
    const texts = (token: string) => ({
      ...twilio,
      TWILIO_AUTH_TOKEN: token,
      TWILIO_BASE_URL: vendor.url,
      TWILIO_SMS_FROM: "+16175550100",
      PUBLIC_URL: "https://desk.example.com",
    });
    expect((await checked("twilio.messages", texts("token"))).code).toBe("fine");
    expect((await checked("twilio.messages", texts("wrong"))).code).toBe("key_refused");
    const server = closedAfterwards(await startSmtpEmulator({}));
    const mail = {
      SMTP_URL: `smtp://127.0.0.1:${server.port}`,
      MESSAGE_EMAIL_FROM: "a@example.com",
      MESSAGE_WEBHOOK_SECRET: "0123456789abcdef0123456789abcdef",
      PUBLIC_URL: "https://desk.example.com",
    };
    expect((await checked("smtp.messages", mail)).code).toBe("fine");
    // The same server, and nobody at the desk has an address for it.
    expect((await checked("smtp", mail)).code).toBe("not_set_up");
    expect(server.mails).toEqual([]);
  });

  it("says of what is not set up that it is not, and asks nobody", async () => {
    expect(await checked("twilio", {})).toMatchObject({ status: "off", code: "not_set_up" });
  });

  it("tells an error of nobody's as its own fault, without its words", () => {
    const found = diagnose(new Error("the debtor's name is Wang"));
    expect(found).toEqual({ status: "fail", code: "fault" });
  });
});
