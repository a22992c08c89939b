import { Client } from "pg";
import { callId as toCallId } from "../../../domain/ids.ts";
import { formatCase } from "../../../domain/parse/format-case.ts";
import { instantAt } from "../../../server/clock.ts";
import type { RoundCase, RoundCasePage } from "../../../server/protocol/rounds.ts";
import type { Task, TaskPage } from "../../../server/protocol/tasks.ts";
import type { Role } from "../../../server/protocol/staff.ts";
import { settleAttempt } from "../../../server/rounds/attempts/settle-attempt.ts";
import type { StoreAddress } from "../../../server/storage/database.ts";
import type { StoreKind } from "../../../server/storage/store-kind.ts";
import type { Callee } from "../../emulators/carrier/callee.ts";
import { scaledTime } from "../../emulators/carrier/scaled-time.ts";
import { TwilioEmulator } from "../../emulators/carrier/twilio-emulator.ts";
import { startSmtpEmulator } from "../../emulators/smtp/start-smtp-emulator.ts";
import { Device } from "../chat-client.ts";
import { staffOf } from "../guard/staff-of.ts";
import type { Answer, StaffClient } from "../staff-client.ts";
import { caseOf, phoneOf } from "../rounds/round-fixture.ts";
import { runService, TestClock } from "../running-service.ts";
import { emptyStore } from "../storage/store-addresses.ts";

const accountSid = `AC${"4".repeat(32)}`;
const authToken = "the-token-of-the-emulator";
const from = "+16175550000";

/** A service with a telephone, text messages and mail, all of them emulated, and a clock that stands still. */
export class HoldWorld {
  readonly clock: TestClock;
  readonly running: Awaited<ReturnType<typeof runService>>;
  readonly carrier: TwilioEmulator;
  readonly mail: Awaited<ReturnType<typeof startSmtpEmulator>>;
  readonly #callees: Map<string, Callee>;
  readonly #setDatabaseClock: (ms: number) => Promise<void>;
  readonly #remove: () => Promise<void>;
  /** Sessions end with the day. */
  readonly #staff = new Map<Role, StaffClient>();

  private constructor(
    parts: Pick<HoldWorld, "clock" | "running" | "carrier" | "mail">,
    own: {
      readonly callees: Map<string, Callee>;
      readonly setDatabaseClock: (ms: number) => Promise<void>;
      readonly remove: () => Promise<void>;
    },
  ) {
    this.clock = parts.clock;
    this.running = parts.running;
    this.carrier = parts.carrier;
    this.mail = parts.mail;
    this.#callees = own.callees;
    this.#setDatabaseClock = own.setDatabaseClock;
    this.#remove = own.remove;
  }

  /** @param speed how much faster than ours the carrier's time goes. */
  static async open(
    kind: StoreKind,
    { at, speed }: { readonly at: string; readonly speed: number },
  ): Promise<HoldWorld> {
    const clock = new TestClock();
    clock.nowMs = Date.parse(at);
    const callees = new Map<string, Callee>();
    const own = { accountSid, authToken, callees, ownNumbers: [from] };
    const carrier = await new TwilioEmulator({ time: scaledTime(speed), ...own }).open();
    const mail = await startSmtpEmulator();
    const { address: store, remove } = await emptyStore(kind);
    const setDatabaseClock = await databaseClock(store);
    await setDatabaseClock(clock.nowMs);
    const twilio = { accountSid, authToken, from, baseUrl: carrier.url };
    const email = { url: `smtp://${mail.host}:${mail.port}`, from: "hello@example.com" };
    const running = await runService({
      store,
      clock: clock.now,
      telephony: { twilio, freeSwitchSecret: undefined },
      messages: { twilio, email },
    });
    return new HoldWorld({ clock, running, carrier, mail }, { callees, setDatabaseClock, remove });
  }

  /** Ends all of it, and removes its store. */
  async close(): Promise<void> {
    await this.running.stop();
    await this.carrier.close();
    await this.mail.close();
    await this.#remove();
  }

  get services() {
    return this.running.ready.services;
  }

  /** Somebody of the staff who is logged in now. */
  async staff(role: Role): Promise<StaffClient> {
    const known = this.#staff.get(role);
    if (known !== undefined) return known;
    const client = await staffOf(this.running, role);
    this.#staff.set(role, client);
    return client;
  }

  /** A debt of somebody who can be reached by telephone, text and mail, and who agrees to have receipts sent. */
  async addCase(caseId: string, more: { debtor?: object; debtorId?: string } = {}): Promise<void> {
    const at = instantAt(this.clock.nowMs);
    const debtor = { email: mailOf(caseId), ...more.debtor };
    const consents = { sms: true, email: true };
    const debt = caseOf(caseId, { balanceAsOf: at, consents, ...more, debtor });
    const phone = debt.debtor.phone ?? "";
    this.carrier.messages.phones.set(phone, "receives");
    this.#callees.set(phone, { kind: "no-answer" });
    const supervisor = await this.staff("supervisor");
    const { status } = await supervisor.ask("POST", "/api/cases", { body: formatCase(debt) });
    if (status !== 201) throw new Error(`Expected the case to be taken, got ${status}.`);
  }

  /** A running round of these cases. */
  async round(channel: "voice" | "sms" | "email", caseIds: readonly string[]): Promise<string> {
    const supervisor = await this.staff("supervisor");
    const body = {
      name: channel,
      treatments: [{ id: "all", hoursBetween: 0, channel, triesMax: 20 }],
      select: { caseIds },
      needsPeople: false,
      usesBestHour: false,
      balanceAgeHoursMax: 700,
      ringSeconds: 60,
    };
    const made = await supervisor.ask("POST", "/api/rounds", { body });
    const id = String(made.body["id"]);
    await supervisor.ask("POST", `/api/rounds/${id}/state`, { body: { to: "running" } });
    return id;
  }

  /** Where the cases of a round stand. */
  async stands(roundId: string): Promise<readonly RoundCase[]> {
    const supervisor = await this.staff("supervisor");
    const { body } = await supervisor.ask("GET", `/api/rounds/${roundId}/cases`);
    return (body as unknown as RoundCasePage).cases;
  }

  /** Somebody of ours has promised to call at that moment. */
  async promisesCall(caseId: string, dueAt: string): Promise<void> {
    const body = { kind: "callback", caseId, channel: "phone", dueAt };
    const supervisor = await this.staff("supervisor");
    const { status } = await supervisor.ask("POST", "/api/tasks", { body });
    if (status !== 201) throw new Error(`Expected the task to be taken, got ${status}.`);
  }

  /** By case, what stands in the way of the calls that were promised and not made. */
  async promisedCalls(): Promise<Readonly<Record<string, Task["stopped"]>>> {
    const supervisor = await this.staff("supervisor");
    const { body } = await supervisor.ask("GET", "/api/tasks?kind=callback");
    const { tasks } = body as unknown as TaskPage;
    return Object.fromEntries(tasks.map(({ caseId, stopped }) => [caseId, stopped]));
  }

  /** Lifts the open mark of that case, as somebody of that role. */
  async lift(caseId: string, role: Role, body: { readonly reason?: string }): Promise<Answer> {
    const { marks } = await this.services.store.cases.view(caseId);
    const mark = marks.find(({ lifted }) => lifted === null);
    const path = `/api/cases/${caseId}/marks/${encodeURIComponent(mark?.id ?? "")}/lift`;
    return await (await this.staff(role)).ask("POST", path, { body });
  }

  /** What a debtor writes in a chat of that case, and leaves. */
  async chats(caseId: string, lines: readonly string[]): Promise<string> {
    const { links, calls } = this.services;
    const { token } = await links.create(caseId, { hours: 1, by: "test" });
    const chat = await new Device(this.running.url).open(token);
    for (const line of lines) await chat.say(line);
    const call = chat.events.find((event) => event.type === "call");
    const id = call?.type === "call" ? call.callId : "";
    await calls.leave(toCallId(id));
    return id;
  }

  /** A telephone call that comes in, from its first words to its end. */
  async telephones(caseId: string, lines: readonly string[]): Promise<string> {
    const { calls } = this.services;
    const id = calls.newCallId();
    const how = { id, locale: undefined, channel: "voice", direction: "inbound" } as const;
    const live = calls.speak(await calls.setUp(caseId, how), {
      play: () => Promise.resolve({ type: "heard", playbackMs: 1 }),
    });
    await live.open();
    for (const [index, text] of lines.entries()) {
      await live.hear({ id: `${caseId}-${index}`, n: index + 1, text });
    }
    await live.notice({ type: "line-end", cause: "hang-up" });
    return id;
  }

  /** The call that rings at this case ends with a time at which its debtor wants to be called. */
  async asksToBeCalled(caseId: string, callbackAt: string): Promise<void> {
    const { rounds } = this.services;
    const open = rounds.deciding.db
      .selectFrom("attempts")
      .select("attempt_id")
      .where("case_id", "=", caseId)
      .where("state", "=", "dialling");
    const { attempt_id: attemptId } = await open.executeTakeFirstOrThrow();
    rounds.runner.hasAnswered(attemptId);
    await settleAttempt(rounds.deciding, { attemptId, disposition: "CB", callbackAt });
  }

  /** Another moment, with everything that a server does then. */
  async jumpTo(at: string): Promise<void> {
    this.clock.nowMs = Date.parse(at);
    this.#staff.clear();
    await this.#setDatabaseClock(this.clock.nowMs);
    await this.look();
  }

  /** One look at everything that may be due. */
  async look(): Promise<void> {
    const { rounds, receiptSender } = this.services;
    await rounds.tidy();
    await rounds.tick();
    await rounds.runner.settled();
    await receiptSender.sendDue();
  }

  /** How often these cases were dialled, and what was written to them. */
  reached(caseIds: readonly string[]) {
    const numbers = caseIds.map(phoneOf);
    const dialled = this.carrier.forms.filter((form) => numbers.includes(form.get("To") ?? ""));
    const mails = this.mail.mails.filter(({ to }) =>
      caseIds.some((id) => to.some((address) => address.includes(mailOf(id)))),
    );
    return {
      calls: dialled.length,
      texts: numbers.flatMap((number) => this.carrier.messages.textsTo(number)).length,
      mails: mails.length,
    };
  }

  /** How the carrier's last call to that case stands. */
  callTo(caseId: string): string | undefined {
    const number = phoneOf(caseId);
    const calls = [...this.carrier.calls.values()];
    return calls.findLast((call) => Reflect.get(call.body(), "to") === number)?.status;
  }
}

/** The end of the identity number in the cases of `caseOf`. */
export const verifying = (caseId: string): string =>
  `我是陈伟，后四位${phoneOf(caseId).slice(-4)}。`;

/** Waits until that holds; for as long as a busy machine may take. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const endMs = performance.now() + 15_000;
  while (!(await holds())) {
    if (performance.now() > endMs) throw new Error(`Expected in time: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const mailOf = (caseId: string): string => `${caseId.toLowerCase()}@example.cn`;

/** Rounds go by the database's clock where there is one: in this database it stands where it is set. */
async function databaseClock(address: StoreAddress): Promise<(ms: number) => Promise<void>> {
  if (address.kind === "embedded") return () => Promise.resolve();
  const client = new Client({ connectionString: address.url });
  await client.connect();
  // Dropping the database cuts it off.
  client.on("error", () => undefined);
  const name = new URL(address.url).pathname.slice(1);
  await client.query(`
    create schema test_time;
    create table test_time.clock (at_ms double precision not null);
    insert into test_time.clock values (0);
    create function test_time.clock_timestamp() returns timestamptz language sql volatile
      as 'select to_timestamp(at_ms / 1000) from test_time.clock';
    alter database ${name} set search_path = public, test_time, pg_catalog;
  `);
  return async (ms) => {
    await client.query("update test_time.clock set at_ms = $1", [ms]);
  };
}
