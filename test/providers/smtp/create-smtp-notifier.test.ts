import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createSmtpNotifier } from "../../../providers/smtp/create-smtp-notifier.ts";
import type { SmtpFault } from "../../emulators/smtp/smtp-session.ts";
import { startSmtpEmulator, type SmtpEmulator } from "../../emulators/smtp/start-smtp-emulator.ts";
import { notice } from "../../server/notify/notice.ts";

const login = { user: "alerts@example.com", password: "p@ss/word" };
const never = new AbortController().signal;
const [from, to] = ["alerts@example.com", ["one@example.com", "two@example.com"]];
const impatient = 60;

describe("mail about tasks", () => {
  let server: SmtpEmulator;
  const notifier = (parts: { password?: string; timeoutMs?: number } = {}) => {
    const { password = login.password, timeoutMs = 5_000 } = parts;
    const who = `${encodeURIComponent(login.user)}:${encodeURIComponent(password)}`;
    const url = `smtp://${who}@${server.host}:${server.port}`;
    return createSmtpNotifier({ url, from, to, timeoutMs });
  };
  beforeAll(async () => {
    server = await startSmtpEmulator({ login });
  });
  afterAll(() => server.close());
  afterEach(() => {
    server.fault(undefined);
    expect(server.violations).toEqual([]);
  });

  it("reaches everybody it is for, with its subject and text in both languages", async () => {
    await notifier().send(notice, never);
    const mail = server.mails.at(-1);
    expect(mail).toMatchObject({ from, to });
    const [head = "", body = ""] = mail?.source.split("\r\n\r\n") ?? [];
    expect(head).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(head).toMatch(/^X-Priority: 1/m);
    expect(head).toMatch(/^X-Kindline-Notice: call-1\.7\.alert:raise:email$/m);
    expect(Buffer.from(subjectOf(head), "latin1").toString("utf8")).toBe(notice.subject);
    const isBase64 = /^Content-Transfer-Encoding: base64$/m.test(head);
    const text = isBase64
      ? Buffer.from(body, "base64").toString("utf8")
      : fromQuotedPrintable(body);
    expect(text.replaceAll("\r\n", "\n").trimEnd()).toBe(notice.text.trimEnd());
  });

  it("has the same id each time, so that mail programs show one notice once", async () => {
    await notifier().send(notice, never);
    await notifier().send(notice, never);
    await notifier().send({ ...notice, id: "other" }, never);
    const ids = server.mails.slice(-3).map(({ source }) => /^Message-ID: (.*)$/m.exec(source)?.[1]);
    expect(ids[0]).toMatch(/^<[0-9a-f]{32}@example\.com>$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it.each<[string, SmtpFault, string]>([
    ["says 451 to a recipient", { type: "reply", to: "RCPT", code: 451 }, "VENDOR_FAILED"],
    ["says 550 to every recipient", { type: "reply", to: "RCPT", code: 550 }, "VENDOR_REFUSED"],
    ["says 421 to the text", { type: "reply", to: "DATA", code: 421 }, "VENDOR_FAILED"],
    ["says 552 to the text", { type: "reply", to: "DATA", code: 552 }, "VENDOR_REFUSED"],
    ["hangs up", { type: "hang-up", at: "data" }, "VENDOR_UNREACHABLE"],
    ["knows only one of two", { type: "refuse", recipient: "two@example.com" }, "VENDOR_REFUSED"],
  ])("fails with a code where the server %s", async (_name, fault, code) => {
    server.fault(fault);
    const sent = notifier().send(notice, never);
    await expect(sent).rejects.toMatchObject({ code, isRetryable: code !== "VENDOR_REFUSED" });
  });

  it.each(["greeting", "data"] as const)("does not wait for ever for the %s", async (at) => {
    server.fault({ type: "silent", at });
    const sent = notifier({ timeoutMs: impatient }).send(notice, never);
    await expect(sent).rejects.toMatchObject({ code: "VENDOR_STALLED" });
  });

  it("is refused with a wrong password, and says nothing of it", async () => {
    const sent = notifier({ password: "wrong" }).send(notice, never);
    await expect(sent).rejects.toMatchObject({ code: "VENDOR_REFUSED" });
    await expect(sent).rejects.not.toThrow(/wrong/);
  });

  it("fails where no server is", async () => {
    const gone = await startSmtpEmulator();
    await gone.close();
    const url = `smtp://127.0.0.1:${gone.port}`;
    const sent = createSmtpNotifier({ url, from, to }).send(notice, never);
    await expect(sent).rejects.toMatchObject({ code: "VENDOR_UNREACHABLE" });
  });

  it("sends no password in clear to another machine", async () => {
    // Not one of the names of this machine's own, and no encryption on offer.
    const other = await startSmtpEmulator({ login, host: "127.0.0.2" });
    const url = `smtp://name:secret@${other.host}:${other.port}`;
    const sent = createSmtpNotifier({ url, from, to }).send(notice, never);
    await expect(sent).rejects.toMatchObject({ code: "VENDOR_REFUSED" });
    expect([other.connections(), other.logins()]).toEqual([1, 0]);
    await other.close();
  });

  it("is given up when the service stops", async () => {
    server.fault({ type: "silent", at: "greeting" });
    const stop = new AbortController();
    const sent = notifier().send(notice, stop.signal);
    stop.abort(new Error("stopping"));
    await expect(sent).rejects.toThrow("stopping");
  });
});

/** The subject of a mail (RFC 2047). */
function subjectOf(head: string): string {
  const line = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(head)?.[1] ?? "";
  return line
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/g, (_, how: string, text: string) =>
      how === "B" ? Buffer.from(text, "base64").toString("latin1") : quotedBytes(text, "_"),
    )
    .replaceAll(/\r\n/g, "");
}

const quotedBytes = (text: string, space: string): string =>
  text
    .replaceAll(space, " ")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

function fromQuotedPrintable(text: string): string {
  return Buffer.from(quotedBytes(text.replaceAll("=\r\n", ""), " "), "latin1").toString("utf8");
}
