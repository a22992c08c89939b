import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runDoctor, type DoctorOptions } from "../../../server/cli/commands/run-doctor.ts";
import type { Terminal } from "../../../server/cli/terminal.ts";
import { DOCTOR_CODES } from "../../../server/doctor/doctor-code.ts";
import { doctorWords } from "../../../server/doctor/doctor-words.ts";
import { emulated } from "../../providers/openai/emulated.ts";
import { modelAt } from "../doctor/checked.ts";
import { fakeTerminal } from "./fake-terminal.ts";

describe("kindline doctor", () => {
  let dataDir: string;

  const run = async (
    options: DoctorOptions,
    environment: Record<string, string> = {},
    untilStopped: Terminal["untilStopped"] = () => new Promise(() => {}),
  ) => {
    const { terminal, rows, written } = fakeTerminal();
    const given = { DATA_DIR: dataDir, KINDLINE_SPEECH: "flite", ...environment };
    const code = await runDoctor(options, { ...terminal, environment: given, untilStopped });
    return { code, written, rows: options.json === true ? rows() : [] };
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "kindline-doctor-"));
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  it("ends well where nothing is set up, and says of each vendor that it is not", async () => {
    const { code, rows } = await run({ json: true });
    expect(rows.filter(({ status }) => status === "fail")).toEqual([]);
    expect(code).toBe(0);
    expect(rows.find(({ id }) => id === "twilio")).toMatchObject({
      group: "vendor",
      status: "off",
      code: "not_set_up",
      advice: null,
    });
    expect(rows.find(({ id }) => id === "languages")).toMatchObject({ code: "language_unserved" });
  });

  it("asks no vendor without --live", async () => {
    const vendor = await emulated();
    const { rows } = await run({ json: true }, modelAt(vendor.url));
    expect(rows.find(({ id }) => id === "openai.chat")).toMatchObject({ code: "not_asked" });
    expect(vendor.requests).toEqual([]);
  });

  it("fails with --live where a vendor does, and tells what to do in the reader's language", async () => {
    const vendor = await emulated();
    vendor.fault(401, { times: 9 });
    const settings = { ...modelAt(vendor.url), LANG: "zh_CN.UTF-8" };
    const { code, written } = await run({ live: true }, settings);
    expect(code).toBe(1);
    expect(written.out).toContain(`${doctorWords.zh.key_refused.found} [key_refused]`);
    expect(written.out).toContain(doctorWords.zh.key_refused.advice);
    expect((await run({ lang: "en" }, { LC_ALL: "zh_CN" })).written.out).toContain("Rules: works");
  });

  it("lists every wrong setting at once, and their values never", async () => {
    const { code, rows } = await run({ json: true }, { PORT: "seventy", DATABASE_URL: "hunter2" });
    expect(code).toBe(1);
    expect(rows.map(({ code: found }) => found)).toEqual(["settings_invalid", "settings_invalid"]);
    expect(JSON.stringify(rows)).not.toMatch(/hunter2|seventy/);
  });

  it("stops at once when it is told to, whatever a vendor is doing", async () => {
    const vendor = await emulated();
    vendor.fault("stall");
    const { code } = await run({ live: true }, modelAt(vendor.url), () => Promise.resolve());
    expect(code).toBe(1);
  });

  it("has words for every code in both languages", () => {
    for (const words of [doctorWords.en, doctorWords.zh]) {
      expect(Object.keys(words).sort()).toEqual([...DOCTOR_CODES].sort());
    }
  });
});
