import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPackRegistry } from "../../../guardrails/pack-registry.ts";
import { packFileBytesMax } from "../../../server/packs/read-pack-folder.ts";
import { watchPacks, type PackReport, type PackWatch } from "../../../server/packs/watch-packs.ts";

let folder: string;
let watched: PackWatch | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "packs-"));
});

afterEach(async () => {
  await watched?.close();
  watched = undefined;
  await rm(folder, { recursive: true, force: true });
});

const write = async (path: string, text: string | Uint8Array) => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};

const company = (version: string, parts: object = {}) =>
  JSON.stringify({ company: "Example Finance", version, ...parts });

const nowMs = Date.UTC(2026, 10, 21);

const start = async (onReport?: (report: PackReport) => void) => {
  const registry = createPackRegistry();
  watched = await watchPacks({
    folder,
    registry,
    clock: () => nowMs,
    pollMs: 20,
    debounceMs: 5,
    ...(onReport === undefined ? {} : { onReport }),
  });
  return { registry, watch: watched };
};

const companyVersion = (registry: ReturnType<typeof createPackRegistry>) =>
  registry.current.company?.value.version;

describe("the folder of packs", () => {
  it("is read before the service goes on, and reported", async () => {
    await write("company.json", company("2026.12.1"));
    const { registry, watch } = await start();
    expect(companyVersion(registry)).toBe("2026.12.1");
    expect(watch.report).toMatchObject({
      loadedAt: "2026-11-21T00:00:00.000Z",
      refused: [],
    });
    expect(watch.report.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(watch.report.inUse.find(({ name }) => name === "company")?.version).toBe("2026.12.1");
  });

  it("need not be there, and is found when it comes", async () => {
    await rm(folder, { recursive: true });
    const { registry, watch } = await start();
    expect(watch.report.refused).toEqual([]);
    await write("company.json", company("2026.12.1"));
    await vi.waitFor(() => expect(companyVersion(registry)).toBe("2026.12.1"));
  });

  it("is read again when a file in it changes, without a restart", async () => {
    await write("company.json", company("2026.12.1"));
    const reports: PackReport[] = [];
    const { registry } = await start((report) => reports.push(report));
    await write("company.json", company("2026.12.2"));
    await vi.waitFor(() => expect(companyVersion(registry)).toBe("2026.12.2"));
    await vi.waitFor(() => expect(reports.at(-1)?.inUse.at(-1)?.version).toBe("2026.12.2"));
  });

  it("is read on demand even if no time of it has changed", async () => {
    await write("company.json", company("2026.12.1"));
    const at = new Date(nowMs);
    await utimes(join(folder, "company.json"), at, at);
    const { registry, watch } = await start();
    await write("company.json", company("2026.12.2"));
    await utimes(join(folder, "company.json"), at, at);
    await watch.reload();
    expect(companyVersion(registry)).toBe("2026.12.2");
  });

  it("changes nothing in use by a bad file, and reports why", async () => {
    await write("company.json", company("2026.12.1"));
    const { registry, watch } = await start();
    const before = registry.current;
    await write("company.json", company("2026.12.2", { rules: { cn: { emotionStreak: 9 } } }));
    await watch.reload();
    expect(registry.current).toBe(before);
    expect(watch.report.refused).toMatchObject([
      { file: "company.json", code: "PACK_LOOSENS", field: "rules.cn.emotionStreak" },
    ]);
    await write("company.json", company("2026.12.2"));
    await watch.reload();
    expect(watch.report.refused).toEqual([]);
  });

  it("loosens nothing when a file is taken away, and says so", async () => {
    await write("company.json", company("2026.12.1"));
    const { registry, watch } = await start();
    await rm(join(folder, "company.json"));
    await watch.reload();
    expect(companyVersion(registry)).toBe("2026.12.1");
    expect(watch.report.refused).toMatchObject([{ file: "company.json", code: "PACK_INVALID" }]);
  });

  it("may hold the contact policy and other files, which are not read here", async () => {
    await write("cn/contact.json", "{");
    await write("us/overlays/us-ma.contact.json", "{");
    await write("notes.txt", "To do");
    const { watch } = await start();
    expect(watch.report.refused).toEqual([]);
  });

  it.each([
    ["not UTF-8", new Uint8Array([0x7b, 0xff]), "Expected UTF-8."],
    ["too large", new Uint8Array(packFileBytesMax + 1), `at most ${packFileBytesMax} bytes`],
    ["empty", "", "Expected JSON."],
  ])("refuses a file that is %s", async (_name, bytes, message) => {
    await write("cn/pack.json", bytes);
    const { watch } = await start();
    expect(watch.report.refused).toMatchObject([{ file: "cn/pack.json", code: "PACK_INVALID" }]);
    expect(watch.report.refused[0]?.message).toContain(message);
  });

  it("is let alone once the watch is closed", async () => {
    const { registry, watch } = await start();
    await watch.close();
    await write("company.json", company("2026.12.1"));
    await watch.reload();
    expect(registry.current.company).toBeUndefined();
  });
});
