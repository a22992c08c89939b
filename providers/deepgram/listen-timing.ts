/** How long we wait for what, in milliseconds. Tests and slow networks set their own. */
export interface ListenTiming {
  /** For one handshake; a good network needs 300 ms. */
  readonly handshakeMs: number;
  /** For a lost connection to come back, all tries together. */
  readonly outageMs: number;
  /** So much of the latest audio is kept for the next connection; what an outage lasts, and not less. */
  readonly keptAudioMs: number;
  /** Between two tries: at least, and at most as much again by chance, so that many calls do not come at once. */
  readonly retryMs: number;
  /** Without audio until we say that we are still there; the vendor hangs up after 10 s. */
  readonly keepAliveMs: number;
  /** For the answer to a `flush`: the vendor may send none at all. 99 % of its answers come within 350 ms. */
  readonly settleMs: number;
  /** Without any message after a `flush` while audio flows, until the vendor counts as stalled. */
  readonly stallMs: number;
}

export const listenTiming: ListenTiming = {
  handshakeMs: 2_000,
  outageMs: 5_000,
  keptAudioMs: 5_000,
  retryMs: 100,
  keepAliveMs: 4_000,
  settleMs: 800,
  stallMs: 3_000,
};
