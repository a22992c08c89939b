import { expect, test } from "vitest";
import { personRequest } from "../../../../web/chat/machine/person-request.ts";
import type { ChatWords } from "../../../../web/chat/words/chat-words.ts";
import { chatWords } from "../../../../web/chat/words/words-in.ts";

/** Every text of the page, with the path to it. */
function textsOf(words: ChatWords): readonly (readonly [path: string, text: string])[] {
  const texts: [string, string][] = [];
  const visit = (path: string, value: unknown): void => {
    if (typeof value === "string") texts.push([path, value]);
    else if (typeof value === "function") texts.push([path, (value as (x: string) => string)("1")]);
    else for (const [key, each] of Object.entries(value as object)) visit(`${path}.${key}`, each);
  };
  visit("", words);
  return texts;
}

const both = Object.entries(chatWords).map(([language, words]) => ({ language, words }));

test("Chinese and English have the same texts, none of them empty", () => {
  const [zh, en] = [chatWords.zh, chatWords.en].map(textsOf);
  expect(zh?.map(([path]) => path)).toEqual(en?.map(([path]) => path));
  expect([...(zh ?? []), ...(en ?? [])].filter(([, text]) => text.trim() === "")).toEqual([]);
});

test.each(both)("nothing on the $language page says that there is a debt", ({ words }) => {
  const telling =
    /debt|owe|loan|credit|overdue|arrears|collect|payment|\bpay\b|债|欠|贷|逾期|催收|还款|账单|付款/i;
  expect(textsOf(words).filter(([, text]) => telling.test(text))).toEqual([]);
});

test.each(both)("the $language page does not shout", ({ words }) => {
  expect(textsOf(words).filter(([, text]) => /[!！]|[A-Z]{4,}/.test(text))).toEqual([]);
});

test("Chinese texts hold no English sentence, and address the reader with 您", () => {
  const texts = textsOf(chatWords.zh).filter(([path]) => path !== ".lang");
  expect(texts.filter(([, text]) => /[A-Za-z]{3,} [A-Za-z]{3,}/.test(text))).toEqual([]);
  expect(texts.filter(([, text]) => text.includes("你"))).toEqual([]);
});

test("English counts one character and several", () => {
  const { charactersLeft, charactersOver } = chatWords.en;
  expect([charactersLeft(1), charactersLeft(2)]).toEqual(["1 character left", "2 characters left"]);
  expect([charactersOver(1), charactersOver(2)]).toEqual([
    "1 character too many",
    "2 characters too many",
  ]);
});

test("the words of the button for a person are a turn that anybody would understand", () => {
  expect(personRequest).toEqual({
    zh: "我要转人工，请找真人客服。",
    en: "I'd like to talk to a person, please.",
  });
});
