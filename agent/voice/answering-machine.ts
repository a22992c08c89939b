import { languageOf, type Language, type Locale } from "../../domain/locale.ts";

/** What no person says when they take a call: greetings of mailboxes, announcements of networks, menus. */
const announcements: Readonly<Record<Language, RegExp>> = {
  zh: /(?:滴|嘀|提示音|哔)(?:声|音)?(?:后|之后)?.{0,6}(?:留言|录音)|(?:请|可以)?.{0,4}(?:在|听到).{0,4}提示音|语音信箱|您(?:所|好)?.{0,2}拨(?:打|叫)的(?:用户|号码|电话)|(?:无法|暂时(?:不能|无法))接(?:通|听)|已(?:关机|停机)|是空号|请稍后再拨|正在通话中|请不要挂机|(?:请)?按(?:[零一二三四五六七八九0-9*#]|井号|星号)(?:键)?|转人工请按/u,
  en: /\b(?:leave (?:me |us )?(?:a |your )?(?:message|name)|after the (?:tone|beep)|at the (?:tone|beep)|voice ?mail|mailbox|not available (?:right now|to take)|can(?:'t|not|not) (?:come to|take|get to) (?:the|your) (?:phone|call)|the (?:number|person|customer|subscriber|mobile) you (?:have |are |'ve )?(?:dialed|dialled|calling|called|reached)|has not been set up|no longer in service|is switched off|please (?:hold|stay on the line)|press (?:\d|one|two|three|zero|star|pound|hash)|record your message|please try (?:again|your call) later|google (?:voice|assistant)|call assist|screening (?:this|your) call|state your name and)\b/iu,
};

/** Whether these words come from a machine that answered: a mailbox, an announcement, a menu. */
export const isAnsweringMachine = (text: string, locale: Locale): boolean =>
  announcements[languageOf(locale)].test(text);
