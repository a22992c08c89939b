import { tasks, type Task } from "./tasks.ts";

/** One task in a process of its own, told as JSON in the first argument, answered as one line of JSON. */
setTimeout(() => process.exit(3), 60_000).unref();
const task = JSON.parse(process.argv[2] ?? "{}") as Task;
try {
  console.log(JSON.stringify(await tasks[task.name](task)));
} catch (error) {
  const { code, errcode } = error as { code?: string; errcode?: number };
  const message = error instanceof Error ? error.message : String(error);
  console.log(JSON.stringify({ error: `${code ?? ""} ${errcode ?? ""} ${message}`.trim() }));
  process.exitCode = 1;
}
