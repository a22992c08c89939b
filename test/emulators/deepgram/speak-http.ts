import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { FaultPlan } from "./faults.ts";
import type { ConnectionRecord } from "./link.ts";
import type { EmulatorSettings } from "./ports.ts";

const body = z.object({ text: z.string().min(1).max(2_000) });
/** Sound in one piece, in milliseconds, and the time between two. */
const pieceMs = 100;
const betweenMs = 3;

/** POST /v1/speak: one text, one answer that streams. */
export async function serveSpeakHttp(options: {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly record: ConnectionRecord;
  readonly settings: EmulatorSettings;
  readonly faults: FaultPlan;
}): Promise<void> {
  const { request, response, record, settings, faults } = options;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const parsed = body.safeParse(JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown);
  if (!parsed.success) {
    refuse(response, 400, "The body needs a text.");
    return;
  }
  record.messages.push({ type: "Speak", text: parsed.data.text });
  const early = faults.take("speak-http", "open");
  if (early === "drop") request.socket.resetAndDestroy();
  if (early === "drop" || early === "stall") return;
  if (early === "garbage") {
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
    return;
  }
  const sampleRate = Number(record.query.get("sample_rate") ?? "24000");
  const speed = Number(record.query.get("speed") ?? "1");
  const samples = await settings.synthesise(parsed.data.text, { sampleRate, speed });
  const bytes = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  const pieceBytes = early === "drip" ? 1 : Math.round((sampleRate * 2 * pieceMs) / 1_000) + 1;
  response.writeHead(200, { "content-type": "audio/l16", "transfer-encoding": "chunked" });
  for (let at = 0; at < bytes.length && !response.destroyed; at += pieceBytes) {
    response.write(bytes.subarray(at, at + pieceBytes));
    await sleep(early === "drip" ? 50 : betweenMs);
    const fault = faults.take("speak-http", "sound");
    if (fault === "drop") request.socket.resetAndDestroy();
    if (fault === "drop" || fault === "stall") return;
  }
  response.end();
}

/** An error as the service words it. */
export function refuse(response: ServerResponse, status: number, message: string): void {
  response
    .writeHead(status, { "content-type": "application/json" })
    .end(JSON.stringify({ err_code: "REFUSED", err_msg: message, request_id: "emulated" }));
}
