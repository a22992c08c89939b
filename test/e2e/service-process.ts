import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { localUrl } from "../../server/config.ts";
import type { StoreAddress } from "../../server/storage/database.ts";
import { StaffClient } from "../server/staff-client.ts";

const command = new URL("../../server/bin/kindline.js", import.meta.url).pathname;

/** A port of this machine that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** The service as its users run it: a process of its own, that can be killed and started again. */
export class ServiceProcess {
  readonly url: string;
  /** What it has printed, of all its lives. */
  printed = "";
  readonly #environment: Record<string, string>;
  #child: ChildProcess | undefined;

  constructor(store: StoreAddress, port: number, more: Record<string, string> = {}) {
    this.url = localUrl("127.0.0.1", port);
    this.#environment = {
      PATH: "/usr/bin:/bin",
      PORT: String(port),
      LOG_LEVEL: "error",
      ...(store.kind === "embedded" ? { DATA_DIR: store.dataDir } : { DATABASE_URL: store.url }),
      ...more,
    };
  }

  /** Starts it, and waits until it takes calls. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [command, "start"], {
      env: this.#environment,
    });
    this.#child = child;
    const note = (text: Buffer) => {
      this.printed += text.toString("utf8");
    };
    child.stdout.on("data", note);
    child.stderr.on("data", note);
    for (;;) {
      if (child.exitCode !== null) throw new Error(`The service ended: ${this.printed}`);
      if (await this.isReady()) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`)).ok;
    } catch {
      return false;
    }
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error("Expected a service that runs.");
    return pid;
  }

  /** Ends it with that signal, and waits until it is gone. @returns its exit code. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return null;
    child.kill(signal);
    const [code] = (await once(child, "exit")) as [number | null];
    return code;
  }

  /** The first administrator, logged in with a password of their own. */
  async admin(): Promise<StaffClient> {
    const password = /password\D*? {2,}(\S+)/.exec(this.printed)?.[1] ?? "";
    const client = new StaffClient(this.url);
    await client.login("admin", password);
    const body = { current: password, next: adminPassword };
    const { status } = await client.ask("PUT", "/api/session/password", { body });
    if (status !== 200) throw new Error(`Expected to log in, got ${status}: ${this.printed}`);
    return client;
  }

  /** The administrator again, once the password is their own. */
  async loggedIn(): Promise<StaffClient> {
    const client = new StaffClient(this.url);
    await client.login("admin", adminPassword);
    return client;
  }

  /** A link to the chat of an example case; the examples are added where they are not there yet. */
  async token(admin: StaffClient, caseId: string): Promise<string> {
    await admin.ask("POST", "/api/cases/examples");
    return await this.newToken(admin, caseId);
  }

  async newToken(admin: StaffClient, caseId: string): Promise<string> {
    const { body } = await admin.ask("POST", `/api/cases/${caseId}/links`, { body: {} });
    return new URL(String(body["url"])).hash.slice(1);
  }
}

export const adminPassword = "a passphrase of my own";
