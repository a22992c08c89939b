import { createHash } from "node:crypto";
import { sql } from "kysely";
import { scriptedCallees } from "../../../../providers/scripted/scripted-callees.ts";
import {
  ScriptedCarrier,
  type ScriptedNews,
} from "../../../../providers/scripted/scripted-carrier.ts";
import type { AttemptOutcome } from "../../../../server/rounds/attempts/attempt-outcome.ts";
import { beforeSpeaking } from "../../../../server/rounds/attempts/begin-dial.ts";
import type { Reach } from "../../../../server/rounds/reach/reach.ts";
import { RoundService } from "../../../../server/rounds/round-service.ts";
import { createLogger } from "../../../../server/logger.ts";
import { carrierCallId } from "../../../../server/ports/carrier.ts";
import { openDatabase, type Database } from "../../../../server/storage/database.ts";
import { isStoreAway } from "../../../../server/storage/store-errors.ts";
import { listenToRounds } from "../../../../server/storage/rounds/round-signals.ts";
import { createRoundStore } from "../../../../server/storage/rounds/round-store.ts";
import { readClock, worldPool } from "./world.ts";

/** One server of a run, as a process of its own: it is killed at any moment. */
const [url = "", seed = "1", worldUrl = ""] = process.argv.slice(2);
const address = { kind: "postgres", url } as const;
const database = await openSoon();
// What rings, rings whatever becomes of the network between the server and its database.
const world = worldPool(worldUrl);
world.on("error", () => undefined);

/** A server that cannot reach its database is started again, as any of them is. */
async function openSoon(): Promise<Database> {
  for (;;) {
    try {
      return await openDatabase(address);
    } catch (error) {
      if (!isStoreAway(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** What is to happen later in the world's time; lost with the process. */
const later: { readonly atMs: number; readonly act: () => void }[] = [];
let nowMs = await readClock(world);

/** What people say, by chance, where they were reached. */
const saidByPeople: readonly AttemptOutcome[] = [
  "PTP", "PLAN", "RTP", "CB", "HUM", "COMP", "CEASE", "DISP", "VULN", "RPC_NC", "RPC_NC", "TECH", "QHU",
]; // prettier-ignore
const saidByOthers: readonly AttemptOutcome[] = ["TPC", "TPX", "WPC"];

function outcomeOf({ callee, idempotencyKey, status }: ScriptedNews): AttemptOutcome {
  const draw = createHash("sha256").update(`${seed} ${idempotencyKey}`).digest().readUInt32BE(0);
  const among = (list: readonly AttemptOutcome[]) => list[draw % list.length] ?? "UNK";
  if (status === "cancelled") return "NA";
  switch (callee) {
    case "person":
      return among(saidByPeople);
    case "third-party":
      return among(saidByOthers);
    case "hangs-up":
      return "QHU";
    case "voicemail":
      return "AM";
    case "busy":
      return "BUSY";
    case "dead":
      return "DEAD";
    case "nobody":
    case "silence":
      return "NA";
  }
}

const ends = new Map<string, (disposition: AttemptOutcome) => void>();
const carrier = new ScriptedCarrier({
  calleeOf: scriptedCallees(seed),
  after: (ms, act) => later.push({ atMs: nowMs + ms, act }),
  onNews: (news) => void hear(news),
});

async function hear(news: ScriptedNews): Promise<void> {
  const key = news.idempotencyKey;
  if (news.status === "answered") {
    // Whoever cannot ask does not speak.
    const mayGoOn = await beforeSpeaking(service.deciding, key).then(
      (answer) => answer.mayGoOn,
      () => false,
    );
    if (mayGoOn) await world.query("insert into world.spoken values ($1, $2)", [key, nowMs]);
    else {
      ends.get(key)?.("ABANDONED");
      ends.delete(key);
    }
    return;
  }
  ends.get(key)?.(outcomeOf(news));
  ends.delete(key);
}

const reach: Reach = {
  channel: "voice",
  prepare: ({ attemptId, number }, { ringSeconds }, onEnd) => ({
    callId: null,
    async begin(signal) {
      // It rings, whatever becomes of us from here on.
      await world.query("insert into world.dials (key, number, clock_ms) values ($1, $2, $3)", [
        attemptId,
        number,
        await readClock(world),
      ]);
      ends.set(attemptId, (disposition) => onEnd({ disposition }));
      return await carrier.dial(
        {
          to: number ?? "",
          from: "+8675500000000",
          answerUrl: "",
          statusUrl: "",
          answererDetection: "off",
          ringTimeoutSeconds: ringSeconds,
          callLengthMaxSeconds: 3_600,
          idempotencyKey: attemptId,
        },
        signal,
      );
    },
  }),
  withdraw: (id) => carrier.hangUp(carrierCallId(id)),
};

const service = new RoundService({
  database: {
    db: database.db,
    kind: database.kind,
    clock: async (db) => {
      const { rows } = await sql<{ ms: string }>`select ms from world.clock`.execute(db);
      return Number(rows[0]?.ms);
    },
  },
  rounds: createRoundStore(database),
  reaches: [reach],
  freePeople: () => Promise.resolve(1_000),
  log: createLogger("silent"),
  watch: () => performance.now(),
  listen: (heard) => listenToRounds(address, heard),
  timing: { tickMs: 30, beatMs: 100, silenceMs: 600, stopPollMs: 100, tidyMs: 100 },
});

/** The run goes on when somebody has looked at the new time: how fast that is, the machine decides. */
const tick = service.tick.bind(service);
service.tick = async () => {
  await tick();
  await world.query("update world.progress set n = n + 1");
};
service.start();
process.on("disconnect", () => process.exit(0));
process.send?.("ready");

/** The world goes on: what is due happens. */
for (;;) {
  nowMs = await readClock(world);
  const due = later.filter(({ atMs }) => atMs <= nowMs);
  for (const one of due) {
    later.splice(later.indexOf(one), 1);
    one.act();
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
}
