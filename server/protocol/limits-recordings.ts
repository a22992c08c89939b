/**
 * Bytes of one recording. Four hours of stereo at 16 kHz have 922 MB; what is larger is no call, and would keep a
 * machine busy for hours before anybody could say so.
 */
export const recordingBytesMax = 1024 * 1024 * 1024;

/** Names of files that a folder is looked through for; a file that is named by itself may be called anything. */
export const recordingName =
  /\.(?:wave?|mp3|opus|ogg|oga|flac|m4a|webm|json|jsonl|ndjson|vcon|txt|csv|tsv|xlsx)$/iu;
