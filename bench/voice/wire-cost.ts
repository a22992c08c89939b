import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { WebSocket } from "ws";
import { openTwilioLine } from "../../server/telephony/open-twilio-line.ts";
import type { VoiceCall } from "../../server/voice/voice-call.ts";
import { LineServer } from "../../test/server/telephony/telephone.ts";
import { beginCall, type CallParts } from "./begin-call.ts";
import { EndlessVoice } from "./endless-voice.ts";
import { InstantEngines } from "./instant-engines.ts";
import { cpuMs } from "./numbers.ts";

const warmUpMs = 1_500;
/** Until every call has noticed that its line is gone. */
const goneMs = 300;
const windowMs = 3_000;
/** Messages that are longer carry audio; marks are short. */
const mediaBytesMin = 200;

/** `relay` only sends back what comes; `listens` says nothing; `speaks` hears and speaks all the time. */
export type WireMode = "relay" | "listens" | "speaks";

/**
 * Microseconds of CPU of one frame of 20 ms over Media Streams, with a whole call behind the socket. The carrier is
 * another process.
 */
export async function wireCost(parts: CallParts, mode: WireMode, streams: number): Promise<number> {
  const voice = new EndlessVoice();
  const calls: VoiceCall[] = [];
  let frames = 0;
  const answer = async (socket: WebSocket): Promise<void> => {
    const line = await openTwilioLine(socket);
    const { engines } = new InstantEngines(line.sampleRate);
    const voices = mode === "speaks" ? [voice] : engines.voices;
    const { events } = parts.services.store;
    calls.push(await beginCall(parts, { events, line, engines: { ...engines, voices } }));
  };
  const serve = (socket: WebSocket): void => {
    socket.on("message", (data: Buffer) => {
      if (data.length > mediaBytesMin) frames += 1;
    });
    if (mode === "relay") {
      socket.on("message", (data, isBinary) => socket.send(data as Buffer, { binary: isBinary }));
      return;
    }
    void answer(socket);
  };
  const server = await new LineServer(serve).open();
  const carrier = fork(new URL("../telephony/load.ts", import.meta.url), [
    server.url,
    String(streams),
    "50",
    "11",
  ]);
  await once(carrier, "message");
  await pause(warmUpMs);
  frames = 0;
  const before = process.cpuUsage();
  await pause(windowMs);
  const cpu = cpuMs(before);
  const audioFrames = frames;
  carrier.kill();
  await once(carrier, "exit");
  await server.close();
  await pause(goneMs);
  await Promise.all(calls.map((call) => call.closed()));
  await voice.close();
  return (1_000 * cpu) / audioFrames;
}
