import { expect, it, onTestFinished } from "vitest";
import { formatCase } from "../../../domain/parse/format-case.ts";
import type { RoundProgress } from "../../../server/protocol/rounds.ts";
import { scaledTime } from "../../emulators/carrier/scaled-time.ts";
import { TwilioEmulator } from "../../emulators/carrier/twilio-emulator.ts";
import { staffOf } from "../guard/staff-of.ts";
import { noSpeech, runService } from "../running-service.ts";
import { caseOf, phoneOf } from "./round-fixture.ts";

const accountSid = `AC${"5".repeat(32)}`;
const authToken = "the-token-of-the-emulator";
const from = "+16175550000";

it.each([
  ["no line is free for them", { ...noSpeech, callsMax: 0 }],
  ["nothing here speaks their language", { ...noSpeech, order: [] }],
])("Whoever answers while %s counts as rung for nothing, at once", async (_why, speech) => {
  const emulator = await new TwilioEmulator({
    time: scaledTime(20),
    accountSid,
    authToken,
    callees: new Map([[phoneOf("ANSWERS"), { kind: "person" }]]),
    ownNumbers: [from],
  }).open();
  onTestFinished(() => emulator.close());
  const twilio = { accountSid, authToken, from, baseUrl: emulator.url };
  const running = await runService({
    speech,
    telephony: { twilio, freeSwitchSecret: undefined },
  });
  const supervisor = await staffOf(running, "supervisor");
  await supervisor.ask("POST", "/api/cases", { body: formatCase(caseOf("ANSWERS")) });
  const plan = { name: "November", treatments: [{ id: "all" }], needsPeople: false };
  const made = await supervisor.ask("POST", "/api/rounds", { body: plan });
  const url = `/api/rounds/${String(made.body["id"])}`;
  await supervisor.ask("POST", `${url}/state`, { body: { to: "running" } });
  const progress = async (): Promise<RoundProgress> =>
    (await supervisor.ask("GET", url)).body as unknown as RoundProgress;
  await expect
    .poll(async () => (await progress()).dispositions, { timeout: 15_000 })
    .toEqual([{ key: "ABANDONED", count: 1 }]);
  const { states, answered } = await progress();
  expect([states.active, answered.count]).toEqual([0, 1]);
  expect(emulator.forms).toHaveLength(1);
});
