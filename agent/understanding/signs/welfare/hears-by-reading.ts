import type { Language } from "../../../../domain/locale.ts";
import { says } from "../../said-words.ts";
import { refusedChannels } from "../contact/channel-wishes.ts";

const hardOfHearing = says({
  zh: /聋|听不(?:见|到|清)|听力|耳背|听障/u,
  en: /\b(?:deaf|hard of hearing|hearing (?:aids?|loss|impaired)|(?:can['’]?t|cannot) hear)\b/iu,
});

/** Something else that weighs on them, or another need. */
const needsMore = says({
  zh: /癌|病|抑郁|瞎|盲|看不见|瘫|自杀|想死|害怕|一个人|孤|残疾|低保|没钱/u,
  en: /\b(?:blind|depress\w*|anxi\w*|ptsd|stroke|dementia|cancer|ill|sick|scared|alone|lonely|suicid\w*|die|kill|disab\w*|autis\w*|carer|learning|confus\w*|struggl\w*)\b/iu,
});

/**
 * Who cannot hear and says how they are reached instead needs that, and nothing else is told: the wish is noted, and they
 * decide for themselves like anybody else.
 */
export const hearsByReading = (text: string, language: Language): boolean =>
  hardOfHearing(text) &&
  !needsMore(text) &&
  refusedChannels(text, language).some((channel) => channel === "voice");
