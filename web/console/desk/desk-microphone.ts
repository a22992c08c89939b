import { openMicrophone } from "../../shared/open-microphone.ts";
import { captureName, type CaptureMessage } from "../../shared/worklets/worklet-messages.ts";

/** The microphone of a desk: open only between `open` and `close`. */
export class DeskMicrophone {
  readonly #context: AudioContext;
  readonly #onFrame: (samples: Int16Array<ArrayBuffer>) => void;
  #stream: MediaStream | undefined;
  #endCapture: (() => void) | undefined;
  /** Counts what was asked of it: what was asked before is of no interest once it is answered. */
  #asked = 0;

  constructor(context: AudioContext, onFrame: (samples: Int16Array<ArrayBuffer>) => void) {
    this.#context = context;
    this.#onFrame = onFrame;
  }

  /** @returns whether there is one. */
  async open(): Promise<boolean> {
    if (this.#stream !== undefined) return true;
    this.#asked += 1;
    const asked = this.#asked;
    const opened = await openMicrophone();
    if (typeof opened === "string") return false;
    if (asked !== this.#asked) {
      stop(opened);
      return false;
    }
    this.#stream = opened;
    this.#endCapture = capture(this.#context, opened, this.#onFrame);
    return true;
  }

  mute(isMuted: boolean): void {
    for (const track of this.#stream?.getAudioTracks() ?? []) track.enabled = !isMuted;
  }

  close(): void {
    this.#asked += 1;
    this.#endCapture?.();
    this.#endCapture = undefined;
    if (this.#stream !== undefined) stop(this.#stream);
    this.#stream = undefined;
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Takes what the microphone hears. @returns what ends it. */
function capture(
  context: AudioContext,
  microphone: MediaStream,
  onFrame: (samples: Int16Array<ArrayBuffer>) => void,
): () => void {
  const node = new AudioWorkletNode(context, captureName, {
    numberOfInputs: 1,
    numberOfOutputs: 0,
    channelCount: 1,
    channelCountMode: "explicit",
  });
  node.port.addEventListener("message", ({ data }: MessageEvent<CaptureMessage>) =>
    onFrame(data.samples),
  );
  node.port.start();
  const source = context.createMediaStreamSource(microphone);
  source.connect(node);
  return () => {
    source.disconnect();
    node.port.close();
  };
}
