import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { callId } from "../../domain/ids.ts";
import { openStore } from "../../server/storage/store.ts";
import { mendRecording } from "../../server/voice/recording/call-recording.ts";
import { verifyChain } from "../../transcripts/index.ts";
import { MediaStream } from "../emulators/carrier/media-stream.ts";
import { readTwiml } from "../emulators/carrier/read-twiml.ts";
import { scaledTime } from "../emulators/carrier/scaled-time.ts";
import { TwilioEmulator } from "../emulators/carrier/twilio-emulator.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { freePort, ServiceProcess } from "./service-process.ts";

const accountSid = `AC${"0".repeat(32)}`;
const authToken = "a-token-of-the-tests";
const time = scaledTime(1);
const caller = "+442079460100";

async function until(holds: () => boolean, withinMs = 30_000): Promise<void> {
  const endMs = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > endMs) throw new Error(`Expected in time: ${holds.toString()}`);
    await new Promise((resolve) => void setTimeout(resolve, 20));
  }
}

it(
  "a telephone call goes on in the same log when its server was killed in mid-sentence",
  { timeout: 120_000 },
  async () => {
    const store = await emptyStore("embedded");
    if (store.kind !== "embedded") throw new Error("Expected a folder.");
    const service = new ServiceProcess(store, await freePort(), {
      TWILIO_ACCOUNT_SID: accountSid,
      TWILIO_AUTH_TOKEN: authToken,
    });
    const carrier = new TwilioEmulator({ time, accountSid, authToken });
    /** Twilio asks what the call is to do, and does it. */
    const ask = async (url: string) => {
      const params = {
        CallSid: `CA${"1".repeat(32)}`,
        Direction: "inbound",
        From: caller,
        To: "+442079460999",
      };
      const response = await fetch(url, {
        method: "POST",
        headers: { "X-Twilio-Signature": carrier.sign(url, params) },
        body: new URLSearchParams(params),
      });
      const xml = await response.text();
      const step = readTwiml(xml);
      if (step.verb !== "connect") throw new Error(`Expected to be connected, got ${xml}`);
      const again =
        /<Redirect[^>]*>([^<]+)<\/Redirect>/.exec(xml)?.[1]?.replaceAll("&amp;", "&") ?? "";
      const stream = new MediaStream({
        url: step.url,
        time,
        parameters: step.parameters,
        accountSid,
      });
      await stream.open();
      return { stream, again, id: callId(step.parameters["call"] ?? "") };
    };
    try {
      await service.start();
      const first = await ask(`${service.url}/api/telephony/twilio/voice`);
      await until(() => first.stream.ear.speechMs > 1_500);
      await service.end("SIGKILL");
      await until(() => first.stream.isClosed);
      await service.start();
      const second = await ask(first.again);
      expect(second.id).toBe(first.id);
      await until(() => second.stream.ear.speechMs > 7_000, 60_000);
      expect([...first.stream.faults, ...second.stream.faults]).toEqual([]);
      second.stream.hangUp();
      await until(() => second.stream.isClosed);
      await service.end("SIGTERM");

      const opened = await openStore(store);
      const entries = await opened.events.read(first.id);
      await opened.close();
      expect(verifyChain(entries).success).toBe(true);
      const events = entries.map(({ event }) => event);
      const resumedAt = events.findIndex(({ type }) => type === "line-resume");
      const [before, after] = [events.slice(0, resumedAt), events.slice(resumedAt)];
      expect(resumedAt).toBeGreaterThan(0);
      // What had left may have been heard: nobody denies it, and what must be heard is said again.
      const textOf = (id: string): string =>
        events.flatMap((event) =>
          event.type === "sentence-approve" && event.sentenceId === id ? [event.text] : [],
        )[0] ?? "";
      const cut = events.find((event) => event.type === "sentence-interrupt");
      expect(cut).toBeDefined();
      if (cut?.type === "sentence-interrupt") expect(cut.heardText).toBe(textOf(cut.sentenceId));
      const approved = (part: typeof events): string =>
        part.flatMap((event) => (event.type === "sentence-approve" ? [event.text] : [])).join(" ");
      expect(approved(after)).toContain(cut?.type === "sentence-interrupt" ? cut.heardText : "-");
      // Decided, and for the time being held back by the guard before somebody is verified.
      const decided = after.flatMap((event) =>
        event.type === "move-decide" ? event.move.lines : [],
      );
      expect(decided.map(({ key }) => key)).toContain("line_resumed");
      expect(before.some(({ type }) => type === "line-end")).toBe(false);
      expect(after.filter(({ type }) => type === "line-end")).toHaveLength(1);

      const recordings = (await readdir(join(store.dataDir, "recordings"))).toSorted();
      expect(recordings).toHaveLength(2);
      const path = join(store.dataDir, "recordings", `${first.id}.wav`);
      expect(await mendRecording(path)).toBe(true);
      const bytes = await readFile(path);
      const at = bytes.indexOf("data", 12, "latin1");
      expect(bytes.readUInt32LE(at + 4)).toBe(bytes.length - at - 8);
      const samples = new Int16Array(
        bytes.buffer.slice(bytes.byteOffset + at + 8, bytes.byteOffset + bytes.length),
      );
      expect(samples.some((sample, index) => index % 2 === 1 && Math.abs(sample) > 500)).toBe(true);
    } finally {
      await service.end("SIGKILL");
    }
  },
);
