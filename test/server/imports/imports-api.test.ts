import { setImmediate } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import type { ImportView } from "../../../server/protocol/imports.ts";
import { encodeGb18030 } from "../../../server/imports/read/gb18030.ts";
import { runService } from "../running-service.ts";
import { StaffClient } from "../staff-client.ts";
import { staffOf } from "../guard/staff-of.ts";
import { listOf } from "./lists.ts";

describe("debtor lists over HTTP", () => {
  let url: string;
  let supervisor: StaffClient;
  let agent: StaffClient;
  let compliance: StaffClient;

  beforeAll(async () => {
    const service = await runService();
    url = service.url;
    supervisor = await staffOf(service, "supervisor");
    agent = await staffOf(service, "agent");
    compliance = await staffOf(service, "compliance");
  }, 60_000);

  async function upload(content: Uint8Array | string, name = "list.csv") {
    const response = await fetch(`${url}/api/imports?name=${encodeURIComponent(name)}`, {
      method: "POST",
      headers: { cookie: supervisor.cookie, "content-type": "application/octet-stream" },
      body: Buffer.from(content as string),
    });
    const body = (await response.json()) as ImportView & { readonly error?: { code: string } };
    return { status: response.status, body };
  }

  /** The list once nobody is at work on it. */
  async function settled(importId: string): Promise<ImportView> {
    for (;;) {
      const { body } = await supervisor.ask("GET", `/api/imports/${importId}`);
      const view = body as unknown as ImportView;
      if (!view.state.endsWith("ing")) return view;
      await setImmediate();
    }
  }

  it("go from the file over their columns and a check into the cases, and back out", async () => {
    const { status, body } = await upload(
      encodeGb18030(listOf({ case_id: "L-1" }, { case_id: "L-2", balance: "x" })),
      "十一月.csv",
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ fileName: "十一月.csv", state: "uploaded" });
    expect(body.head).toMatchObject({ encoding: "gb18030", missing: [], isRemembered: false });
    const { importId } = body;
    const plan = { mapping: body.head?.mapping, holdOut: { share: 0.2, seed: "s" } };
    const check = await supervisor.ask("POST", `/api/imports/${importId}/check`, { body: plan });
    expect(check.status).toBe(200);
    expect(await settled(importId)).toMatchObject({
      state: "checked",
      result: { rows: 2, added: 1, refused: 1, byCode: { AMOUNT_INVALID: 1 } },
    });
    expect((await supervisor.ask("GET", "/api/cases/L-1")).status).toBe(404);
    await supervisor.ask("POST", `/api/imports/${importId}/commit`);
    expect(await settled(importId)).toMatchObject({ state: "committed", hasFile: true });
    expect((await supervisor.ask("GET", "/api/cases/L-1")).status).toBe(200);
    const body2 = { reason: "the wrong file" };
    await supervisor.ask("POST", `/api/imports/${importId}/undo`, { body: body2 });
    expect(await settled(importId)).toMatchObject({ state: "undone", hasFile: false });
    expect((await supervisor.ask("GET", "/api/cases/L-1")).status).toBe(404);
    const { body: listed } = await supervisor.ask("GET", "/api/imports");
    expect(listed["imports"]).toMatchObject([{ importId, state: "undone" }]);
  });

  it("remember how their columns were read", async () => {
    const text = listOf({ 外号: "A-1", case_id: "" });
    const first = await upload(text);
    const mapping = {
      ...first.body.head?.mapping,
      columns: [...(first.body.head?.mapping.columns ?? [])],
    };
    mapping.columns[0] = null;
    mapping.columns[mapping.columns.length - 1] = "case_id";
    await supervisor.ask("POST", `/api/imports/${first.body.importId}/check`, {
      body: { mapping },
    });
    expect(await settled(first.body.importId)).toMatchObject({ result: { added: 1 } });
    const second = await upload(text);
    expect(second.body.head).toMatchObject({ isRemembered: true, mapping });
  });

  it("send the rows to mend in the encoding of the list", async () => {
    const { body } = await upload(encodeGb18030(listOf({ balance: "x" })));
    const errors = `/api/imports/${body.importId}/errors`;
    expect((await supervisor.ask("GET", errors)).body.error?.code).toBe("LIST_STATE");
    const plan = { mapping: body.head?.mapping };
    await supervisor.ask("POST", `/api/imports/${body.importId}/check`, { body: plan });
    await settled(body.importId);
    const response = await fetch(`${url}${errors}`, { headers: { cookie: supervisor.cookie } });
    expect(response.headers.get("content-type")).toBe("text/csv; charset=gb18030");
    expect(response.headers.get("content-disposition")).toContain("attachment");
    const text = new TextDecoder("gb18030").decode(await response.arrayBuffer());
    expect(text).toMatch(/陈伟[^]*AMOUNT_INVALID/);
  });

  it("leave nothing behind where the file is no list", async () => {
    const before = await supervisor.ask("GET", "/api/imports");
    for (const content of ["", Buffer.from("PK\x03\x04"), "\0\0\0\0"]) {
      const { status, body } = await upload(content);
      expect([status, body.error?.code]).toEqual([400, "LIST_UNREADABLE"]);
    }
    const after = await supervisor.ask("GET", "/api/imports");
    expect(after.body["imports"]).toEqual(before.body["imports"]);
  });

  it("refuse a plan that lacks a column, and steps out of their order", async () => {
    const { body } = await upload(listOf({ case_id: "Z-1" }));
    const at = `/api/imports/${body.importId}`;
    const mapping = { ...body.head?.mapping, columns: [] };
    const check = await supervisor.ask("POST", `${at}/check`, { body: { mapping } });
    expect([check.status, check.body.error?.code]).toEqual([400, "LIST_COLUMN_MISSING"]);
    for (const [step, more] of [
      ["commit", {}],
      ["undo", { reason: "because" }],
    ] as const) {
      const { status, body: answer } = await supervisor.ask("POST", `${at}/${step}`, {
        body: more,
      });
      expect([status, answer.error?.code]).toEqual([409, "LIST_STATE"]);
    }
    expect((await supervisor.ask("DELETE", `${at}/file`)).status).toBe(204);
    const gone = await supervisor.ask("POST", `${at}/check`, { body: { mapping } });
    expect(gone.status).toBe(404);
  });

  it("are for supervisors alone", async () => {
    for (const [method, path] of [
      ["GET", "/api/imports"],
      ["POST", "/api/imports?name=a"],
      ["GET", `/api/imports/${crypto.randomUUID()}`],
    ] as const) {
      expect((await agent.ask(method, path)).status).toBe(403);
      expect((await new StaffClient(url).ask(method, path)).status).toBe(401);
    }
    const missing = await supervisor.ask("GET", `/api/imports/${crypto.randomUUID()}`);
    expect(missing.status).toBe(404);
  });

  it("are in the audit: who took one in, wrote it, took it back and why", async () => {
    const { body } = await compliance.ask("GET", "/api/audit");
    const entries = body["entries"] as { action: string; reason: string | null }[];
    const actions = entries.map(({ action, reason }) => [action, reason]);
    expect(actions).toContainEqual(["import-upload", null]);
    expect(actions).toContainEqual(["import-commit", null]);
    expect(actions).toContainEqual(["import-undo", "the wrong file"]);
    expect(actions).toContainEqual(["import-errors", null]);
    expect(actions).toContainEqual(["import-remove", null]);
  });

  it("are in the served document", async () => {
    const served = (await (await fetch(`${url}/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(served.paths)).toContain("/api/imports/{importId}/commit");
  });
});
