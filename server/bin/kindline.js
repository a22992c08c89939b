#!/usr/bin/env node
/* oxlint-disable typescript/no-unsafe-argument, typescript/no-unsafe-assignment, typescript/no-unsafe-call,
   typescript/no-unsafe-member-access, typescript/no-unsafe-return -- Plain JavaScript, for it must run on
   a Node that reads no TypeScript. */
import { spawn } from "node:child_process";
import nodeModule, { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** The product runs TypeScript directly, which needs this Node; the `node` package brings it along. */
const nodeMajorMin = 24;

if (Number.parseInt(process.versions.node, 10) >= nodeMajorMin) await run();
else runWithOwnNode();

/**
 * Compiled modules are kept beside the packages, which halves what a start costs. Not in the folder for temporary
 * files, where others could leave code for us; where the folder cannot be written, all is compiled each time.
 */
async function run() {
  nodeModule.enableCompileCache(
    fileURLToPath(new URL("../../node_modules/.cache/kindline", import.meta.url)),
  );
  await import("../cli/main.ts");
}

/** Starts again under the Node of the `node` package, and ends the way that run ends. */
function runWithOwnNode() {
  const node = ownNode();
  if (node === undefined) {
    process.stderr.write(`Kindline needs Node ${nodeMajorMin}. Run npm install in its folder.\n`);
    process.exitCode = 2;
    return;
  }
  const child = spawn(node, process.argv.slice(1), { stdio: "inherit" });
  // A terminal sends its interrupt to both of us; other signals reach only this process.
  const forward = (signal) => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, forward);
  child.on("exit", (code, signal) => {
    for (const each of signals) process.off(each, forward);
    if (signal === null) process.exitCode = code ?? 2;
    else process.kill(process.pid, signal);
  });
}

function ownNode() {
  try {
    return createRequire(import.meta.url).resolve("node/bin/node");
  } catch {
    return undefined;
  }
}
