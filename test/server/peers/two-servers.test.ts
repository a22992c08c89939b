import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { DeskState } from "../../../server/protocol/desk.ts";
import { deskVoiceSides } from "../../../server/protocol/limits-voice.ts";
import type { StoreAddress } from "../../../server/storage/database.ts";
import type { Callee } from "../../emulators/carrier/callee.ts";
import { tone } from "../../emulators/carrier/mouth.ts";
import type { TwilioEmulator } from "../../emulators/carrier/twilio-emulator.ts";
import { freePort, ServiceProcess } from "../../e2e/service-process.ts";
import {
  Debtor,
  handingOver,
  lastHeard,
  legOf,
  openCarrier,
  openService,
  queueNumber,
  toneShare,
  until,
} from "../desk/handover-scene.ts";
import type { StaffClient } from "../staff-client.ts";
import { emptyStore, storeKinds } from "../storage/test-databases.ts";

const hertz = 440;

/** The voice of a desk. */
class DeskEar {
  readonly socket: WebSocket;
  readonly events: { readonly type: string }[] = [];
  readonly sides = new Map<number, number>();

  constructor(url: string, cookie: string) {
    this.socket = new WebSocket(`${url.replace("http", "ws")}/api/desk/voice`, {
      headers: { cookie },
    });
    this.socket.on("message", (data: Buffer, isBinary) => {
      if (!isBinary) this.events.push(JSON.parse(data.toString("utf8")) as { type: string });
      else this.sides.set(data[0] ?? 0, (this.sides.get(data[0] ?? 0) ?? 0) + data.length);
    });
  }
}

describe.runIf(storeKinds.includes("postgres"))("a call whose line is on another server", () => {
  let store: StoreAddress;
  let emulator: TwilioEmulator;
  let here: Awaited<ReturnType<typeof openService>>;
  let there: ServiceProcess;
  let boss: StaffClient;
  const callees = new Map<string, Callee>([[queueNumber, { kind: "person" }]]);

  beforeAll(async () => {
    store = await emptyStore("postgres");
    emulator = await openCarrier(callees);
    const [port, otherPort] = [await freePort(), await freePort()];
    const { twilio } = handingOver(emulator);
    there = new ServiceProcess(store, otherPort, {
      SERVER_URL: `http://127.0.0.1:${otherPort}`,
      TWILIO_ACCOUNT_SID: twilio?.accountSid ?? "",
      TWILIO_AUTH_TOKEN: twilio?.authToken ?? "",
      PUBLIC_URL: `http://127.0.0.1:${otherPort}`,
    });
    await there.start();
    boss = await there.admin();
    // What carriers and debtors are given leads to the other server: nothing of a call comes here by itself.
    here = await openService(handingOver(emulator), {
      store,
      port,
      serverUrl: `http://127.0.0.1:${port}`,
      publicUrl: `http://127.0.0.1:${otherPort}`,
    });
  }, 120_000);
  afterAll(async () => {
    await there.end("SIGTERM");
  });

  it("is heard, joined, spoken in and given back from the desk of the other", async () => {
    const debtor = await Debtor.call(here);
    const ear = new DeskEar(there.url, boss.cookie);
    await once(ear.socket, "open");
    ear.socket.send(JSON.stringify({ type: "open", callId: debtor.callId }));
    await until(() => ear.events.some(({ type }) => type === "listening"));
    await until(() => (ear.sides.get(deskVoiceSides.debtor) ?? 0) > 10_000);
    const at = `/api/desk/calls/${debtor.callId}`;
    const steered = await boss.ask("POST", `${at}/hints`, { body: { hint: "slow_down" } });
    expect(steered.status).toBe(204);
    await debtor.untilLogged("hint-give");

    const taken = await boss.ask("POST", `${at}/accept`, {});
    expect([taken.status, taken.body["callId"]]).toEqual([200, debtor.callId]);
    const { body } = await boss.ask("GET", "/api/desk");
    const [handoff] = (body as unknown as DeskState).handoffs;
    expect([handoff?.takenBy, handoff?.state]).toEqual(["admin", "taken"]);

    const spoken = tone(1_500, hertz, 16_000);
    for (let from = 0; from < spoken.length; from += 320) {
      ear.socket.send(Buffer.from(spoken.slice(from, from + 320).buffer));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await until(() => toneShare(lastHeard(debtor, 300), hertz) > 0.8);

    const words = { id: "words-0001", text: "I'm listening. Take your time." };
    const said = await boss.ask("POST", `${at}/say`, { body: words });
    expect(said.body["status"]).toBe("sent");
    expect(await debtor.countOf("person-say")).toBe(1);
    expect((await boss.ask("POST", `${at}/give-back`, {})).status).toBe(204);
    await debtor.untilLogged("person-leave give-back");
    const again = await boss.ask("POST", `${at}/give-back`, {});
    expect([again.status, again.body.error?.code]).toEqual([409, "CALL_NOT_YOURS"]);

    debtor.hangUp();
    await until(() => ear.events.some(({ type }) => type === "ended"));
    await until(() => ear.socket.readyState === ear.socket.CLOSED);
  }, 60_000);

  it("shows whoever leads it who listens at the other", async () => {
    const debtor = await Debtor.call(here);
    const { desk } = here.ready.services;
    await desk.accept(debtor.callId, "li");
    const ear = new DeskEar(there.url, boss.cookie);
    await once(ear.socket, "open");
    ear.socket.send(JSON.stringify({ type: "open", callId: debtor.callId }));
    const listeners = async (): Promise<readonly string[]> =>
      (await desk.state()).handoffs.flatMap((handoff) => handoff.listeners);
    await until(async () => (await listeners()).includes("admin"));
    ear.socket.close();
    await until(async () => (await listeners()).length === 0);
    debtor.hangUp();
  }, 60_000);

  it("is joined by who was called beside the desk, wherever the carrier comes to", async () => {
    callees.set(queueNumber, { kind: "busy" });
    const debtor = await Debtor.call(here);
    await debtor.asksForPerson();
    await debtor.untilLogged("person-wait-end");
    callees.set(queueNumber, { kind: "person" });
    await debtor.asksForPerson();
    const leg = await legOf(emulator);
    leg.stream?.press("1");
    leg.stream?.press("1");
    await debtor.untilLogged("person-join");
    leg.mouth.say(tone(1_500, hertz));
    await until(() => toneShare(lastHeard(debtor, 400), hertz) > 0.8);
    debtor.hangUp();
    await until(() => leg.isOver);
  }, 60_000);

  it("is called for again where its server dies under who was called, and cannot be joined meanwhile", async () => {
    const debtor = await Debtor.call(here);
    const before = [...emulator.calls.values()].at(-1);
    await debtor.asksForPerson();
    const leg = await legOf(emulator, before);
    leg.stream?.press("1");
    leg.stream?.press("1");
    await debtor.untilLogged("person-join");
    await here.stop();
    await until(() => leg.isOver);
    const refused = await boss.ask("POST", `/api/desk/calls/${debtor.callId}/accept`, {});
    expect([refused.status, refused.body.error?.code]).toEqual([409, "CALL_ELSEWHERE"]);

    const next = await openService(handingOver(emulator), { store });
    const back = await Debtor.callsAgain(next, debtor.callId);
    await next.ready.services.desk.tend();
    await back.untilLogged("person-leave lost");
    const again = await legOf(emulator, leg);
    again.stream?.press("1");
    again.stream?.press("1");
    await until(async () => (await back.countOf("person-join")) === 2);
    back.hangUp();
  }, 60_000);
});
