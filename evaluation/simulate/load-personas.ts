import { readFileSync, readdirSync } from "node:fs";
import { KindlineError } from "../../domain/errors.ts";
import { languageOf, type Language } from "../../domain/locale.ts";
import { ordinarySayings } from "./ordinary-sayings.ts";
import { personaSchema, type Persona, type Saying } from "./persona.ts";

const folder = new URL("personas/", import.meta.url);

/** What a debtor can do without a word. */
const wordless: ReadonlySet<string> = new Set(["hang_up", "silent"]);

/**
 * All personas that are shipped, by their ids.
 * @throws KindlineError PERSONA_INVALID if a file is not as `persona.ts` has it.
 */
export function loadPersonas(): readonly Persona[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .toSorted()
    .map((file) =>
      parsePersona(file, JSON.parse(readFileSync(new URL(file, folder), "utf8")) as unknown),
    );
}

/** One persona from data. @throws KindlineError PERSONA_INVALID, naming file and field. */
export function parsePersona(file: string, content: unknown): Persona {
  const parsed = personaSchema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw personaError(file, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
  }
  const persona = parsed.data;
  const unsaid = [...persona.reactions.map(({ does }) => does), ...persona.atOnce].find(
    (key) => !wordless.has(key) && sayingOf(persona, key) === undefined,
  );
  if (unsaid !== undefined) throw personaError(file, `says.${unsaid}: Expected words for it.`);
  for (const language of languagesOf(persona)) {
    const missing = Object.entries(persona.says).find(([, saying]) => !saying[language]);
    if (missing !== undefined)
      throw personaError(file, `says.${missing[0]}.${language}: Expected wordings.`);
  }
  return persona;
}

/** What that key says: the persona's own words, or those of any debtor. */
export const sayingOf = (persona: Persona, key: string): Saying | undefined =>
  own(persona.says, key) ?? own(ordinarySayings, key);

const own = (sayings: Readonly<Record<string, Saying>>, key: string): Saying | undefined =>
  Object.hasOwn(sayings, key) ? sayings[key] : undefined;

const languagesOf = (persona: Persona): ReadonlySet<Language> =>
  new Set(persona.locales.map(languageOf));

function personaError(file: string, problem: string): KindlineError {
  return new KindlineError({
    code: "PERSONA_INVALID",
    message: `${file}, ${problem}`,
    field: file,
  });
}
