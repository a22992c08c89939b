import { troubleOf, type MicrophoneTrouble } from "./trouble-of.ts";

/** Asks for the microphone, with all that keeps the agent from hearing itself or the room. */
export async function openMicrophone(): Promise<MediaStream | MicrophoneTrouble> {
  // Pages without a secure connection have no microphone at all.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) return "unsupported";
  try {
    return await devices.getUserMedia({
      audio: {
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
        channelCount: 1,
      },
      video: false,
    });
  } catch (error) {
    return troubleOf(error instanceof Error ? error.name : "");
  }
}
