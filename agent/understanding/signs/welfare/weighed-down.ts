import { says } from "../../said-words.ts";

/** Somebody weeps, in words or signs: （哭）, 呜呜, "I'm crying", 😭. */
export const weeps = says({
  zh: /[（(【[*][^）)】\]*]{0,4}(?:哭|抽泣|哽咽|流泪|落泪|抹泪|啜泣)[^）)】\]*]{0,4}[）)】\]*]|呜{2,}|(?<![找向对跟和])[我俺](?:都|正在|一直|又|在|要|快|忍不住|边说边)*哭(?!穷|笑|丧|诉无门)(?!过|闹)|眼泪|😭|😢/u,
  en: /^(?!.*\b(?:relie[fv]\w*|happy|joy|laughing)\b).*(?:[([*][^)\]*]{0,12}\b(?:cry\w*|sob\w*|weep\w*|tears|tearful)\b[^)\]*]{0,12}[)\]*]|\b(?:i['’]?m|i am|im|sorry) (?:just |still |literally |sat here |sitting here )*(?:crying|sobbing|weeping|in tears)\b|\bi can['’]?t stop crying\b|😭|😢)/iu,
});

/** They fear that they will not be able to keep to it. */
export const fearsToFail = says({
  zh: /(?:怕|担心|恐怕|害怕)[^，。]{0,6}(?:还不|付不|交不|拿不|凑不|做不|供不|撑不|扛不|断供|又逾期|没钱|没得钱)/u,
  en: /\b(?:scared|afraid|worried|frightened|terrified|fear|anxious)\b[^.!?]{0,12}\bi(?:['’]ll| will|['’]m| am| might| may|['’]d| would| can['’]?t| won['’]?t|ll| wont| cant)\b[^.!?]{0,16}\b(?:be able|not|n['’]t|can['’]?t|cant|cannot|fail|miss|fall behind|default|mess|pay|afford|keep|manage|short|going to|gonna)\b/iu,
});
