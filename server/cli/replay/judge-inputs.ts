import { isErrorRow, type ErrorRow } from "../../../evaluation/replay/input-error.ts";
import { readInputs, type InputValue } from "../../../evaluation/replay/read-inputs.ts";
import { countedRow } from "../../../evaluation/report/counted-row.ts";
import type { ReportRow } from "../../../evaluation/report/report-row.ts";
import type { ReportSpool } from "../../../evaluation/report/report-spool.ts";
import type { SecondOpinion } from "../../llm/offline/second-opinion.ts";
import { describeErrorRow } from "../describe-error-row.ts";
import type { Terminal } from "../terminal.ts";
import { judgeAll } from "./judge-all.ts";
import { Progress } from "./progress.ts";
import type { ReplayRun } from "./replay-run.ts";
import type { Answer, ReplayInput, ReplayTask } from "./replay-task.ts";

interface Work {
  readonly paths: readonly string[];
  readonly terminal: Terminal;
  readonly run: ReplayRun;
  readonly spool: ReportSpool | undefined;
  readonly opinion: SecondOpinion | undefined;
  readonly task: ReplayTask;
  readonly threads: number;
  /** Whether the run was asked to stop: what is under way is still done. */
  readonly isStopped: () => boolean;
}

/**
 * Judges what the run before has not done; every answer is counted, kept and printed in the order of the inputs.
 * @returns whether inputs were left undone, since the run was asked to stop.
 */
export async function judgeInputs(work: Work): Promise<boolean> {
  const { paths, terminal, run, spool, opinion, task, threads } = work;
  const done = await countKept(spool, run);
  const progress = new Progress(terminal, done);
  let isCutOff = false;
  const left = takeWhile(skip(readInputs(paths, terminal.stdin), done), () => {
    isCutOff = work.isStopped();
    return !isCutOff;
  });
  const inputs = withBaseline(opinion?.watch(left) ?? left, run);
  for await (const answers of judgeAll(inputs, task, threads)) {
    let text = "";
    for (const answer of answers) {
      await keep(answer, work);
      text += textOf(answer, work);
    }
    await terminal.out.write(text);
    await progress.step(answers.length);
  }
  await progress.end();
  return isCutOff;
}

async function keep(answer: Answer, { run, spool, opinion }: Work): Promise<void> {
  if (isErrorRow(answer)) {
    run.count(answer);
    await spool?.add({ bad: answer });
    return;
  }
  run.count(answer.counted);
  await spool?.add({ rowJson: answer.rowJson });
  await opinion?.add(answer.counted.findings);
}

function textOf(answer: Answer, { task, terminal }: Work): string {
  if (!isErrorRow(answer)) return answer.text;
  return task.reader === "machine"
    ? `${JSON.stringify(answer)}\n`
    : describeErrorRow(answer, terminal.paint);
}

/** Counts what an earlier run into the same folder has done; it is not done again. */
async function countKept(spool: ReportSpool | undefined, run: ReplayRun): Promise<number> {
  if (spool === undefined || spool.kept === 0) return 0;
  for await (const { text } of spool.lines()) {
    const line = JSON.parse(text) as { row: ReportRow } | { bad: ErrorRow };
    run.count("row" in line ? countedRow(line.row) : line.bad);
  }
  return spool.kept;
}

type Read = InputValue | ErrorRow;

async function* skip(items: AsyncIterable<Read>, count: number): AsyncGenerator<Read> {
  let passed = 0;
  for await (const item of items) {
    passed += 1;
    if (passed > count) yield item;
  }
}

async function* takeWhile(
  items: AsyncIterable<Read>,
  isWanted: () => boolean,
): AsyncGenerator<Read> {
  for await (const item of items) {
    if (!isWanted()) return;
    yield item;
  }
}

async function* withBaseline(
  items: AsyncIterable<Read>,
  run: ReplayRun,
): AsyncGenerator<ReplayInput | ErrorRow> {
  for await (const item of items) {
    const before = isErrorRow(item) ? undefined : run.before(item);
    yield before === undefined ? item : { ...item, before };
  }
}
