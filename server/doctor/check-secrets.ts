import { fine, found, type CheckFound } from "./check-result.ts";

/** Settings that only their length and their chance protect. */
const guarded = ["FREESWITCH_SECRET", "ALERT_WEBHOOK_SECRET"] as const;

/** Settings that are addresses with a password inside. */
const addresses = ["DATABASE_URL", "SMTP_URL"] as const;

/** Bits that a secret should be worth by its own letters: 16 random characters of base64 have 96. */
const bitsMin = 64;

/** Characters of a password that leaves this machine. */
const passwordCharsMin = 12;

const loopback: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]", "::1", ""]);

/** Secrets that could be guessed, by the names of their settings. */
export function checkSecrets(
  environment: Readonly<Record<string, string | undefined>>,
): CheckFound {
  const weak = [
    ...guarded.filter((name) => isGuessable(environment[name])),
    ...addresses.filter((name) => hasWeakPassword(environment[name])),
  ];
  return weak.length === 0 ? fine() : found("warn", "secret_weak", weak.join(", "));
}

const isGuessable = (secret: string | undefined): boolean =>
  secret !== undefined && secret !== "" && bitsOf(secret) < bitsMin;

/**
 * What a text is worth by how often each of its letters stands in it (Shannon), without what repeats from its start. It
 * cannot tell words from chance, so it is a lower bar than a good secret takes.
 */
function bitsOf(text: string): number {
  const period = repeatedPart(text);
  const counts = new Map<string, number>();
  for (const char of period) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / period.length);
  return bits;
}

/** "abcabcabc" is worth no more than "abc". */
function repeatedPart(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const part = text.slice(0, length);
    if (part.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return part;
  }
  return text;
}

function hasWeakPassword(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { hostname, username, password } = new URL(address);
  if (loopback.has(hostname) || username === "") return false;
  return decodeURIComponent(password).length < passwordCharsMin;
}
