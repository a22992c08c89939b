import { pattern } from "../../../../language/patterns/pattern.ts";

/** 那一个月也行, 缓半个月都可以: so much time, and a smaller wish than before. */
const words = pattern(
  /^(?:那|嗯|好嘛)?[，, ]*(?:就|再|先|给我)*(?:缓|延|推|拖|宽限|宽)?(?:个)?(?:一|两|半|几|三|\d{1,2})个?(?:月|礼拜|星期|周|天)(?:也|都)(?:行|可以|要得|好|中|成|得行)(?:的|嘛|吧|啊|了)*[。.!！]?$/u,
);

/** 我缓过来了: over it, and no time is asked for. */
const recovered = pattern(/缓过(?:来|劲|气)/u);

/** True where a time to wait is all that a turn names, and it would do. */
export const acceptsDelay = (text: string): boolean => words.test(text);

/** True where somebody is over what they went through. */
export const isRecovered = (text: string): boolean => recovered.test(text) && !/等/u.test(text);
