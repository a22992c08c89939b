import { says } from "../../said-words.ts";

/** Said while a person is on the way: they wait, and nothing else. */
export const waitsOn = says({
  zh: /^(?:好的?|行|嗯+|哦|要得|中|可以|没事|那)?[，, ]*(?:那)?[我俺]?(?:就|再|先|在|都|慢慢|正)*(?:等|候)(?:着|起|哈|到起?|一?下[子儿]?|一?会儿?|你们?|您|他们?|人工|同事|就是|呢|吧|嘛|了|啊)*[。.!！ ]*$/u,
  en: /^\W*(?:(?:ok|okay|sure|fine|yes|yeah|alright|all right|no problem)\b\W*)*(?:i(?:['’]ll| will|['’]m| am|['’]m still| can) (?:just |still |happy to )*(?:wait(?:ing)?|hold(?:ing)?(?: on)?)|(?:still )?(?:waiting|holding)|hold(?:ing)? on)(?: (?:here|then|for (?:them|him|her|you|a (?:bit|minute|while)|someone|now)))*\W*$/iu,
});

/** Said while a person is on the way: they would rather go on with us than wait. */
export const endsWait = says({
  zh: /^[^，。]{0,4}(?:不(?:想)?(?:再)?等了|等不(?:了|起|及)了?|(?:不用|不要|别|莫|懒得)(?:再)?(?:等|转|叫|找|接)(?:人工|同事|人|他们?)?了?)(?:$|[，,。 ])|(?:^|[，, ])(?:算了[，, ]*)?(?:还是|就|那)?(?:你|您|恁)(?:来|就|直接|先)*(?:跟|给|和|帮)我(?:说|讲|谈|聊|办|弄|搞|处理)(?:嘛|吧|算了|就行|得了|就是)*[。.!！]*$/u,
  en: /\b(?:i(?:['’]m| am) (?:not|done|tired of|sick of) wait(?:ing)?(?! on my| for my)|i (?:do ?n['’]?t|can ?n?['’]?t|cannot) (?:want to |wanna )?wait(?: any ?(?:more|longer)| around| that long|\W*$)|(?:never ?mind|forget|skip) (?:the )?(?:wait|waiting)|(?:can|could) you (?:just |not )?(?:help|tell|sort|do it for) me (?:instead|yourself|then)|(?:just|you) (?:help|talk to|deal with) me (?:then|instead|yourself))\b/iu,
});
