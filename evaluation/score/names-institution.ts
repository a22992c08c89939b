import { normalise } from "../../language/normalise.ts";
import { remembered } from "../../domain/remembered.ts";
import type { AgentTurn, CallContext } from "./call-context.ts";

/** True where a turn names the creditor, its public name or the agency; without a case, any institution. */
export function namesInstitution({ text, acts }: AgentTurn, { record }: CallContext): boolean {
  if (record.case === undefined) return acts.has("institution");
  const { creditor, publicName, agency } = record.case;
  const said = keyOf(text);
  return [creditor, publicName, agency].some(
    (name) =>
      name !== undefined &&
      (hasName(said, name) || (record.channel === "voice" && soundsLike(text, name))),
  );
}

/**
 * Recognisers write names as other words ("Harbor Lane Credit in NI"): as many words together that share most pairs
 * of letters with it (Dice's coefficient) are the name misheard.
 */
function soundsLike(text: string, name: string): boolean {
  const pairs = pairsOf(keyOf(name));
  const length = name.trim().split(/\s+/).length;
  if (pairs.size < pairsMin) return false;
  const words = text.split(/\s+/);
  return words.some((_, at) =>
    [length, length + 1].some(
      (count) =>
        likeness(pairs, pairsOf(keyOf(words.slice(at, at + count).join("")))) >= likenessMin,
    ),
  );
}

const pairsMin = 6;
const likenessMin = 0.6;

const pairsOf = (key: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)));

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((pair) => b.has(pair)).length;
  return (2 * both) / (a.size + b.size);
}

/** A name as it is said: its first word or first four characters tell it from others. */
function hasName(said: string, name: string): boolean {
  const key = keyOf(name);
  const short = /\p{Script=Han}/u.test(name) ? key.slice(0, shortHanChars) : firstWord(name);
  return said.includes(key) || (short.length >= shortCharsMin && said.includes(short));
}

const shortHanChars = 4;
const shortCharsMin = 3;

/** Names and openings are the same in call after call. */
const keysMax = 2_000;
const keyKept = remembered<string>(keysMax);

const keyOf = (text: string): string =>
  keyKept(text, () =>
    normalise(text)
      .text.toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ""),
  );
const firstWord = (name: string): string =>
  keyOf(name.split(/\s+/).find((word) => !/^(?:the|first|united|national|a)$/i.test(word)) ?? name);
