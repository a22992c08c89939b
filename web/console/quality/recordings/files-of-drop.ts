import { recordingName } from "../../../../server/protocol/limits-recordings.ts";
import type { NamedFile } from "./upload-queue.ts";

/** What was dropped or chosen: files to send, and the names of those that are none of ours. */
export interface ChosenFiles {
  readonly files: readonly NamedFile[];
  readonly passedOver: readonly string[];
}

/**
 * The files of a drop, with all below its folders. Of a folder only what may be a recording or transcript is taken; a
 * file that was dropped by itself may be called anything.
 */
export async function filesOfDrop({ items, files }: DataTransfer): Promise<ChosenFiles> {
  // They are there only until the event is over: everything is asked for before anything is awaited.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return filesOfChoice([...files]);
  const found: NamedFile[] = [];
  for (const entry of entries) await walk(entry, found);
  return sorted(found);
}

/** The files of a choice; those of a folder bring their path in it. */
export const filesOfChoice = (files: readonly File[]): ChosenFiles =>
  sorted(
    files.map((file) => ({
      name: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
      file,
    })),
  );

function sorted(found: readonly NamedFile[]): ChosenFiles {
  return {
    files: found.filter(isOurs).sort((a, b) => (a.name < b.name ? -1 : 1)),
    // What a system keeps hidden in a folder is nobody's recording.
    passedOver: found.filter((one) => !isOurs(one) && !isHidden(one.name)).map(({ name }) => name),
  };
}

const isOurs = ({ name }: NamedFile): boolean =>
  !name.includes("/") || (recordingName.test(name) && !isHidden(name));

const isHidden = (path: string): boolean => path.split("/").some((part) => part.startsWith("."));

async function walk(entry: FileSystemEntry, found: NamedFile[]): Promise<void> {
  const name = entry.fullPath.replace(/^\//, "");
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ name, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives a hundred at a time, and nothing at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const one of some) await walk(one, found);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
