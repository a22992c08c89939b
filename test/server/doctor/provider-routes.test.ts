import { beforeAll, describe, expect, it } from "vitest";
import { providerChecksPerMinuteMax } from "../../../server/limits.ts";
import type { ProviderView } from "../../../server/protocol/providers.ts";
import { runService } from "../running-service.ts";
import { StaffClient } from "../staff-client.ts";

type Running = Awaited<ReturnType<typeof runService>>;

async function loggedIn(running: Running, role: "admin" | "compliance"): Promise<StaffClient> {
  const client = new StaffClient(running.url);
  const { auth } = running.ready.services;
  const password = await auth.addUser(`one-${role}`, role);
  await client.login(`one-${role}`, password);
  const next = `a password of ${role} for tests`;
  await client.ask("PUT", "/api/session/password", { body: { current: password, next } });
  return client;
}

describe("the routes about providers", () => {
  let running: Running;
  let admin: StaffClient;
  let reader: StaffClient;

  beforeAll(async () => {
    running = await runService();
    admin = await loggedIn(running, "admin");
    reader = await loggedIn(running, "compliance");
  }, 60_000);

  const list = async (client: StaffClient): Promise<readonly ProviderView[]> =>
    (await client.ask("GET", "/api/providers")).body["providers"] as readonly ProviderView[];

  it("show whoever reads settings what is set up, and in which order it is used", async () => {
    const rows = await list(reader);
    const flite = rows.find(({ id }) => id === "flite.speak");
    expect(flite).toMatchObject({ state: "unasked", mark: "embedded" });
    expect(flite?.order).toMatchObject({ "en-US": 1 });
    expect(flite?.order).not.toHaveProperty("zh-CN");
    expect(rows.find(({ id }) => id === "deepgram.listen")).toMatchObject({
      state: "off",
      mark: "emulated",
      order: {},
    });
  });

  it("let nobody but an administrator have a vendor asked", async () => {
    expect((await reader.ask("POST", "/api/providers/script/check", { body: {} })).status).toBe(
      403,
    );
    expect((await new StaffClient(running.url).ask("GET", "/api/providers")).status).toBe(401);
  });

  it("check at once, and write into the audit who had it done", async () => {
    const { status, body } = await admin.ask("POST", "/api/providers/sqlite/check", { body: {} });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { state: "ok", code: "store_in_use" },
    });
    expect(body["checkedAt"]).toMatch(/^2026-/);
    const { body: audit } = await admin.ask("GET", "/api/audit");
    expect((audit["entries"] as readonly object[])[0]).toMatchObject({
      user: "one-admin",
      action: "provider-check",
      subject: "sqlite",
    });
  });

  it("know no other provider", async () => {
    const { status } = await admin.ask("POST", "/api/providers/nobody/check", { body: {} });
    expect(status).toBe(404);
  });

  it("tell the last failure in a call, of the model and of a vendor's ears and voice", async () => {
    const { providers } = running.ready.services;
    providers.noteFault("openai.chat", "VENDOR_STALLED");
    providers.noteFault("deepgram", "VENDOR_REFUSED");
    const failed = (await list(admin)).filter(({ lastError }) => lastError !== null);
    expect(failed.map(({ id, lastError }) => [id, lastError?.code])).toEqual([
      ["deepgram.listen", "VENDOR_REFUSED"],
      ["deepgram.speak", "VENDOR_REFUSED"],
      ["openai.chat", "VENDOR_STALLED"],
    ]);
  });

  it("check so often a minute and not once more", async () => {
    const statuses: number[] = [];
    // Two were made above.
    for (let at = 2; at <= providerChecksPerMinuteMax; at += 1) {
      statuses.push((await admin.ask("POST", "/api/providers/script/check", { body: {} })).status);
    }
    expect(statuses.slice(0, -1).every((status) => status === 200)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});
