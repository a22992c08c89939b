import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ApprovedText } from "../../../domain/approved-text.ts";
import { createSmtpMessageCarrier } from "../../../providers/smtp/create-smtp-message-carrier.ts";
import { signedLink } from "../../../server/ports/message-carrier.ts";
import type { SmtpFault } from "../../emulators/smtp/smtp-session.ts";
import { startSmtpEmulator, type SmtpEmulator } from "../../emulators/smtp/start-smtp-emulator.ts";

const login = { user: "hello@example.com", password: "p@ss/word" };
const never = new AbortController().signal;
const from = "hello@example.com";

describe("mail to debtors", () => {
  let server: SmtpEmulator;
  beforeAll(async () => {
    server = await startSmtpEmulator({ login });
  });
  afterAll(() => server.close());
  afterEach(() => {
    server.fault(undefined);
    expect(server.violations).toEqual([]);
  });
  const send = (
    more: { password?: string; port?: number; key?: string; signal?: AbortSignal } = {},
  ) => {
    const { password = login.password, port = server.port, key = "m-1", signal = never } = more;
    const who = `${encodeURIComponent(login.user)}:${encodeURIComponent(password)}`;
    const url = `smtp://${who}@${server.host}:${port}`;
    return createSmtpMessageCarrier({ url, from, timeoutMs: 5_000 }).send(
      {
        idempotencyKey: key,
        to: "chen@example.com",
        body: {
          kind: "debtor",
          subject: "A message from us" as ApprovedText,
          parts: ["Hello." as ApprovedText, signedLink("https://example.com/chat#s1")],
          separator: "\n\n",
        },
      },
      signal,
    );
  };

  it("arrives with its subject, its paragraphs, and one id for one message", async () => {
    const first = await send();
    expect(first).toMatchObject({ state: "accepted" });
    expect(await send()).toEqual(first);
    expect(await send({ key: "m-2" })).not.toEqual(first);
    const mail = server.mails[0];
    expect(mail).toMatchObject({ from, to: ["chen@example.com"] });
    expect(mail?.source).toMatch(/^Subject: A message from us$/m);
    expect(mail?.source).toMatch(/^List-Unsubscribe: <mailto:[^>]+\?subject=STOP&body=STOP>$/m);
    expect(mail?.source).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(mail?.source).toMatch(/Hello\.\r\n\r\nhttps:\/\/example\.com\/chat#s1/);
  });

  it.each<[string, SmtpFault, string | undefined]>([
    ["451 to the recipient", { type: "reply", to: "RCPT", code: 451 }, "later"],
    ["550 to the recipient", { type: "reply", to: "RCPT", code: 550 }, "invalid"],
    ["421 to the text", { type: "reply", to: "DATA", code: 421 }, "later"],
    ["552 to the text", { type: "reply", to: "DATA", code: 552 }, "later"],
    ["nothing, and hangs up in the text", { type: "hang-up", at: "data" }, undefined],
  ])("is told of where the server says %s", async (_, fault, why) => {
    server.fault(fault);
    const sent = await send();
    expect(sent.state === "refused" ? sent.why : undefined).toBe(why);
    expect(sent.state).toBe(why === undefined ? "unsure" : "refused");
  });

  it("is a matter of the account with a wrong password, and waits where no server is", async () => {
    expect(await send({ password: "wrong" })).toMatchObject({ state: "refused", why: "account" });
    expect(await send({ port: 1 })).toMatchObject({ state: "refused", why: "limited" });
  });

  it("that is given up rejects with the reason", async () => {
    const stop = new AbortController();
    server.fault({ type: "silent", at: "data" });
    const sent = send({ signal: stop.signal });
    stop.abort(new Error("enough"));
    await expect(sent).rejects.toThrow("enough");
  });
});
