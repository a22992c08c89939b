import { normalise } from "../../language/normalise.ts";
import { remembered } from "../../domain/remembered.ts";
import type { AgentTurn, CallContext } from "./call-context.ts";

/** True where a turn names the creditor, its public name or the agency; without a case, any institution. */
export function namesInstitution({ text, acts }: AgentTurn, { record }: CallContext): boolean {
  if (record.case === undefined) return acts.has("institution");
  const { creditor, publicName, agency } = record.case;
  const said = keyOf(text);
  return [creditor, publicName, agency].some((name) => name !== undefined && hasName(said, name));
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
