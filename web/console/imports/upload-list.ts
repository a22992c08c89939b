import type { ImportView } from "../../../server/protocol/imports.ts";
import { uploadFile } from "../data/upload-file.ts";

/**
 * Sends a list as it is, and tells how far it is.
 * @throws ApiError.
 */
export const uploadList = (
  file: File,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<ImportView> =>
  uploadFile(`/api/imports?name=${encodeURIComponent(file.name.slice(0, nameCharsMax))}`, file, {
    onProgress,
    signal,
  });

/** Characters of a file's name that the server takes. */
const nameCharsMax = 200;
