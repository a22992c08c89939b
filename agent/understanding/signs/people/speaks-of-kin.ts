import { says } from "../../said-words.ts";
import { otherRoles } from "./other-roles.ts";

/** Somebody of the speaker's own is told of: 我爸是做生意的, "my dad ran a business". */
export const tellsOfKin = says({
  zh: new RegExp(`[我俺](?:们?家)?(?:的)?${otherRoles.zh}`, "u"),
  en: new RegExp(`\\bmy (?:\\w+ )?(?:${otherRoles.en}|parents|folks|kids?)\\b`, "iu"),
});

const askZh = `(?:问(?:一?下|问|一问|过)?[我俺]?(?:们?家)?的?${otherRoles.zh}|(?:跟|和|同)[我俺]?(?:们?家)?的?${otherRoles.zh}[^，。我你您]{0,4}(?:商量|说一?[声下]|讲一?[声下]|合计|沟通|打声?个?招呼))`;

/** They mean to ask somebody of theirs first: 我得问一下我老婆, "let me check with my husband". What comes of it, they tell themselves. */
export const asksKinFirst = says({
  zh: new RegExp(`^(?!.*(?:[你您]们?(?:去)?问|(?:商量|说|问)过了|[替帮]我)).*${askZh}`, "u"),
  en: new RegExp(
    `\\b(?:i(?:['’]?ll| will|['’]?d| would)?|gotta|need to|have to|want to|wanna|should|let me|lemme|can i|could i)\\b[^.!?]{0,16}\\b(?:ask|check with|talk (?:it over )?(?:to|with)|speak (?:to|with)|run (?:it|this|that) by|discuss (?:it|this|that) with|go over (?:it|this) with|see what) my (?:\\w+ )?(?:${otherRoles.en}|parents|folks)\\b(?! instead)`,
    "iu",
  ),
});

/** The one who was just told of, and no word of who else speaks now: 他欠了一屁股债, "he owes everyone". */
export const goesOnOfThem = says({
  zh: /^(?!.*(?:[我俺](?:们)?(?:就|只|只是|也)?是|是[我俺]|不在|出去|手机|电话|号码?|本人|机主|转告|带话|[替帮代][他她]|找[他她]|去世|过世|死|没了|走了)).*[他她]/u,
  en: /^(?!.*(?:\b(?:i['’]?m|i am|im|this is|it['’]?s) (?:his|her|their|the|a|an|[a-z]+['’]s)\b|\b(?:isn['’]?t|ain['’]?t|not) (?:here|in|home)\b|\b(?:his|her) (?:phone|cell)\b|\b(?:tell|ask|call|ring) (?:him|her)\b|\b(?:message|dead|died|passed away|deceased)\b)).*\b(?:he|she|they)\b/iu,
});
