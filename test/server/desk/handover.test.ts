import { DateTime } from "luxon";
import { beforeAll, describe, expect, it } from "vitest";
import { instantAt, systemClock } from "../../../server/clock.ts";
import { exampleCase } from "../../../server/example-cases.ts";
import type { Callee } from "../../emulators/carrier/callee.ts";
import { tone } from "../../emulators/carrier/mouth.ts";
import { scaledTime } from "../../emulators/carrier/scaled-time.ts";
import type { RestTrouble, TwilioEmulator } from "../../emulators/carrier/twilio-emulator.ts";
import { AudioFork } from "../../emulators/freeswitch/audio-fork.ts";
import type { LegOrder } from "../../../server/voice/voice-line.ts";
import { StaffClient } from "../staff-client.ts";
import { SimulatedLine } from "../voice/faults/simulated-line.ts";
import {
  Debtor,
  freeSwitchSecret,
  handingOver,
  lastHeard,
  legOf,
  openCarrier,
  openService,
  queueNumber,
  toneShare,
  until,
} from "./handover-scene.ts";

const hertz = 440;

describe("a call that is handed over beside the desk", () => {
  let emulator: TwilioEmulator;
  let running: Awaited<ReturnType<typeof openService>>;
  const callees = new Map<string, Callee>([[queueNumber, { kind: "person" }]]);
  beforeAll(async () => {
    emulator = await openCarrier(callees);
    running = await openService(handingOver(emulator));
    // What the first call loads, all others have.
    (await Debtor.call(running)).hangUp();
  }, 90_000);

  it("rings there, joins who presses the key with the debtor, and goes back to the agent", async () => {
    const debtor = await Debtor.call(running);
    await debtor.asksForPerson();
    const leg = await legOf(emulator);
    await until(() => (leg.stream?.ear.speechMs ?? 0) > 400);
    expect(await debtor.log()).not.toContain("person-join");
    leg.stream?.press("1");
    await until(() => leg.stream?.events("clear").length === 1);
    await until(() => (leg.stream?.ear.speechMs ?? 0) > 900);
    leg.stream?.press("1");
    await debtor.untilLogged("person-join");
    const [taken] = (await running.ready.services.desk.state()).handoffs;
    expect(taken).toMatchObject({ takenBy: "queue", state: "taken" });

    leg.mouth.say(tone(1_500, hertz));
    await until(() => toneShare(lastHeard(debtor, 400), hertz) > 0.8);
    const before = leg.stream?.ear.nowMs ?? 0;
    debtor.line.say(tone(4_000, 700));
    await until(() => toneShare(leg.stream?.ear.recording(before) ?? tone(1), 700) > 0.3);

    leg.end("completed");
    await debtor.untilLogged("person-leave give-back");
    expect((await running.ready.services.desk.state()).handoffs).toEqual([]);
    await debtor.untilSaid("agent_back");
    debtor.hangUp();
  }, 60_000);

  const refusals: readonly (RestTrouble | "busy" | "dead-number")[] = [
    "fail",
    "limit",
    "forbid",
    "reset",
    "garbage",
    "busy",
    "dead-number",
  ];

  it("says that nobody is free where nobody comes: after every refusal of the carrier, and twice in one call", async () => {
    const debtor = await Debtor.call(running);
    let waits = 0;
    for (const refusal of refusals) {
      if (refusal === "busy" || refusal === "dead-number") {
        callees.set(queueNumber, { kind: refusal });
      } else emulator.troubles.push(refusal);
      await debtor.asksForPerson();
      waits += 1;
      await until(async () => (await debtor.countOf("person-wait-end")) === waits);
    }
    await debtor.untilSaid("person_unavailable");
    const [call] = (await running.ready.services.store.calls.open()).filter(
      ({ id }) => id === debtor.callId,
    );
    expect(call?.personJoined).toBe(false);
    debtor.hangUp();
    callees.set(queueNumber, { kind: "person" });
  }, 60_000);

  it("lets go of whoever rings when the debtor hangs up, or somebody at the desk is faster", async () => {
    const gone = await Debtor.call(running);
    await gone.asksForPerson();
    const first = await legOf(emulator);
    gone.hangUp();
    await until(() => first.isOver);

    const debtor = await Debtor.call(running);
    await debtor.asksForPerson();
    const leg = await legOf(emulator, first);
    const { auth, store, desk } = running.ready.services;
    const password = await auth.addUser("li", "agent");
    await store.staff.changeUser("li", { mustChangePassword: false });
    const li = new StaffClient(running.url);
    await li.login("li", password);
    await desk.accept(debtor.callId, "li");
    await until(() => leg.isOver);
    expect(await debtor.countOf("person-join")).toBe(1);
    debtor.hangUp();
  }, 60_000);

  it("is shown at the desk while it rings, with the number and why it is that one", async () => {
    const debtor = await Debtor.call(running);
    const shown = async () =>
      (await running.ready.services.desk.state()).handoffs.find(
        ({ call }) => call.id === debtor.callId,
      )?.beside;
    await debtor.asksForPerson();
    const leg = await legOf(emulator, [...emulator.calls.values()].at(-1));
    const because = ["when:desk-empty"];
    expect(await shown()).toEqual({ to: queueNumber, state: "ringing", because });
    leg.stream?.press("2");
    await debtor.untilLogged("person-wait-end");
    expect(await shown()).toBeUndefined();
    debtor.hangUp();
  }, 60_000);

  it("belongs to one of two who take it in the same moment, the queue and the desk", async () => {
    const { auth, store, desk } = running.ready.services;
    await auth.addUser("mo", "agent");
    await store.staff.changeUser("mo", { mustChangePassword: false });
    let before = [...emulator.calls.values()].at(-1);
    for (const waitMs of [0, 20, 60]) {
      const debtor = await Debtor.call(running);
      await debtor.asksForPerson();
      const leg = await legOf(emulator, before);
      before = leg;
      leg.stream?.press("1");
      leg.stream?.press("1");
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      const accepted = await desk.accept(debtor.callId, "mo").then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ code: "CALL_TAKEN" });
          return false;
        },
      );
      await debtor.untilLogged("person-join");
      const [taken] = (await desk.state()).handoffs.filter(({ call }) => call.id === debtor.callId);
      expect(taken?.takenBy).toBe(accepted ? "mo" : "queue");
      if (accepted) await until(() => leg.isOver);
      expect(await debtor.countOf("person-join")).toBe(1);
      debtor.hangUp();
    }
  }, 60_000);

  it("books a call back inside the debtor's hours where nobody comes, tracked until it is done", async () => {
    callees.set(queueNumber, { kind: "busy" });
    const debtor = await Debtor.call(running);
    await debtor.asksForPerson();
    await debtor.untilLogged("person-wait-end");
    const { store } = running.ready.services;
    const end = (await store.events.read(debtor.callId)).find(
      ({ event }) => event.type === "person-wait-end",
    )?.event;
    const callbackAt = end?.type === "person-wait-end" ? end.callbackAt : undefined;
    const { debtor: who } = exampleCase("en-US", instantAt(systemClock()));
    const here = DateTime.fromISO(callbackAt ?? "", { zone: who.timezone });
    const minute = here.hour * 60 + here.minute;
    expect(here.toMillis()).toBeGreaterThan(systemClock());
    expect([minute >= 8 * 60, minute < 21 * 60]).toEqual([true, true]);
    const callbacks = async () =>
      (await store.tasks.list({ state: "open", kind: "callback" })).tasks.filter(
        ({ callId }) => callId === debtor.callId,
      );
    await until(async () => (await callbacks()).length === 1);
    debtor.hangUp();
    callees.set(queueNumber, { kind: "person" });
  }, 60_000);

  it("is not called off by what is told again of the log, as after the database was away", async () => {
    const debtor = await Debtor.call(running);
    const { desk, calls, store } = running.ready.services;
    await desk.accept(debtor.callId, "mo");
    await desk.giveBack(debtor.callId, "mo");
    const before = [...emulator.calls.values()].at(-1);
    await debtor.asksForPerson();
    const leg = await legOf(emulator, before);
    const entries = await store.events.read(debtor.callId);
    const { summary, outcome } = await store.calls.get(debtor.callId);
    calls.hub.publish({ callId: debtor.callId, entries, turnsBefore: 0, summary, outcome });
    leg.stream?.press("1");
    leg.stream?.press("1");
    await until(async () => (await debtor.countOf("person-join")) === 2);
    debtor.hangUp();
  }, 60_000);

  it("is rung by FreeSWITCH for a call of its own, and joined on a fork that names the leg", async () => {
    const orders: LegOrder[] = [];
    const ends: string[] = [];
    const line = Object.assign(new SimulatedLine({ kind: "freeswitch" }), {
      ring: (order: LegOrder) => {
        orders.push(order);
        return () => void ends.push(order.leg);
      },
    });
    const debtor = await Debtor.call(running, line);
    await debtor.asksForPerson();
    await until(() => orders.length === 1);
    orders[0]?.onStatus("busy");
    await debtor.untilLogged("person-wait-end");
    expect(ends).toHaveLength(1);
    await debtor.asksForPerson();
    await until(() => orders.length === 2);
    const { leg = "", callId = "", to } = orders[1] ?? {};
    expect([to, callId]).toEqual([queueNumber, debtor.callId]);
    const fork = await forkOf({ leg, call: callId, secret: freeSwitchSecret });
    await until(() => fork.ear.speechMs > 0);
    fork.press("1");
    fork.press("1");
    await debtor.untilLogged("person-join");
    fork.mouth.say(tone(1_500, hertz));
    await until(() => toneShare(lastHeard(debtor, 400), hertz) > 0.8);
    fork.hangUp();
    await debtor.untilLogged("person-leave give-back");
    debtor.hangUp();
  }, 60_000);

  it("lets in nobody who does not name the leg, or without the secret of the dial plan", async () => {
    const debtor = await Debtor.call(running);
    await debtor.asksForPerson();
    const leg = await legOf(emulator, [...emulator.calls.values()].at(-1));
    const call = debtor.callId;
    const strangers = [
      { leg: "another", call, secret: freeSwitchSecret },
      { leg: leg.stream?.parameters["leg"] ?? "", call, secret: "a-wrong-secret-here" },
    ];
    for (const parameters of strangers) {
      const fork = await forkOf(parameters);
      await until(() => fork.isClosed);
    }
    expect(await debtor.log()).not.toContain("person-join");
    debtor.hangUp();
  }, 60_000);

  async function forkOf(parameters: Readonly<Record<string, string>>): Promise<AudioFork> {
    const path = `/api/telephony/freeswitch/${parameters["call"] ?? ""}`;
    const url = `${running.url.replace("http", "ws")}${path}`;
    return await new AudioFork({ url, time: scaledTime(1), parameters }).open();
  }
});
