import type { Locale } from "../../../domain/locale.ts";
import {
  debtorTurnsDefault,
  debtorTurnsMax,
  passKDefault,
  runsDefault,
  runsMax,
  seedMax,
} from "../../../evaluation/simulate/limits.ts";
import type { GivenCase } from "../../../evaluation/simulate/draw-case.ts";
import { loadPersonas } from "../../../evaluation/simulate/load-personas.ts";
import type { Persona } from "../../../evaluation/simulate/persona.ts";
import type { RunRow } from "../../../evaluation/simulate/run-row.ts";
import { settingsOf, simulateAll } from "../../../evaluation/simulate/simulate-all.ts";
import type { SummaryRow } from "../../../evaluation/simulate/summarise.ts";
import {
  describeCost,
  describeRun,
  describeSummaryRow,
  runsToldMax,
  simulationHead,
} from "../describe-simulation.ts";
import { openModelDebtor } from "../../llm/offline/open-model-debtor.ts";
import { readCases } from "../read-cases.ts";
import { toKindlineError } from "../internal-error.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";

/** The options of `kindline simulate` as they were typed. */
export interface SimulateOptions {
  readonly personas?: string;
  readonly n?: string;
  readonly seed?: string;
  readonly locale?: Locale;
  readonly k?: string;
  readonly maxTurns?: string;
  /** A file or folder of cases to rehearse, or - for standard input. */
  readonly cases?: string;
  /** Who plays the debtors: `scripted` or `llm`. */
  readonly debtor?: string;
  readonly transcripts?: true;
  readonly json?: true;
}

/** Plays simulated debtors against today's agent; 1 if any run went wrong, broke off or broke a rule. */
export async function runSimulate(options: SimulateOptions, terminal: Terminal): Promise<ExitCode> {
  const { cases: path } = options;
  const cases = path === undefined ? undefined : await readCases(path, terminal.stdin);
  const playedBy = await openModelDebtor(options, terminal.environment);
  const personas = choosePersonas(options, cases);
  const plan = { ...readNumbers(options), personas };
  const report = new Report(options, terminal, plan);
  await report.begin();
  const rows = simulateAll({
    ...plan,
    cases,
    playedBy,
    locale: options.locale,
    withTranscripts: options.transcripts === true,
    describeFault: (error) => {
      const { code, message } = toKindlineError(error);
      return `${code}: ${message}`;
    },
  });
  for await (const row of rows) await report.take(row);
  return report.exitCode;
}

function choosePersonas(
  { personas = "all", locale }: SimulateOptions,
  cases: readonly GivenCase[] | undefined,
): readonly Persona[] {
  const known = loadPersonas();
  const ids = personas.split(",").map((id) => id.trim());
  const unknown = ids.find((id) => id !== "all" && !known.some((persona) => persona.id === id));
  if (unknown !== undefined) {
    const list = known.map(({ id }) => id).join(", ");
    throw usageError(`Expected --personas all or some of: ${list}.`);
  }
  const chosen = known.filter(({ id }) => ids.includes("all") || ids.includes(id));
  const speaking = chosen.filter((persona) => settingsOf(persona, { cases, locale }).length > 0);
  if (speaking.length === 0) {
    throw usageError("Expected personas that speak the language of --locale and --cases.");
  }
  return speaking;
}

function readNumbers({ n, seed, k, maxTurns }: SimulateOptions) {
  const runs = wholeNumber(n, "-n", { least: 1, most: runsMax }) ?? runsDefault;
  return {
    runs,
    seed: wholeNumber(seed, "--seed", { least: 0, most: seedMax }) ?? 1,
    k: wholeNumber(k, "--k", { least: 1, most: runs }) ?? Math.min(passKDefault, runs),
    maxTurns:
      wholeNumber(maxTurns, "--max-turns", { least: 1, most: debtorTurnsMax }) ??
      debtorTurnsDefault,
  };
}

function wholeNumber(
  text: string | undefined,
  option: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) {
    throw usageError(`Expected ${option} to be a whole number from ${least} to ${most}.`);
  }
  return value;
}

/** What of the plan the report needs. */
interface Told {
  readonly personas: readonly Persona[];
  readonly runs: number;
  readonly k: number;
}

/** Tells the rows as they come, and keeps what the exit code depends on. */
class Report {
  readonly #options: SimulateOptions;
  readonly #terminal: Terminal;
  readonly #plan: Told;
  #isAmiss = false;
  #done = 0;
  /** Runs that went wrong, told after the table. */
  readonly #wrong = new Map<string, RunRow[]>();

  constructor(options: SimulateOptions, terminal: Terminal, plan: Told) {
    this.#options = options;
    this.#terminal = terminal;
    this.#plan = plan;
  }

  get exitCode(): ExitCode {
    return this.#isAmiss ? 1 : 0;
  }

  async begin(): Promise<void> {
    if (this.#options.json === true) return;
    await this.#terminal.out.write(simulationHead(this.#plan.k, this.#terminal.paint));
  }

  async take(row: RunRow | SummaryRow): Promise<void> {
    if (row.type === "run") this.#isAmiss ||= !row.ok;
    await this.#clearProgress();
    if (this.#options.json === true) {
      await this.#terminal.out.write(`${JSON.stringify(row)}\n`);
    } else if (row.type === "run") {
      if (!row.ok || this.#options.transcripts === true) this.#keep(row);
    } else await this.#takeSummary(row);
    if (row.type === "run") await this.#showProgress(row.persona);
  }

  async #showProgress(persona: string): Promise<void> {
    this.#done += 1;
    const { personas, runs } = this.#plan;
    if (!this.#terminal.isInteractive) return;
    await this.#terminal.err.write(`${this.#done} of ${personas.length * runs} calls, ${persona}`);
  }

  async #clearProgress(): Promise<void> {
    if (this.#terminal.isInteractive && this.#done > 0) {
      await this.#terminal.err.write("\r\u001B[K");
    }
  }

  /** At most as many as are told: nothing else of a run is kept. */
  #keep(row: RunRow): void {
    const kept = this.#wrong.get(row.persona) ?? [];
    const isAllTold = this.#options.transcripts === true;
    if (isAllTold || kept.length < runsToldMax) this.#wrong.set(row.persona, [...kept, row]);
  }

  async #takeSummary(row: SummaryRow): Promise<void> {
    const { out, paint } = this.#terminal;
    await out.write(describeSummaryRow(row, paint));
    if (row.type !== "total") return;
    await out.write(describeCost(row));
    if (this.#wrong.size > 0) await out.write("\n");
    for (const each of [...this.#wrong.values()].flat()) {
      await out.write(describeRun(each, paint));
    }
  }
}
