export type SendEvent = (name: string, payload: Readonly<Record<string, unknown>>) => void;

/** What one task of a connection does. */
export interface NlsTaskSession {
  directive(name: string, payload: Readonly<Record<string, unknown>>): void;
  binary(data: Buffer): void;
}
