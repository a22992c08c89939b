import { APIConnectionError, APIConnectionTimeoutError } from "openai";
import { ContentFilterFinishReasonError } from "openai/core/error";
import type { WritingFault } from "../../agent/ports/offline-writer.ts";

/**
 * What a failure of the vendor, its SDK or the parser is called here. Only its kind is read: its words may repeat the
 * key, or what people said.
 */
export function writingFault(error: unknown): WritingFault {
  const status = statusOf(error);
  if (status !== undefined) return faultOfStatus(status);
  if (error instanceof APIConnectionTimeoutError || nameOf(error) === "TimeoutError") return "late";
  if (error instanceof APIConnectionError) return "unreachable";
  if (error instanceof ContentFilterFinishReasonError) return "declined";
  return "unusable";
}

/** The HTTP status that a failed request ended with. */
export function statusOf(error: unknown): number | undefined {
  const { status } = Object(error) as { readonly status?: unknown };
  return typeof status === "number" ? status : undefined;
}

function faultOfStatus(status: number): WritingFault {
  if (status === 429) return "limited";
  if (status === 408 || status === 504) return "late";
  return status >= 500 ? "unreachable" : "refused";
}

const nameOf = (error: unknown): string | undefined =>
  error instanceof Error ? error.name : undefined;
