const han = "[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]";
const commaAtHan = new RegExp(`(?<=${han}),|,(?=${han})`, "g");
const spaceAtHan = new RegExp(`(?<=${han}) +| +(?=${han})`, "g");

/** What is left without a sound: quotes and title marks go, brackets and dashes are a pause. */
export function tidyChinese(spoken: string): string {
  return spoken
    .replace(/["“”‘’「」『』《》〈〉`*_~^|\\<>#·]/g, "")
    .replace(/[()（）[\]【】{}〔〕]|—+|–/g, "，")
    .replace(/…+|\.{2,}/g, "，")
    .replace(/\s+/g, " ")
    .replace(spaceAtHan, "")
    .replace(commaAtHan, "，")
    .replace(/[，,]+(?=[，,。！？!?；;：:、])/g, "")
    .replace(/([。！？!?；;：:、])[，,]+/g, "$1")
    .replace(/^[\s，,；;：:、]+|[\s，,；;：:、]+$/g, "");
}
