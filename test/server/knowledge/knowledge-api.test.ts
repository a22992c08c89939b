import { beforeAll, describe, expect, it } from "vitest";
import { instantAt } from "../../../server/clock.ts";
import { exampleCases } from "../../../server/example-cases.ts";
import type { KnowledgeTried, KnowledgeView } from "../../../server/protocol/knowledge.ts";
import { ROLES, type Role } from "../../../server/protocol/staff.ts";
import { Device } from "../chat-client.ts";
import { staffOf } from "../guard/staff-of.ts";
import { runService, TestClock } from "../running-service.ts";
import type { StaffClient } from "../staff-client.ts";
import { emptyStore, storeKinds } from "../storage/test-databases.ts";
import { pdfOf } from "./pdf-of.ts";

const handbook = [
  "# 客户手册",
  "问：可以去网点交现金吗？",
  "答：网点柜台可以收现金，请记得索要回单。",
  "",
  "问：现金可以打折吗？",
  "答：现金打八折。",
].join("\n");
const cash = "我直接去网点交现金行吗？";

describe.each(storeKinds)("the creditor's documents over the %s store", (kind) => {
  const clock = new TestClock();
  let running: Awaited<ReturnType<typeof runService>>;
  const staff = {} as Record<Role, StaffClient>;

  beforeAll(async () => {
    running = await runService({ store: await emptyStore(kind), clock: clock.now });
    if (kind === "postgres") {
      const { cases } = running.ready.services.store;
      for (const debt of exampleCases(instantAt(clock.nowMs)))
        await cases.add(debt, { at: instantAt(clock.nowMs), isExample: true });
    }
    for (const role of ROLES) staff[role] = await staffOf(running, role);
  }, 60_000);

  async function upload(
    content: Uint8Array | string,
    query: Record<string, string> = {},
    client = staff.compliance,
  ) {
    const about = new URLSearchParams({
      fileName: "handbook.md",
      title: "客户手册",
      language: "zh",
      jurisdictions: "cn",
      isPublic: "false",
      validFrom: "2026-01-01",
      ...query,
    });
    const response = await fetch(`${running.url}/api/knowledge?${about.toString()}`, {
      method: "POST",
      headers: { cookie: client.cookie, "content-type": "application/octet-stream" },
      body: Buffer.from(content as string),
    });
    const body = (await response.json()) as KnowledgeView & { error?: { code: string } };
    return { status: response.status, body };
  }
  const act = async (
    { documentId, version }: KnowledgeView,
    what: "publish" | "retire" | "restore",
    client = staff.compliance,
  ) => {
    const body = what === "retire" ? { reason: "It is out of date." } : undefined;
    const url = `/api/knowledge/${documentId}/${version}/${what}`;
    const answer = await client.ask("POST", url, { body });
    return {
      status: answer.status,
      body: answer.body as unknown as KnowledgeView & typeof answer.body,
    };
  };
  const ask = async (text: string, rest: object = {}) => {
    const body = { text, locale: "zh-CN", jurisdiction: "cn", isVerified: true, ...rest };
    const answer = await staff.qa.ask("POST", "/api/knowledge/try", { body });
    return answer.body as unknown as KnowledgeTried;
  };
  const chat = async (): Promise<{ say: (text: string) => Promise<string> }> => {
    const { token } = await running.ready.services.links.create("C-1001", { hours: 1, by: "test" });
    const page = await new Device(running.url).open(token);
    return {
      say: async (text) =>
        (await page.say(text))
          .filter(({ speaker }) => speaker === "agent")
          .map((message) => message.text)
          .join(""),
    };
  };

  const verified = async () => {
    const debtor = await chat();
    await debtor.say("我是陈伟，后四位4567");
    return debtor;
  };

  it("go from a file over a preview into a call that is under way, and out of it at once", async () => {
    const { status, body: draft } = await upload(handbook);
    expect(status).toBe(201);
    expect(draft).toMatchObject({ state: "draft", version: 1, passages: 2 });
    expect(draft.content).toMatchObject([
      { place: 1, headings: ["客户手册"], questions: ["可以去网点交现金吗？"], fault: null },
      // A discount is the policy's to speak of, whatever a document says.
      { place: 2, fault: "policy" },
    ]);
    const debtor = await chat();
    await debtor.say("我是陈伟，后四位4567");
    expect(await debtor.say("下雨天网点也开门吗？")).not.toContain("来源");
    expect((await act(draft, "publish")).body.state).toBe("published");
    const said = await debtor.say(cash);
    expect(said).toContain("网点柜台可以收现金，请记得索要回单。");
    expect(said).toContain("来源：《客户手册》，第1版。");
    expect((await act(draft, "retire")).body).toMatchObject({
      state: "retired",
      reason: "It is out of date.",
    });
    expect(await debtor.say(cash)).not.toContain("网点柜台");
    expect((await act(draft, "restore")).body.state).toBe("draft");
    expect((await ask(cash)).finding).toBeNull();
    await act(draft, "publish");
    expect((await ask(cash)).finding).toMatchObject({ type: "answer" });
    await act(draft, "retire");
  });

  it("show what a question would be answered, with its score and its source", async () => {
    const { body: draft } = await upload(handbook);
    await act(draft, "publish");
    const tried = await ask(cash);
    const source = { documentId: draft.documentId, version: 1, passage: 1, title: "客户手册" };
    expect(tried.finding).toMatchObject({ type: "answer", source, isApproved: true });
    expect(tried.candidates[0]).toMatchObject({ passage: 1, documentId: draft.documentId });
    expect(tried.candidates[0]?.score).toBeGreaterThanOrEqual(tried.scoreMin);
    expect((await ask(cash, { isVerified: false })).finding).not.toMatchObject({ type: "answer" });
    expect((await ask(cash, { jurisdiction: "uk" })).finding).not.toMatchObject({ type: "answer" });
    expect((await ask("我一共欠多少钱？")).finding).toBeNull();
    await act(draft, "retire");
  });

  it("answer in the cases of their own creditors alone, where they are for some", async () => {
    const creditors = "Other Bank, Inc.\n安信消费金融";
    const { body: draft } = await upload(handbook, { creditors });
    expect(draft.creditors).toEqual(["Other Bank, Inc.", "安信消费金融"]);
    await act(draft, "publish");
    const debtor = await chat();
    await debtor.say("我是陈伟，后四位4567");
    expect(await debtor.say(cash)).toContain("来源：《客户手册》，第1版。");
    expect((await ask(cash, { creditor: "安信消费金融" })).finding).toMatchObject({
      type: "answer",
    });
    for (const creditor of ["别家金融", ""]) {
      expect((await ask(cash, { creditor })).finding).not.toMatchObject({ type: "answer" });
    }
    await act(draft, "retire");
    const { body: others } = await upload(handbook, { creditors: "别家金融" });
    await act(others, "publish");
    expect(await (await verified()).say(cash)).not.toContain("网点柜台");
    await act(others, "retire");
  });

  it.each([
    ["立刻还款五百元", "false"],
    ["最后通牒：不还就抓人", "false"],
    ["逾期贷款须知", "true"],
  ])("are refused under a title that may not be told: %s", async (title, isPublic) => {
    const { status, body } = await upload(handbook, { title, isPublic });
    expect({ status, code: body.error?.code }).toEqual({ status: 400, code: "KNOWLEDGE_TITLE" });
  });

  it("show their source in the call's turns", async () => {
    const { body: draft } = await upload(handbook);
    await act(draft, "publish");
    const debtor = await verified();
    await debtor.say(cash);
    const { calls } = (await staff.qa.ask("GET", "/api/calls")).body as unknown as {
      calls: readonly { id: string }[];
    };
    const views = await Promise.all(
      calls.map(async ({ id }) => (await staff.qa.ask("GET", `/api/calls/${id}`)).body),
    );
    const sources = (views as unknown as { turns: readonly { knowledge: unknown }[] }[]).map(
      ({ turns }) => turns.at(-1)?.knowledge,
    );
    expect(sources).toContainEqual(
      expect.objectContaining({
        type: "answer",
        source: { documentId: draft.documentId, title: "客户手册", version: 1, passage: 1 },
      }),
    );
    await act(draft, "retire");
  });

  it("have versions: the newest holds, and when it is retired the one before it again", async () => {
    const { body: first } = await upload(handbook);
    await act(first, "publish");
    const { body: second } = await upload(handbook.replace("请记得", "别忘了"), {
      documentId: first.documentId,
    });
    expect(second).toMatchObject({ documentId: first.documentId, version: 2, state: "draft" });
    const answered = async () => JSON.stringify((await ask(cash)).finding);
    expect(await answered()).toContain("请记得");
    await act(second, "publish");
    expect(await answered()).toContain("别忘了");
    await act(second, "retire");
    expect(await answered()).toContain("请记得");
    await act(first, "retire");
  });

  it("are taken as PDF too, and what is none is refused by its code", async () => {
    const pdf = pdfOf([["Q: Can I pay in cash?", "A: Cash is accepted at the counter."]]);
    const { status, body } = await upload(pdf, {
      title: "Handbook",
      language: "en",
      jurisdictions: "uk,eu",
    });
    expect(status).toBe(201);
    expect(body.content[0]?.questions).toEqual(["Can I pay in cash?"]);
    expect((await upload(Uint8Array.of(0xff, 0xfe))).body.error?.code).toBe("KNOWLEDGE_UNREADABLE");
    const other = { documentId: crypto.randomUUID() };
    expect((await upload(handbook, other)).body.error?.code).toBe("NOT_FOUND");
    const turned = { validFrom: "2026-02-01", validUntil: "2026-01-31" };
    expect((await upload(handbook, turned)).status).toBe(400);
  });

  it("are read by whoever leads and changed by compliance and administrators alone", async () => {
    const { body: draft } = await upload(handbook);
    for (const role of ["supervisor", "qa", "agent"] as const) {
      expect((await upload(handbook, {}, staff[role])).status).toBe(403);
      expect((await act(draft, "publish", staff[role])).status).toBe(403);
      const { status } = await staff[role].ask("GET", "/api/knowledge");
      expect(status).toBe(role === "agent" ? 403 : 200);
    }
    expect((await act(draft, "publish", staff.admin)).status).toBe(200);
    expect((await act(draft, "publish", staff.admin)).body.error?.code).toBe("KNOWLEDGE_STATE");
    await act(draft, "retire");
    const gone = { ...draft, documentId: crypto.randomUUID() };
    expect((await act(gone, "publish")).body.error?.code).toBe("NOT_FOUND");
  });

  it("leave who did what in the audit", async () => {
    const { body: draft } = await upload(handbook);
    await act(draft, "publish");
    await act(draft, "retire");
    await act(draft, "restore");
    const { body } = await staff.compliance.ask("GET", "/api/audit");
    const entries = body["entries"] as { action: string; subject: string }[];
    const own = entries.filter(({ subject }) => subject === `${draft.documentId} 1`);
    expect(own.map(({ action }) => action).toReversed()).toEqual([
      "knowledge-upload",
      "knowledge-publish",
      "knowledge-retire",
      "knowledge-restore",
    ]);
  });
});
