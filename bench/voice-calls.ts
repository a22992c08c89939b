import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { CallCentre } from "./voice-calls/call-centre.ts";
import type { CallScript } from "./voice-calls/call-script.ts";
import { loadScripts } from "./voice-calls/load-scripts.ts";
import { measureCall } from "./voice-calls/measure-call.ts";
import { runCalls, type CallRun } from "./voice-calls/run-calls.ts";
import { summary } from "./voice-calls/summary.ts";

/**
 * Forty telephone calls with the embedded ears and voice, in real time, measured at the ear of the carrier.
 * `node bench/voice-calls.ts [--calls 40] [--parallel 4] [--noise clean|20|10|5] [--only id,id] [--out run.json]`;
 * `--read run.json` shows a run that was kept.
 */
const { values } = parseArgs({
  options: {
    calls: { type: "string", default: "40" },
    parallel: { type: "string", default: "4" },
    noise: { type: "string", default: "clean" },
    only: { type: "string" },
    out: { type: "string" },
    read: { type: "string" },
  },
});

const scripts = await loadScripts();
const run =
  values.read === undefined
    ? await talk()
    : (JSON.parse(await readFile(values.read, "utf8")) as CallRun);
const figures = run.calls.map((call) => measureCall(call, scriptOf(call.id)));
console.log(summary(run, figures));

async function talk(): Promise<CallRun> {
  const only = values.only?.split(",");
  const chosen = scripts.filter(({ id }) => only === undefined || only.includes(id));
  const centre = await CallCentre.open("warn");
  const talked = await runCalls(centre, {
    scripts: chosen.slice(0, Number(values.calls)),
    parallel: Number(values.parallel),
    noiseDb: values.noise === "clean" ? undefined : Number(values.noise),
    onCall: ({ id, failed }) => console.error(id, failed.length === 0 ? "ok" : failed.join("; ")),
  });
  await centre.close();
  if (values.out !== undefined) await writeFile(values.out, JSON.stringify(talked));
  return talked;
}

function scriptOf(id: string): CallScript {
  const script = scripts.find((one) => one.id === id);
  if (script === undefined) throw new Error("Expected the script of every call.");
  return script;
}
