import { beforeAll, describe, expect, it } from "vitest";
import type { GuardFinding } from "../../../server/protocol/guard-findings.ts";
import { openDatabase } from "../../../server/storage/database.ts";
import { runService } from "../running-service.ts";
import type { StaffClient } from "../staff-client.ts";
import { emptyStore } from "../storage/test-databases.ts";
import { heard, heldBack, logCall, opening, said, visitFinding } from "./logged-call.ts";
import { staffOf } from "./staff-of.ts";

let running: Awaited<ReturnType<typeof runService>>;
let qa: StaffClient;

beforeAll(async () => {
  const store = await emptyStore("embedded");
  const database = await openDatabase(store);
  const text = "陈伟，我们会上门。";
  const span = [text.indexOf("上门"), text.indexOf("上门") + 2] as const;
  await logCall(database, opening("call-1"), [
    said(1, "您好。"),
    heard(2, "你是谁？"),
    heldBack(text, [{ ...visitFinding, span }]),
  ]);
  await database.close();
  running = await runService({ store });
  qa = await staffOf(running, "qa");
});

const list = async (query = "") =>
  (await qa.ask("GET", `/api/guard/findings${query}`)).body["findings"] as GuardFinding[];
const place = "/api/guard/findings/call-1/4/mark";

describe("findings", () => {
  it("are shown without the name of the debtor, each place where it then stands", async () => {
    const [finding, ...others] = await list("?family=F05&jurisdiction=cn");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      callId: "call-1",
      sequence: 4,
      turn: 3,
      isBlocked: true,
      mark: null,
    });
    expect(finding?.text).toBe("[姓名]，我们会上门。");
    expect(finding?.text.slice(...(finding.findings[0]?.span ?? []))).toBe("上门");
  });

  it("are filtered by what is a family, a jurisdiction and a moment", async () => {
    expect(await list("?from=2026-11-20T00:00:00Z&to=2026-11-20T02:05:03Z")).toEqual([]);
    expect(await list("?from=2026-11-20T10:05:03%2B08:00")).toHaveLength(1);
    for (const query of ["family=F99", "jurisdiction=fr", "from=yesterday", "after=x"]) {
      const { status } = await qa.ask("GET", `/api/guard/findings?${query}`);
      expect([query, status]).toEqual([query, 400]);
    }
  });

  it("are marked by one request and unmarked by another, and both are written down", async () => {
    const marked = await qa.ask("PUT", place, { body: { verdict: "false_block", note: " x " } });
    expect(marked.body).toMatchObject({ verdict: "false_block", note: "x" });
    expect((await list())[0]?.mark).toEqual(marked.body);
    expect((await qa.ask("DELETE", place)).status).toBe(204);
    expect((await list())[0]?.mark).toBeNull();
    expect((await qa.ask("DELETE", place)).body.error?.code).toBe("NOT_FOUND");
    const { entries } = await running.ready.services.store.audit.list();
    expect(entries.slice(0, 2)).toMatchObject([
      { action: "finding-unmark", subject: "call-1/4" },
      { action: "finding-mark", subject: "call-1/4", reason: "false_block" },
    ]);
  });

  it.each([
    ["call-1/4", "missed", "FIELD_INVALID"],
    ["call-1/2", "right", "FIELD_INVALID"],
    ["call-1/3", "missed", "NOT_FOUND"],
    ["call-1/9", "right", "NOT_FOUND"],
    ["call-x/1", "right", "NOT_FOUND"],
    ["call-1/0", "right", "FIELD_INVALID"],
    ["call-1/2147483648", "right", "FIELD_INVALID"],
    ["call-1/2147483647", "right", "NOT_FOUND"],
    ["call-1/4", "good", "FIELD_INVALID"],
  ])("are not marked where that makes no sense: %s %s", async (where, verdict, code) => {
    const { body } = await qa.ask("PUT", `/api/guard/findings/${where}/mark`, {
      body: { verdict },
    });
    expect(body.error?.code).toBe(code);
  });

  it("take a note of five hundred characters and no longer one", async () => {
    const put = (length: number) =>
      qa.ask("PUT", place, { body: { verdict: "right", note: "n".repeat(length) } });
    expect([(await put(500)).status, (await put(501)).status]).toEqual([200, 400]);
  });

  it("have sentences among them that were let through and should not have been", async () => {
    await qa.ask("PUT", "/api/guard/findings/call-1/2/mark", { body: { verdict: "missed" } });
    expect((await list()).map(({ sequence, isBlocked }) => [sequence, isBlocked])).toEqual([
      [4, true],
      [2, false],
    ]);
  });
});
