import type { Config } from "../../config.ts";

/** Characters below which a value is no secret, and would be found by chance. */
const secretCharsMin = 6;

/** Every text of the settings that must be in no trace: all that is under a name of a secret, wherever it stands. */
export const secretsOf = ({ speech, llm, telephony, alerts }: Config): readonly string[] =>
  textsIn({ speech, llm, telephony, alerts }).filter(({ length }) => length >= secretCharsMin);

const secretName = /key|secret|token|sid|from|password|url|appkey/i;

/** A vendor's address is none: traces have no host, and a path is redacted part by part. */
const openName = /^(?:baseUrl|url)$/;

function textsIn(value: unknown, name = ""): readonly string[] {
  if (typeof value === "string") {
    const isOpen = openName.test(name) && URL.canParse(value) && new URL(value).password === "";
    return secretName.test(name) && !isOpen ? [value] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, key));
}
