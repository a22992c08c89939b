import { beforeAll, describe, expect, it } from "vitest";
import { formatCallRecord } from "../../../domain/parse/format-call-record.ts";
import type { QualityCallPage } from "../../../server/protocol/quality.ts";
import type { Role } from "../../../server/protocol/staff.ts";
import type {
  TrainingPersona,
  TrainingScore,
  TrainingView,
} from "../../../server/protocol/trainer.ts";
import { playTraining } from "../../../server/trainer/play-training.ts";
import { trainingTextCharsMax, trainingTurnsMax } from "../../../server/trainer/trainer-limits.ts";
import { staffOf } from "../guard/staff-of.ts";
import { qualityWorld } from "../quality/quality-world.ts";
import type { StaffClient } from "../staff-client.ts";

const said = [
  "Good morning, this is Jane from the creditor. This call is recorded. May I ask your name?",
  "Could you please tell me the last four digits of your identity number?",
  "You have to pay today, or the police will arrest you.",
];

describe("the trainer", () => {
  let world: Awaited<ReturnType<typeof qualityWorld>>;
  let agent: StaffClient;
  let personas: readonly TrainingPersona[];
  let key: {
    readonly persona: string;
    readonly locale: "en-US";
    readonly channel: "voice";
    readonly seed: number;
  };

  beforeAll(async () => {
    world = await qualityWorld("embedded");
    agent = await staffOf(world.running, "agent");
    const { body } = await agent.ask("GET", "/api/trainer/personas");
    personas = body["personas"] as TrainingPersona[];
    const english = personas.find(({ locales }) => locales.includes("en-US"));
    key = { persona: english?.id ?? "", locale: "en-US", channel: "voice", seed: 7 };
  }, 60_000);

  const ask = (path: string, words: readonly string[], more: object = {}) =>
    agent.ask("POST", `/api/trainer/${path}`, { body: { ...key, said: words, ...more } });
  const play = async (words: readonly string[]): Promise<TrainingView> =>
    (await ask("play", words)).body as unknown as TrainingView;
  const score = async (words: readonly string[]): Promise<TrainingScore> =>
    (await ask("score", words)).body as unknown as TrainingScore;

  it("has debtors of each difficulty, in every language", () => {
    expect(new Set(personas.map(({ difficulty }) => difficulty))).toEqual(
      new Set(["easy", "medium", "hard"]),
    );
    const languages = new Set(personas.flatMap(({ locales }) => locales));
    expect([...languages]).toEqual(expect.arrayContaining(["zh-CN", "en-US"]));
  });

  it("has the same debtor say the same to the same words, and keeps nothing", async () => {
    const first = await play(said);
    expect(await play(said)).toEqual(first);
    expect(first.turns.filter(({ speaker }) => speaker === "agent")).toHaveLength(said.length);
    // What was said before stays as it was.
    expect((await play(said.slice(0, 1))).turns).toEqual(first.turns.slice(0, 2));
    const { calls } = await world.services.store.calls.list({ state: "all" });
    expect(calls).toEqual([]);
    expect((await play([])).turns).toEqual([]);
  });

  it("gives the score that the same call gets as a recording", async () => {
    const trained = await score(said);
    const { record } = await playTraining(key, said);
    const text = JSON.stringify({ ...formatCallRecord(record), agentKind: "human" });
    const qa = await staffOf(world.running, "qa");
    const file = await world.bring(qa, { name: "trained.json", text });
    expect(file).toMatchObject({ state: "done", calls: 1 });
    const { body } = await qa.ask("GET", `/api/quality/calls?importId=${file.id}`);
    const [call] = (body as unknown as QualityCallPage).calls;
    expect(call?.points).toBe(trained.points.total);
    const threat = trained.turns.flatMap(({ findings }) => findings);
    expect(threat).toContainEqual(expect.objectContaining({ kind: "forbidden", turn: 4 }));
    expect(call?.found).toBe(threat.filter(({ verdict }) => verdict === "found").length);
  }, 60_000);

  it("tells afterwards what was true of the debtor, and what our agent would have said", async () => {
    const { hidden, turns, steps } = await score(said);
    expect(hidden.goal.length).toBeGreaterThan(0);
    expect(turns[0]?.ours?.length).toBeGreaterThan(0);
    expect(steps).toHaveLength(6);
  });

  it("refuses what is too long, and a debtor that there is not", async () => {
    const codes = async (answer: Promise<{ status: number; body: { error?: { code: string } } }>) =>
      (await answer).body.error?.code;
    expect(await codes(ask("play", ["a".repeat(trainingTextCharsMax)]))).toBeUndefined();
    expect(await codes(ask("play", ["a".repeat(trainingTextCharsMax + 1)]))).toBe("FIELD_INVALID");
    const many = Array.from({ length: trainingTurnsMax + 1 }, () => "Yes.");
    expect(await codes(ask("play", many.slice(1)))).toBeUndefined();
    expect(await codes(ask("play", many))).toBe("FIELD_INVALID");
    expect(await codes(ask("play", [], { persona: "nobody" }))).toBe("NOT_FOUND");
  });

  it.each(["agent", "supervisor", "qa", "admin"] satisfies Role[])(
    "is open to somebody who is %s",
    async (role) => {
      const client = await staffOf(world.running, role);
      expect((await client.ask("GET", "/api/trainer/personas")).status).toBe(200);
    },
  );
});
