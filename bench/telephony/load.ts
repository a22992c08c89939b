import { setInterval } from "node:timers";
import { WebSocket } from "ws";

/**
 * The carrier's end of many streams, in a process of its own so that its cost is not counted:
 * `node bench/telephony/load.ts <url> <streams> <fps, 0 for none> <mark delay in frames>`.
 */
const [url = "", streams = "1", framesPerSecond = "50", markDelay = "2"] = process.argv.slice(2);
const payload = Buffer.alloc(160, 0x55).toString("base64");
const frameMs = 20;

class Stream {
  readonly socket: WebSocket;
  readonly #sid: string;
  #number = 0;
  #marks: { readonly name: string; readonly dueAt: number }[] = [];

  constructor(index: number) {
    this.#sid = `MZ${String(index).padStart(32, "0")}`;
    this.socket = new WebSocket(url, { perMessageDeflate: false });
    this.socket.on("open", () => {
      this.socket.send('{"event":"connected","protocol":"Call","version":"1.0.0"}');
      const format = '{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1}';
      const start = `{"streamSid":"${this.#sid}","accountSid":"AC1","callSid":"CA${index}","tracks":["inbound"],"customParameters":{},"mediaFormat":${format}}`;
      this.socket.send(
        `{"event":"start","sequenceNumber":"1","start":${start},"streamSid":"${this.#sid}"}`,
      );
    });
    this.socket.on("message", (data: Buffer) => {
      const at = data.indexOf('"name":"');
      if (at < 0 || data.length > 200) return;
      const name = data.toString("latin1", at + 8, data.indexOf('"', at + 8));
      this.#marks.push({ name, dueAt: this.#number + Number(markDelay) });
    });
  }

  tick(): void {
    const n = this.#number;
    this.#number += 1;
    this.socket.send(
      `{"event":"media","sequenceNumber":"${n + 2}","media":{"track":"inbound","chunk":"${n + 1}","timestamp":"${n * frameMs}","payload":"${payload}"},"streamSid":"${this.#sid}"}`,
    );
    while (this.#marks[0] !== undefined && this.#marks[0].dueAt <= n) {
      const mark = `{"name":"${this.#marks.shift()?.name ?? ""}"}`;
      this.socket.send(
        `{"event":"mark","sequenceNumber":"1","mark":${mark},"streamSid":"${this.#sid}"}`,
      );
    }
  }
}

const all = Array.from({ length: Number(streams) }, (_, index) => new Stream(index));
await Promise.all(
  all.map(({ socket }) => new Promise((resolve) => void socket.once("open", resolve))),
);
process.send?.("open");
if (Number(framesPerSecond) > 0) {
  const startMs = performance.now();
  let ticks = 0;
  setInterval(() => {
    const due = Math.floor((performance.now() - startMs) / frameMs);
    for (; ticks < due; ticks += 1) for (const stream of all) stream.tick();
  }, 5);
}
