/** What a WAV file of 16-bit PCM holds. */
export interface WavFormat {
  readonly sampleRate: number;
  readonly channels: number;
  /** Bytes of audio; unknown while it is being written. */
  readonly dataBytes: number;
  /** A remark in the file itself (RIFF INFO, `ICMT`), in ASCII. */
  readonly comment?: string;
}

/** More does not fit into the 32 bits of a RIFF size. */
export const wavDataBytesMax = 0xffff_ff00;

/**
 * The bytes before the audio of a WAV file (RIFF, Multimedia Programming Interface 1.0, 1991). A remark stands
 * before the audio, so that the size of the header does not depend on the audio.
 */
export function wavHeader({ sampleRate, channels, dataBytes, comment = "" }: WavFormat): Buffer {
  const info = comment === "" ? Buffer.alloc(0) : listChunk(comment);
  const header = Buffer.alloc(44);
  const blockBytes = channels * 2;
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(Math.min(0xffff_ffff, 36 + info.length + dataBytes), 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * blockBytes, 28);
  header.writeUInt16LE(blockBytes, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(Math.min(wavDataBytesMax, dataBytes), 40);
  return Buffer.concat([header.subarray(0, 36), info, header.subarray(36)]);
}

function listChunk(comment: string): Buffer {
  const text = Buffer.from(`${comment}\0${comment.length % 2 === 0 ? "\0" : ""}`, "latin1");
  const chunk = Buffer.alloc(20);
  chunk.write("LIST", 0, "latin1");
  chunk.writeUInt32LE(12 + text.length, 4);
  chunk.write("INFOICMT", 8, "latin1");
  chunk.writeUInt32LE(text.length, 16);
  return Buffer.concat([chunk, text]);
}
