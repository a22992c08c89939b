/** Whom an upload tells how far it is, and what breaks it off. */
export interface UploadWatch {
  /** In whole percent of the file. */
  readonly onProgress: (percent: number) => void;
  readonly signal: AbortSignal;
}
