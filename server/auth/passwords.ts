import {
  argon2,
  randomBytes,
  randomInt,
  timingSafeEqual,
  type Argon2Parameters,
} from "node:crypto";
import { promisify } from "node:util";
import { SerialQueue } from "../serial-queue.ts";

const derive = promisify(argon2);

/** One at a time: many logins at once must not take all memory, nor hold up everything else. */
const queue = new SerialQueue();

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; some 40 ms on a small server. */
const memoryKib = 19_456;
const passes = 2;
const lanes = 1;
const tagBytes = 32;
const saltBytes = 16;

/** A password as it may be stored: argon2id in the PHC string format, `$argon2id$v=19$m=…,t=…,p=…$…$…`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const tag = await tagOf(password, { salt, memory: memoryKib, passes, lanes });
  const parameters = `m=${memoryKib},t=${passes},p=${lanes}`;
  return `$argon2id$v=19$${parameters}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** Whether this is the password that was stored; false for a stored text in another form. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const found = phc.exec(stored);
  if (found === null) return false;
  const [, memory = "", turns = "", parallel = "", salt = "", tag = ""] = found;
  const expected = Buffer.from(tag, "base64");
  const actual = await tagOf(password, {
    salt: Buffer.from(salt, "base64"),
    memory: Number(memory),
    passes: Number(turns),
    lanes: Number(parallel),
  });
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** A stored password that nobody has: checking against it takes as long as against a real one. */
export const nobodysPassword = hashPassword(randomBytes(32).toString("base64url"));

/**
 * A random password that people can read out and type: five groups of four, without the letters and
 * digits that look alike; 98 bits.
 */
export function randomPassword(): string {
  return Array.from({ length: 5 }, () => Array.from({ length: 4 }, letter).join("")).join("-");
}

const letter = (): string => letters.charAt(randomInt(letters.length));
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

const phc =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

async function tagOf(
  password: string,
  options: {
    readonly salt: Buffer;
    readonly memory: number;
    readonly passes: number;
    readonly lanes: number;
  },
): Promise<Buffer> {
  const parameters: Argon2Parameters = {
    // The same characters typed on two keyboards are the same password.
    message: password.normalize("NFC"),
    nonce: options.salt,
    parallelism: options.lanes,
    tagLength: tagBytes,
    memory: options.memory,
    passes: options.passes,
  };
  return Buffer.from(await queue.run(() => derive("argon2id", parameters)));
}

const unpadded = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");
