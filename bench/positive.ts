import { languageOf, LOCALES } from "../domain/locale.ts";
import { cutSentences } from "../language/sentences.ts";
import { checkWording } from "../guardrails/positive/check-wording.ts";
import { heldOutCases, scriptedCases } from "../test/guardrails/positive/wording-cases.ts";
import { isReleased } from "../test/guardrails/positive/release-case.ts";

/**
 * What the positive check lets pass of wordings that training has not seen, by whether they say their line,
 * and what it costs a sentence. Run by `npm run bench:positive`.
 */
const rounds = 20;

const percent = (part: number, all: number): string =>
  `${part} of ${all} (${((100 * part) / all).toFixed(1)} %)`;

for (const language of new Set(LOCALES.map(languageOf))) {
  const { good, bad } = heldOutCases(language);
  const scripted = scriptedCases(language);
  const released = (cases: typeof good): string =>
    percent(cases.filter((each) => isReleased(each.text, each)).length, cases.length);
  console.log(`${language}: good held-out wordings released ${released(good)}`);
  console.log(`${language}: wrong held-out wordings released ${released(bad)}`);
  console.log(`${language}: scripted wordings released as free ones ${released(scripted)}`);
  const sentences = scripted.reduce((sum, { text }) => sum + cutSentences(text).length, 0);
  const started = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    for (const { text, script } of scripted) checkWording(text, script);
  }
  const { user } = process.cpuUsage(started);
  const perSentenceMs = user / 1_000 / rounds / sentences;
  console.log(`${language}: ${perSentenceMs.toFixed(3)} ms of CPU a sentence`);
}
