/** A piece of a sentence, and whether it is a number to dial. */
export interface DialledPart {
  readonly text: string;
  readonly isNumber: boolean;
}

/** Helplines and emergency numbers of the places we serve, where they stand alone: no amount, day or longer number. */
const helpNumber =
  /(?<![\d.,:$£€¥-])(?:116 123|12356|988|911|999|112|110|119|120)(?![\d%:]|[.,-]\d|\s*(?:元|块|日|号|年|月|期|天|%|dollars|pounds|euros))/gu;

/** Somebody is told to call it. */
const isToldToCall = /拨打|\bcall\b/iu;

/** A sentence of ours in pieces: whoever needs one of these numbers should not have to copy it. */
export function dialledParts(text: string): readonly DialledPart[] {
  if (!isToldToCall.test(text)) return [{ text, isNumber: false }];
  const parts: DialledPart[] = [];
  let from = 0;
  for (const { 0: number, index } of text.matchAll(helpNumber)) {
    if (index > from) parts.push({ text: text.slice(from, index), isNumber: false });
    parts.push({ text: number, isNumber: true });
    from = index + number.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isNumber: false });
  return parts;
}
