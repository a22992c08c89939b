import type { DebtCase } from "../../../domain/case.ts";
import type { CallId } from "../../../domain/ids.ts";
import { callId as toCallId } from "../../../domain/ids.ts";
import { parseCase } from "../../../domain/parse/parse-case.ts";
import { instantAt } from "../../../server/clock.ts";
import { exampleCase } from "../../../server/example-cases.ts";
import type { StoreAddress } from "../../../server/storage/database.ts";
import { Device, type ChatClient } from "../chat-client.ts";
import { runService, TestClock } from "../running-service.ts";
import { StaffClient } from "../staff-client.ts";
import { forgetHolds } from "../forget-holds.ts";

type Running = Awaited<ReturnType<typeof runService>>;

/** A service with one case of its own, its staff, and debtors who chat with it. */
export class ReceiptWorld {
  readonly clock: TestClock;
  readonly running: Running;
  readonly caseId: string;

  readonly store: StoreAddress;

  private constructor(parts: Pick<ReceiptWorld, "running" | "clock" | "caseId" | "store">) {
    this.running = parts.running;
    this.clock = parts.clock;
    this.caseId = parts.caseId;
    this.store = parts.store;
  }

  static async open(store: StoreAddress, more: object = {}): Promise<ReceiptWorld> {
    const clock = new TestClock();
    const running = await runService({ clock: clock.now, store });
    const world = new ReceiptWorld({ running, clock, caseId: "C-2001", store });
    await world.addCase("C-2001", more);
    return world;
  }

  /** A case like the Chinese example, which the sandbox serves as it serves all invented ones. */
  async addCase(caseId: string, more: object = {}): Promise<void> {
    const at = instantAt(this.clock.nowMs);
    const base = exampleCase("zh-CN", at);
    const { name = base.debtor.name, ...fields } = more as { readonly name?: string };
    const debtor = { ...base.debtor, name };
    const parsed = parseCase({ ...wire(base), debtor, caseId, place: "CN-31", ...fields });
    if (!parsed.success) throw new Error(JSON.stringify(parsed.error));
    await forgetHolds(this.services.store);
    await this.services.store.cases.add(parsed.value, { at, isExample: true });
  }

  get services() {
    return this.running.ready.services;
  }

  async chat(lines: readonly string[], caseId = this.caseId): Promise<Chat> {
    const { token } = await this.services.links.create(caseId, { hours: 1, by: "test" });
    const device = new Device(this.running.url);
    const client = await device.open(token);
    for (const line of lines) await client.say(line);
    return { token, device, client, callId: callIdOf(client) };
  }

  /** A chat from its first words to its end. */
  async ended(lines: readonly string[], caseId = this.caseId): Promise<Chat> {
    const chat = await this.chat(lines, caseId);
    await this.services.calls.leave(chat.callId);
    return chat;
  }

  /** Asks as the page of this device does; keeps the cookie that it is given. */
  async ask<T = Record<string, unknown>>(
    device: Device,
    path: string,
    body: object,
  ): Promise<Answered<T>> {
    const response = await fetch(`${this.running.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: device.cookie },
      body: JSON.stringify(body),
    });
    const set = response.headers.get("set-cookie");
    if (set !== null) device.cookie = set.split(";")[0] ?? "";
    const text = await response.text();
    return { status: response.status, body: (text === "" ? {} : JSON.parse(text)) as T & Refused };
  }

  /** The token of the receipt of a chat that this device has had. */
  async receiptToken(chat: Chat): Promise<string> {
    const { body } = await this.ask<{ url: string }>(chat.device, "/api/chat/receipt", {
      token: chat.token,
    });
    return tokenOf(body.url);
  }

  newDevice(): Device {
    return new Device(this.running.url);
  }

  /** Somebody of the staff with this role. */
  async staff(role: "agent" | "supervisor"): Promise<StaffClient> {
    const name = `${role}-${crypto.randomUUID().slice(0, 8)}`;
    const password = await this.services.auth.addUser(name, role);
    const client = new StaffClient(this.running.url);
    await client.login(name, password);
    const next = "a passphrase of my own";
    await client.ask("PUT", "/api/session/password", { body: { current: password, next } });
    return client;
  }
}

/** What stands in an answer that is none. */
interface Refused {
  readonly error?: { readonly code: string; readonly field?: string };
}

interface Answered<T> {
  readonly status: number;
  readonly body: T & Refused;
}

export interface Chat {
  readonly token: string;
  readonly device: Device;
  readonly client: ChatClient;
  readonly callId: CallId;
}

export const tokenOf = (url: string): string => new URL(url).hash.slice(1);

function callIdOf(client: ChatClient): CallId {
  const call = client.events.find((event) => event.type === "call");
  if (call?.type !== "call") throw new Error("Expected a call.");
  return toCallId(call.callId);
}

/** The example case in the form of files. */
function wire(debt: DebtCase): object {
  const money = (amount: number) => (amount / 100).toFixed(2);
  const { principal, interest, lateFee, balance } = debt;
  return {
    ...debt,
    principal: money(principal),
    interest: money(interest),
    lateFee: money(lateFee),
    balance: money(balance),
  };
}

/** Words that lead to a plan of three, agreed and confirmed. */
export const planLines = [
  "我是陈伟，后四位4567。",
  "最近手头紧，周转不开。",
  "分3期吧，11月25日开始还第一期。",
  "对，可以。",
] as const;
