import { KindlineError } from "../../../domain/errors.ts";
import type { Language } from "../../../domain/locale.ts";
import { systemClock } from "../../clock.ts";
import { readConfig, type Config } from "../../config.ts";
import type { Check, CheckResult } from "../../doctor/check-result.ts";
import { describeCheck } from "../../doctor/describe-check.ts";
import { doctorWords } from "../../doctor/doctor-words.ts";
import { installationChecks } from "../../doctor/installation-checks.ts";
import { runChecks } from "../../doctor/run-checks.ts";
import { vendorChecks } from "../../doctor/vendor-checks.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface DoctorOptions {
  /** Asks every vendor that is set up, with a tiny real call. */
  readonly live?: true;
  /** A folder for redacted traces of what went over the wires. */
  readonly record?: string;
  readonly json?: true;
  readonly lang?: Language;
}

/** Says what works, what is missing and what to do; 1 if something fails. */
export async function runDoctor(options: DoctorOptions, terminal: Terminal): Promise<ExitCode> {
  const language = options.lang ?? languageOfTerminal(terminal.environment);
  const print = printer(options, language, terminal);
  const config = configOf(terminal.environment);
  if (KindlineError.isInstance(config)) {
    for (const result of settingsFaults(config)) await print(result);
    return 1;
  }
  const stopping = new AbortController();
  void terminal.untilStopped().then(() => stopping.abort());
  const isLive = options.live === true || options.record !== undefined;
  const results: CheckResult[] = [];
  const running = runChecks(checksOf(config, terminal, isLive), {
    signal: stopping.signal,
    now: () => performance.now(),
  });
  for (const each of running) {
    const result = await each;
    // Who pressed Ctrl-C wants no list of what was not waited for.
    if (stopping.signal.aborted) return 1;
    results.push(result);
    await print(result);
  }
  if (options.record !== undefined) {
    const { recordTraces } = await import("../../doctor/trace/record-traces.ts");
    const { record: folder } = options;
    const names = await recordTraces({ config, folder, signal: stopping.signal });
    if (options.json !== true) {
      for (const name of names) await terminal.out.write(`  ${folder}/${name}\n`);
    }
  }
  return results.some(({ status }) => status === "fail") ? 1 : 0;
}

function checksOf(config: Config, { environment }: Terminal, isLive: boolean): readonly Check[] {
  const options = { environment, clock: systemClock, version: process.version, isLive };
  return [...installationChecks(config, options), ...vendorChecks(config, options)];
}

function configOf(environment: Terminal["environment"]): Config | KindlineError {
  try {
    return readConfig(environment);
  } catch (error) {
    if (KindlineError.isInstance(error) && error.code === "CONFIG_INVALID") return error;
    throw error;
  }
}

/** Each wrong setting as a result of its own. */
const settingsFaults = ({ message }: KindlineError): readonly CheckResult[] =>
  message.split("\n").map((detail) => ({
    id: "settings",
    group: "installation",
    status: "fail",
    code: "settings_invalid",
    detail,
    tookMs: 0,
  }));

function printer(
  { json }: DoctorOptions,
  language: Language,
  { out, paint }: Terminal,
): (result: CheckResult) => Promise<void> {
  return async (result) => {
    const { found, advice = null } = doctorWords[language][result.code];
    const { detail = null, ...rest } = result;
    await out.write(
      json === true
        ? `${JSON.stringify({ ...rest, detail, message: found, advice })}\n`
        : describeCheck(result, language, paint),
    );
  };
}

/** The language of the terminal, by the variables that POSIX has for it, the strongest first. */
function languageOfTerminal(environment: Terminal["environment"]): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const told = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
  return told?.startsWith("zh") === true ? "zh" : "en";
}
