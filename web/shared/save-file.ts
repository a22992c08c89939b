/** Milliseconds that a browser may take to begin a download before its source is let go. */
const releaseMs = 60_000;

/** Saves a text as a file of this device, made here: nothing is asked of a server. */
export function saveFile(file: {
  readonly name: string;
  /** Such as `text/plain`. */
  readonly type: string;
  readonly text: string;
}): void {
  const url = URL.createObjectURL(new Blob([file.text], { type: `${file.type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), releaseMs);
}
