import type { Page } from "playwright-core";
import { speak } from "./spoken-wav.ts";

/** A microphone whose owner says something when the test asks them to. */
export const talkingMicrophone = `{
  const media = navigator.mediaDevices;
  media.getUserMedia = async () => {
    const context = new AudioContext({ sampleRate: 16000 });
    const to = context.createMediaStreamDestination();
    // Without a source the stream would stand still between two sentences.
    const hum = new ConstantSourceNode(context, { offset: 0 });
    hum.connect(to);
    hum.start();
    window.say = (base64) => {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      const samples = new Int16Array(bytes.buffer);
      const buffer = context.createBuffer(1, samples.length, 16000);
      buffer.copyToChannel(Float32Array.from(samples, (each) => each / 32768), 0);
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(to);
      source.start();
    };
    return to.stream;
  };
}`;

/** Says it into the microphone of that page. */
export async function say(page: Page, text: string): Promise<void> {
  const { buffer } = await speak(text, 100);
  const base64 = Buffer.from(buffer as ArrayBuffer).toString("base64");
  await page.evaluate(`window.say(${JSON.stringify(base64)})`);
}

/** Keeps all that goes to the loudspeaker of a page, at 16 kHz. */
export const listeningEar = `{
  const connect = AudioNode.prototype.connect;
  window.heard = [];
  // A line that is opened again has a context of its own.
  const ears = new Map();
  AudioNode.prototype.connect = function (to, ...rest) {
    if (!(to instanceof AudioDestinationNode)) return connect.call(this, to, ...rest);
    let ear = ears.get(this.context);
    if (ear === undefined) {
      ear = this.context.createScriptProcessor(4096, 1, 1);
      ears.set(this.context, ear);
      window.earRateHz = this.context.sampleRate;
      ear.onaudioprocess = ({ inputBuffer }) => {
        const samples = inputBuffer.getChannelData(0);
        window.heard.push(Int16Array.from(samples, (each) => Math.round(each * 32767)));
      };
      connect.call(ear, to);
    }
    if (this !== ear) connect.call(this, ear);
    return connect.call(this, to, ...rest);
  };
}`;

/** What was heard on a page since it was asked last. */
export async function heardOn(page: Page): Promise<Int16Array> {
  const samples = (await page.evaluate(
    "window.heard.splice(0).flatMap((frame) => [...frame])",
  )) as readonly number[];
  return Int16Array.from(samples);
}
