import type { GateVerdict } from "../../../evaluation/gate/judge-gate.ts";
import type { Paint } from "../colour.ts";

/** Whether the gate lets the run pass, and each rule that it broke. */
export function describeGate({ passed, failed }: GateVerdict, paint: Paint): string {
  if (passed) return paint("green", "Gate: passed.") + "\n";
  const lines = failed.map(({ rule, message }) => paint("red", `  ${rule}: ${message}`));
  return `${paint("red", "Gate: failed.")}\n${lines.join("\n")}\n`;
}
