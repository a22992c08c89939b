import { describe, expect, it } from "vitest";
import type { Instant } from "../../../domain/calendar.ts";
import type { HandoffReason } from "../../../domain/handoff.ts";
import type { NewTask } from "../../../server/tasks/new-task.ts";
import { tasksOf } from "../../../server/tasks/tasks-of.ts";
import type { Meaning } from "../../agent/policy/harness.ts";
import { LoggedConversation, startedMs } from "./logged-conversation.ts";
import { withoutIdentifiers } from "../../without-identifiers.ts";

const hourMs = 3_600_000;
const brief = ({ kind, level, title }: NewTask): string => `${level} ${kind} ${title}`;
const soon = "2026-11-20T15:00:00+08:00" as Instant;

describe("the tasks of a log", () => {
  it.each<[string, Meaning, readonly string[]]>([
    [
      "words of self-harm",
      { triggers: ["selfharm"] },
      ["red alert self_harm", "yellow hold_review hold_review"],
    ],
    [
      "a complaint",
      { triggers: ["complaint"], intents: ["complaint"] },
      ["orange complaint complaint"],
    ],
    [
      "a threat of violence",
      { triggers: ["violence_by_debtor"] },
      ["orange alert violence_threat"],
    ],
    ["a dispute", { triggers: ["dispute"] }, ["blue dispute_review dispute_review"]],
    ["identity theft", { triggers: ["fraud"] }, ["blue dispute_review dispute_review"]],
    ["a lawyer", { triggers: ["attorney"] }, ["yellow hold_review hold_review"]],
    ["asking for a person", { triggers: ["human"] }, []],
    ["an ordinary answer", { intents: ["greeting"] }, []],
  ])("come from %s", async (_name, turn, expected) => {
    const { call } = await LoggedConversation.begin();
    expect((await call.tasksAfter(turn)).map(brief).toSorted()).toEqual(expected.toSorted());
  });

  it("tell of a complaint also where something graver decides the turn", async () => {
    const { call } = await LoggedConversation.begin();
    const tasks = await call.tasksAfter({ triggers: ["vulnerable", "complaint"] });
    expect(tasks.map(brief)).toContain("orange complaint complaint");
  });

  it("have ids of the call, the entry and the kind, so that the same log gives the same tasks", async () => {
    const { call } = await LoggedConversation.begin();
    const entries = await call.hear({ triggers: ["selfharm"] });
    const page = entries.find(({ event }) => event.type === "on-call-page");
    const tasks = tasksOf(entries, call.state);
    expect(tasks.map(({ id }) => id)).toContain(`call-1.${page?.sequence}.alert`);
    expect(tasksOf(entries, call.state)).toEqual(tasks);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
  });

  it("give a red alert and a complaint two hours", async () => {
    const { call } = await LoggedConversation.begin();
    const tasks = await call.tasksAfter({ triggers: ["selfharm", "complaint"] });
    const spans = tasks.map(
      ({ kind, at, dueAt }) => [kind, Date.parse(dueAt) - Date.parse(at)] as const,
    );
    expect(Object.fromEntries(spans)).toEqual({
      alert: 2 * hourMs,
      complaint: 2 * hourMs,
      hold_review: 24 * hourMs,
    });
  });

  it("say why a case is quiet by its gravest trigger, and nothing of the debtor", async () => {
    const { call } = await LoggedConversation.begin();
    const tasks = await call.tasksAfter({ triggers: ["attorney", "vulnerable", "dispute"] });
    const facts = Object.fromEntries(tasks.map((task) => [task.kind, task.facts]));
    expect(facts).toEqual({
      hold_review: { trigger: "vulnerable" },
      dispute_review: { trigger: "dispute" },
    });
    expect(withoutIdentifiers(tasks)).not.toMatch(/陈伟|4567|8440/);
  });

  it("are due at the very time that was promised for a callback, once", async () => {
    const { call } = await LoggedConversation.begin();
    const slots = { callbackAt: soon };
    const tasks = await call.tasksAfter({ triggers: ["time"], slots });
    expect(tasks).toMatchObject([
      { kind: "callback", dueAt: "2026-11-20T07:00:00.000Z", level: "yellow" },
    ]);
    expect(tasks[0]?.facts).toEqual({ promisedAt: "2026-11-20T07:00:00.000Z" });
  });

  it("follow a promise that is changed in the same call", async () => {
    const { call } = await LoggedConversation.begin();
    await call.hear({ triggers: ["time"], slots: { callbackAt: soon } });
    const later = { callbackAt: "2026-11-20T16:00:00+08:00" };
    const tasks = await call.tasksAfter({ intents: ["callback_later"], slots: later });
    expect(tasks.map(({ dueAt }) => dueAt)).toEqual(["2026-11-20T08:00:00.000Z"]);
  });

  it("hold us to the time that is named when nobody came", async () => {
    const { call } = await LoggedConversation.begin();
    await call.hear({ triggers: ["human"] });
    const entries = await call.notice({ type: "person-wait-end", callbackAt: soon });
    expect(tasksOf(entries, call.state).map(brief)).toEqual(["yellow callback callback"]);
  });

  it("tell of somebody who asked for a person and was left without one", async () => {
    const { call } = await LoggedConversation.begin();
    await call.hear({ triggers: ["human"] });
    const entries = await call.notice({ type: "person-wait-end" });
    expect(tasksOf(entries, call.state).map(brief)).toEqual(["yellow alert nobody_came"]);
  });

  it("tell of three turns in a row that nobody understood, and of three that were upset", async () => {
    const lost = await LoggedConversation.begin();
    const unclear: Meaning = { intents: ["unclear"] };
    const briefs: string[] = [];
    for (let turn = 1; turn <= 4; turn += 1)
      briefs.push(...(await lost.call.tasksAfter(unclear)).map(brief));
    expect(briefs).toEqual(["blue alert not_understood"]);
    const upset = await LoggedConversation.begin();
    const angry: Meaning = { emotion: { label: "angry", abnormal: true } };
    for (let turn = 1; turn <= 3; turn += 1)
      briefs.push(...(await upset.call.tasksAfter(angry)).map(brief));
    expect(briefs.slice(1)).toEqual(["yellow alert emotion_streak"]);
  });

  it("ask for a decision on a wish beyond the offers, and not where a quiet case is handed over", async () => {
    const { call } = await LoggedConversation.begin();
    const entries = await call.hear({});
    const [move] = entries.flatMap(({ event }) =>
      event.type === "move-decide" ? [event.move] : [],
    );
    if (move === undefined) throw new TypeError("Expected an answer.");
    const handedOver = (because: string) =>
      [
        { type: "handoff-request", reason: "authority" as HandoffReason, atMs: 1 },
        {
          type: "move-decide",
          move: { ...move, handoff: "authority" as HandoffReason, because: [because] },
          atMs: 1,
        },
      ].map((event, index) => ({ ...entries[0], sequence: 90 + index, event }) as never);
    const titles = (because: string) => tasksOf(handedOver(because), call.state).map(brief);
    expect(titles("offers:beyond")).toEqual(["yellow waiver_review waiver_review"]);
    expect(titles("case:flag")).toEqual([]);
    expect(titles("hint:hand_over")).toEqual([]);
  });

  it("tell once that the guard let nothing through, by whichever entry", async () => {
    const { call } = await LoggedConversation.begin();
    const at = new Date(startedMs).toISOString() as Instant;
    const entries = [
      { sequence: 50, at, event: { type: "line-block", line: "goodbye", findings: [], atMs: 1 } },
      { sequence: 51, at, event: { type: "handoff-request", reason: "guard", atMs: 1 } },
    ] as const;
    expect(tasksOf(entries, call.state).map(({ id }) => id)).toEqual(["call-1.50.alert"]);
  });
});
