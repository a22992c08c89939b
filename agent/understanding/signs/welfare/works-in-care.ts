import type { Language } from "../../../../domain/locale.ts";

type ByLanguage = Readonly<Record<Language, RegExp>>;

/** Whose work is in a hospital or in care, or who comes from it. */
const work: ByLanguage = {
  zh: /(?:医院|诊所|卫生院|疗养院|养老院|急诊)的?[^，。]{0,4}(?:上[班了]|工作|打工|值班|轮班|当(?:保安|护士|护工|医生|保洁)|护士|护工|医生|保安|保洁|收费员|职工|食堂)|我(?:就)?是(?:个|名|一名)?(?:医院的?)?(?:护士|护工|医生|大夫|护理员?|药剂师)/u,
  en: /\b(?:work(?:s|ing|er)?|clean(?:er|ing)?|drive|driver|cook|job|shift|porter|security|nurse|doctor|employed|temp(?:ing)?|reception\w*)\b(?: \w+){0,3}? (?:at|in|for|with)(?: \w+){0,2}? (?:hospital|clinic|hospice|nursing home|care home|ward|er|icu)\b|\b(?:i['’]?m|i am|as) an? (?:\w+ )?(?:nurse|doctor|paramedic|medic|carer|care worker|porter|midwife|surgeon|pharmacist|caregiver|cna|orderly)\b/iu,
};

/** Illness, loss or harm beside it. */
const suffering: ByLanguage = {
  zh: /癌|病(?!房|区|人|号)|住院|手术|受伤|工伤|抑郁|透析|怀孕|流产|死|去世|晕|疼|骨折|查出|确诊|瘤|瘫|聋|残|崩溃|撑不/u,
  en: /\b(?:cancer|sick|ill|illness|unwell|surgery|operation|depress\w*|diagnos\w*|injur\w*|hurt|broke my|treated|died|dying|passed away|pregnan\w*|miscarr\w*|disab\w*|pain|stroke|heart|anxi\w*|ptsd|breakdown|burn\w* out|admitted|chemo|tumou?r|blind|deaf|patient in|off work)\b/iu,
};

/** True where a hospital is where somebody works, and nothing tells that they suffer themselves. */
export const worksInCare = (text: string, language: Language): boolean =>
  work[language].test(text) && !suffering[language].test(text.replace(work[language], " "));
