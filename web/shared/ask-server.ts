/** What the server answered, or the code of why it did not; null where nothing came back. */
export type ServerAnswer<T> =
  | { readonly type: "value"; readonly value: T }
  | { readonly type: "refused"; readonly code: string }
  | { readonly type: "missed" };

/** Milliseconds that an answer may take: a slow network fits. */
const waitMs = 20_000;

/** Asks our own server for something; never throws. */
export async function askServer<T>(path: string, body: object): Promise<ServerAnswer<T>> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(waitMs),
    });
    if (response.status === 204) return { type: "value", value: undefined as T };
    const answer: unknown = await response.json();
    if (response.ok) return { type: "value", value: answer as T };
    const code = codeOf(answer);
    return code === undefined ? { type: "missed" } : { type: "refused", code };
  } catch {
    return { type: "missed" };
  }
}

/** The code of one of our own errors; a gateway in between has none. */
function codeOf(answer: unknown): string | undefined {
  if (typeof answer !== "object" || answer === null || !("error" in answer)) return undefined;
  const { error } = answer;
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
