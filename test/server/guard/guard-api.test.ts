import { beforeAll, describe, expect, it } from "vitest";
import type { CallSummary } from "../../../server/protocol/calls.ts";
import type { FamilyView, PacksView } from "../../../server/protocol/guard.ts";
import { chatTextCharsMax } from "../../../server/protocol/limits.ts";
import { ROLES, type Role } from "../../../server/protocol/staff.ts";
import { Device } from "../chat-client.ts";
import { exampleToken, runService } from "../running-service.ts";
import { StaffClient } from "../staff-client.ts";
import { staffOf } from "./staff-of.ts";

type Running = Awaited<ReturnType<typeof runService>>;

let running: Running;
let agent: StaffClient;
beforeAll(async () => {
  running = await runService();
  agent = await staffOf(running, "agent");
});

describe("what each role may do with the guard", () => {
  const marking: readonly Role[] = ["supervisor", "qa", "compliance", "admin"];
  const expected: readonly (readonly [string, string, readonly Role[]])[] = [
    ["GET", "/api/guard/packs", ROLES],
    ["GET", "/api/guard/families", ROLES],
    ["POST", "/api/guard/try", ROLES],
    ["POST", "/api/guard/check-text", ROLES],
    ["GET", "/api/guard/findings", ROLES],
    ["PUT", "/api/guard/findings/x/1/mark", marking],
    ["DELETE", "/api/guard/findings/x/1/mark", marking],
    ["POST", "/api/guard/diff", ["supervisor", "compliance", "admin"]],
  ];

  it.each(["agent", "qa", "compliance"] as const)("%s", async (role) => {
    const client = await staffOf(running, role);
    for (const [method, path, roles] of expected) {
      const { status } = await client.ask(method, path, method === "GET" ? {} : { body: {} });
      expect([method, path, status === 403]).toEqual([method, path, !roles.includes(role)]);
    }
  });

  it("nobody who is not logged in may do anything", async () => {
    const client = new StaffClient(running.url);
    for (const [method, path] of expected)
      expect((await client.ask(method, path)).body.error?.code).toBe("LOGIN_REQUIRED");
  });
});

describe("the packs", () => {
  it("are shown with every rule, its source, its values and whether it is on", async () => {
    const { body } = await agent.ask("GET", "/api/guard/packs");
    const { packs, company, refused } = body as unknown as PacksView;
    const names = packs.filter(({ kind }) => kind === "pack").map(({ name }) => name);
    expect(names).toEqual(["cn", "us", "uk", "eu"]);
    for (const { sha256, provisions } of packs) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(provisions.every(({ source }) => source.length > 0)).toBe(true);
    }
    const off = packs.flatMap(({ provisions }) => provisions.filter(({ isOn }) => !isOn));
    expect(off.length).toBeGreaterThan(0);
    expect(off.every(({ why }) => why !== null)).toBe(true);
    const values = packs.flatMap(({ provisions }) => provisions.flatMap((rule) => rule.values));
    expect(values.some((value) => value.legal !== null && value.default !== null)).toBe(true);
    expect([company, refused]).toEqual([null, []]);
  });

  it("come with their families, each with its patterns in both languages", async () => {
    const { body } = await agent.ask("GET", "/api/guard/families");
    const families = body["families"] as FamilyView[];
    expect(families).toHaveLength(18);
    for (const { patterns } of families) expect(patterns.zh * patterns.en).toBeGreaterThan(0);
    expect(families[0]).toMatchObject({ family: "F01", name: "violence" });
  });
});

describe("a sentence that is tried", () => {
  const attempt = (body: object) => agent.ask("POST", "/api/guard/try", { body });
  const cn = { jurisdiction: "cn", locale: "zh-CN", verified: true };

  it("is judged as the command line judges it", async () => {
    const text = "再不还钱，我们明天就上门找你家人。";
    const { status, body } = await attempt({ ...cn, text });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual([
      "text",
      "allowed",
      "families",
      "findings",
      "facts",
      "rewritten",
    ]);
    expect(body).toMatchObject({ text, allowed: false, facts: "unchecked" });
    expect(body["families"]).toContain("F05");
  });

  it("has its numbers checked against a case, which then counts as looked at", async () => {
    const text = "您目前欠款9999元。";
    expect((await attempt({ ...cn, text })).body["allowed"]).toBe(true);
    const { body } = await attempt({ ...cn, text, caseId: "C-1001" });
    expect(body).toMatchObject({ allowed: false, facts: "checked", families: ["FACT"] });
    const { entries } = await running.ready.services.store.audit.list();
    expect(entries[0]).toMatchObject({ action: "case-view", subject: "C-1001" });
  });

  it("of a case that is not there, or without words, is told so", async () => {
    const lost = await attempt({ ...cn, text: "您好。", caseId: "C-0" });
    expect([lost.status, lost.body.error?.code]).toEqual([404, "NOT_FOUND"]);
    expect((await attempt({ ...cn, text: " " })).body.error?.code).toBe("TURN_EMPTY");
  });
});

describe("a text that staff type", () => {
  let callId: string;
  const check = (text: string) =>
    agent.ask("POST", "/api/guard/check-text", { body: { callId, text } });

  beforeAll(async () => {
    const chat = await new Device(running.url).open(exampleToken(running.ready, "zh-CN"));
    await chat.say("我是陈伟，后四位4567。");
    const { body } = await agent.ask("GET", "/api/calls");
    callId = (body["calls"] as CallSummary[])[0]?.id ?? "";
  });

  it("is fine where it is true and kind", async () => {
    const { body } = await check("您好，我是人工客服。您目前应还8440元，有困难可以慢慢说。");
    expect(body).toMatchObject({ level: "ok", findings: [], reasons: [], rewritten: null });
  });

  it("is blocked where it threatens, with the rule in words", async () => {
    const text = "您好。不还钱我们就上门找你家人。";
    const { body } = await check(text);
    expect(body["level"]).toBe("block");
    const [finding] = body["findings"] as { span: [number, number]; ruleId: string }[];
    expect(text.slice(...(finding?.span ?? []))).toContain("上门");
    const reasons = body["reasons"] as { ruleId: string; text: string | null }[];
    expect(reasons.map(({ ruleId }) => ruleId)).toContain(finding?.ruleId);
    expect(reasons[0]?.text).toBeTruthy();
  });

  it("is checked against the case as it is now", async () => {
    expect((await check("您目前应还9999元。")).body).toMatchObject({
      level: "block",
      findings: [expect.objectContaining({ family: "FACT" })],
    });
  });

  it("is kept nowhere", async () => {
    const { store } = running.ready.services;
    const before = (await store.audit.list()).entries.length;
    await check("这句话谁也不会保存。");
    expect((await store.audit.list()).entries).toHaveLength(before);
    const { body } = await agent.ask("GET", `/api/calls/${callId}`);
    expect(JSON.stringify(body)).not.toContain("谁也不会保存");
  });

  it("is no longer than what can be sent, and belongs to a call", async () => {
    expect((await check("好".repeat(chatTextCharsMax))).status).toBe(200);
    expect((await check("好".repeat(chatTextCharsMax + 1))).body.error?.code).toBe("FIELD_INVALID");
    const lost = { callId: "call-x", text: "您好。" };
    const { body } = await agent.ask("POST", "/api/guard/check-text", { body: lost });
    expect(body.error?.code).toBe("NOT_FOUND");
  });
});
