import { startDeepgramEmulator } from "../../test/emulators/deepgram/start-deepgram-emulator.ts";

/** Louder than a quiet line, of 32,767. */
const audible = 500;

/**
 * Deepgram in a process of its own, so that its cost is not the service's. It hears one sentence in whatever is loud
 * enough, and speaks a tone as long as the text.
 */
const emulator = await startDeepgramEmulator({
  recognise: (pcm) => {
    const isSpeech = pcm.some((sample) => Math.abs(sample) > audible);
    return Promise.resolve({ text: isSpeech ? "Can you repeat that, please?" : "", words: [] });
  },
});
process.send?.({ url: emulator.url });
process.on("message", () => process.send?.({ cpu: process.cpuUsage() }));
// Whoever measured is gone: nobody needs a vendor any more.
process.on("disconnect", () => process.exit());
