import { instantAt } from "../../../server/clock.ts";
import { exampleCases } from "../../../server/example-cases.ts";
import { deskBeatMs } from "../../../server/desk/desk-limits.ts";
import type { Role } from "../../../server/protocol/staff.ts";
import type { StoreAddress } from "../../../server/storage/database.ts";
import { Device, type ChatClient } from "../chat-client.ts";
import { runService, TestClock } from "../running-service.ts";
import { StaffClient } from "../staff-client.ts";
import { forgetHolds } from "../forget-holds.ts";

/** A service with people at desks and debtors in chats. */
export class DeskScene {
  readonly clock: TestClock;
  #cases = 0;
  readonly running: Awaited<ReturnType<typeof runService>>;

  private constructor(running: Awaited<ReturnType<typeof runService>>, clock: TestClock) {
    this.running = running;
    this.clock = clock;
  }

  static async open(
    store?: StoreAddress,
    more: Pick<NonNullable<Parameters<typeof runService>[0]>, "telephony"> = {},
  ): Promise<DeskScene> {
    const clock = new TestClock();
    const running = await runService({
      ...more,
      clock: clock.now,
      ...(store === undefined ? {} : { store }),
    });
    return new DeskScene(running, clock);
  }

  get services() {
    return this.running.ready.services;
  }

  /** Somebody who is logged in. */
  async staff(name: string, role: Role = "agent"): Promise<StaffClient> {
    const { auth } = this.services;
    const password = await auth.addUser(name, role);
    const user = await this.services.store.staff.user(name);
    if (user === undefined) throw new Error("Expected the user that was just added.");
    await this.services.store.staff.changeUser(name, { mustChangePassword: false });
    const client = new StaffClient(this.running.url);
    await client.login(name, password);
    return client;
  }

  /** A chat of a case of its own, like the example case, and its id. */
  async debtor(language = "zh-CN"): Promise<{ chat: ChatClient; callId: string }> {
    const at = instantAt(this.clock.now());
    const example = exampleCases(at).find(({ debtor }) => debtor.language === language);
    if (example === undefined) throw new Error(`Expected an example case in ${language}.`);
    this.#cases += 1;
    const caseId = `D-${this.#cases}` as typeof example.caseId;
    await forgetHolds(this.services.store);
    await this.services.store.cases.add({ ...example, caseId }, { at, isExample: false });
    const { token } = await this.services.links.create(caseId, { hours: 1, by: "test" });
    const chat = await new Device(this.running.url).open(token);
    const call = chat.events.find((event) => event.type === "call");
    if (call?.type !== "call") throw new Error("Expected the call of the chat.");
    return { chat, callId: call.callId };
  }

  /** Time passes, with the looks after the desk that belong to it. */
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= deskBeatMs) {
      this.clock.pass(Math.min(left, deskBeatMs));
      await this.services.desk.tend();
    }
  }

  /** The types of the call's events, in order. */
  async log(callId: string): Promise<readonly string[]> {
    const { store } = this.services;
    const { callId: toId } = await import("../../../domain/ids.ts");
    return (await store.events.read(toId(callId))).map(({ event }) => event.type);
  }
}
