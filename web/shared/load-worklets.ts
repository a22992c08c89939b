// The builder makes scripts of their own of these two, and gives their addresses.
// oxlint-disable-next-line import/default
import captureUrl from "./worklets/capture-worklet.ts?worker&url";
// oxlint-disable-next-line import/default
import playerUrl from "./worklets/player-worklet.ts?worker&url";

/** Milliseconds that the scripts of the audio thread may take to load: a slow mobile network fits. */
const loadWaitMs = 15_000;

/** Loads both ends of the audio thread: the microphone's and the loudspeaker's. Rejects if they do not come. */
export async function loadWorklets({ audioWorklet }: AudioContext): Promise<void> {
  const loaded = Promise.all([captureUrl, playerUrl].map((url) => audioWorklet.addModule(url)));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error("The scripts of the sound did not load.")),
      loadWaitMs,
    );
  });
  try {
    await Promise.race([loaded, late]);
  } finally {
    clearTimeout(timer);
  }
}
