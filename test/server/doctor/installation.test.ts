import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkNode, checkProgram } from "../../../server/doctor/check-machine.ts";
import { checkPacks } from "../../../server/doctor/check-packs.ts";
import { checkPublicUrl } from "../../../server/doctor/check-public-url.ts";
import { checkSecrets } from "../../../server/doctor/check-secrets.ts";
import { checkStore } from "../../../server/doctor/check-store.ts";
import { migrationNames, openDatabase } from "../../../server/storage/database.ts";
import { closedAfterwards } from "../../providers/openai/emulated.ts";

const never = new AbortController().signal;

describe("the doctor's look at the store", () => {
  let folder: string;
  const at = (name: string) => ({ kind: "embedded", dataDir: join(folder, name) }) as const;

  /** A store that somebody has used before, changed as told. */
  async function used(name: string, change: (database: DatabaseSync) => void) {
    const address = at(name);
    await (await openDatabase(address)).close();
    const database = new DatabaseSync(join(address.dataDir, "kindline.sqlite"));
    change(database);
    database.close();
    return address;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kindline-doctor-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("finds none where nobody has started yet, and makes none", async () => {
    expect(await checkStore(at("none"), never)).toMatchObject({ status: "ok", code: "store_new" });
    expect(await checkStore(at("none"), never)).toMatchObject({ code: "store_new" });
  });

  it("finds one of this version well", async () => {
    const address = await used("well", () => undefined);
    expect(await checkStore(address, never)).toMatchObject({ status: "ok", code: "fine" });
  });

  it("tells one that waits for changes of its tables, and how many", async () => {
    const last = migrationNames.at(-1) ?? "";
    const address = await used("old", (database) =>
      database.prepare("delete from kysely_migration where name = ?").run(last),
    );
    expect(await checkStore(address, never)).toEqual({
      status: "warn",
      code: "store_behind",
      detail: "SQLite: 1",
    });
  });

  it("tells one that a newer version has written", async () => {
    const address = await used("new", (database) =>
      database
        .prepare("insert into kysely_migration (name, timestamp) values (?, ?)")
        .run("9999-of-tomorrow", "2027-01-01"),
    );
    expect(await checkStore(address, never)).toMatchObject({ status: "fail", code: "store_newer" });
  });

  it("takes one that a running service holds for well", async () => {
    const database = await openDatabase(at("held"));
    expect(await checkStore(at("held"), never)).toEqual({ status: "ok", code: "store_in_use" });
    await database.close();
  });

  it("tells a file that is no store", async () => {
    const { dataDir } = at("odd");
    await mkdir(dataDir);
    await writeFile(
      join(dataDir, "kindline.sqlite"),
      "this is no database, and long enough for one",
    );
    expect(await checkStore(at("odd"), never)).toMatchObject({ status: "fail" });
  });

  it("tells a database server that does not answer, without its password", async () => {
    const url = "postgres://user:secret@127.0.0.1:1/none";
    const result = await checkStore({ kind: "postgres", url }, never);
    expect(result).toEqual({ status: "fail", code: "store_away" });
  });

  it.skipIf(process.getuid?.() === 0)("tells a folder that may not be written", async () => {
    await mkdir(join(folder, "closed"), { mode: 0o500 });
    expect(await checkStore(at("closed/data"), never)).toMatchObject({ code: "folder_closed" });
    await chmod(join(folder, "closed"), 0o700);
  });
});

describe("the doctor's look at the machine", () => {
  it("wants the Node that the product is made for", () => {
    expect(checkNode("v23.11.1").code).toBe("node_old");
    expect(checkNode("v24.0.0").code).toBe("fine");
  });

  it("tells a program that is not there, and the version of one that is", async () => {
    expect(await checkProgram("no-such-program", [], never)).toMatchObject({
      status: "warn",
      code: "program_missing",
    });
    expect((await checkProgram(process.execPath, ["--version"], never)).detail).toContain(
      process.version.slice(1),
    );
  });

  it("names the rules in use with their versions, and a file that is refused", async () => {
    expect((await checkPacks("no-packs-here")).detail).toMatch(/^cn \d{4}\.\d+/);
    const folder = await mkdtemp(join(tmpdir(), "kindline-packs-"));
    await writeFile(join(folder, "company.json"), "{}");
    const { status, code, detail } = await checkPacks(folder);
    expect({ status, code }).toEqual({ status: "fail", code: "pack_refused" });
    expect(detail).toContain("company.json (");
    await rm(folder, { recursive: true });
  });
});

describe("the doctor's look at secrets", () => {
  const random = "kP9xQ2vLmZ7sT4wB8nRc";

  it.each([
    ["the same letter again and again", "a".repeat(40), true],
    ["a word that repeats", "secret".repeat(8), true],
    ["one that only counts", "1234567890123456", true],
    ["twenty random characters", random, false],
  ])("judges %s", (_, secret, isWeak) => {
    const { code, detail } = checkSecrets({ ALERT_WEBHOOK_SECRET: secret });
    expect({ code, detail }).toEqual(
      isWeak ? { code: "secret_weak", detail: "ALERT_WEBHOOK_SECRET" } : { code: "fine" },
    );
  });

  it("wants a password of twelve characters for a database on another machine, and none for this one", () => {
    const at = (host: string, password: string) =>
      checkSecrets({ DATABASE_URL: `postgres://kindline:${password}@${host}/kindline` }).code;
    expect(at("db.example.com", "elevenchars")).toBe("secret_weak");
    expect(at("db.example.com", "twelve-chars")).toBe("fine");
    expect(at("127.0.0.1", "x")).toBe("fine");
  });

  it("never tells one", () => {
    const found = checkSecrets({ FREESWITCH_SECRET: "aaaaaaaaaaaaaaaa" });
    expect(JSON.stringify(found)).not.toContain("aaaa");
  });
});

describe("the doctor's look at the public address", () => {
  const answering = async (body: string): Promise<string> => {
    const server = createServer((_, response) => response.end(body));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closedAfterwards({
      close: () => new Promise<void>((resolve) => server.close(() => resolve())),
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it("misses one that is not set, and one that is not encrypted", async () => {
    expect((await checkPublicUrl(undefined, false, never)).code).toBe("url_unset");
    expect((await checkPublicUrl("http://x.example", false, never)).code).toBe("url_plain");
    expect((await checkPublicUrl("https://x.example", false, never)).code).toBe("fine");
  });

  it("tells whether this service answers there, somebody else, or nobody", async () => {
    const ours = await answering(JSON.stringify({ version: "0.1.0", ready: true }));
    expect((await checkPublicUrl(ours, true, never)).code).toBe("url_plain");
    const other = await answering("<h1>Parked</h1>");
    expect((await checkPublicUrl(other, true, never)).code).toBe("url_elsewhere");
    expect((await checkPublicUrl("http://127.0.0.1:1", true, never)).code).toBe("url_away");
  });
});
