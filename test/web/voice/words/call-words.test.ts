import { expect, test } from "vitest";
import { callWords } from "../../../../web/voice/words/words-in.ts";

/** Every text of the page of a call, with the path to it. */
function textsOf(words: object, path = ""): readonly (readonly [path: string, text: string])[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "string"
      ? [[`${path}.${key}`, value] as const]
      : textsOf(value as object, `${path}.${key}`),
  );
}

const both = Object.entries(callWords).map(([language, words]) => ({ language, words }));

test("Chinese and English have the same texts, none of them empty", () => {
  const [zh, en] = [callWords.zh, callWords.en].map((words) => textsOf(words));
  expect(zh?.map(([path]) => path)).toEqual(en?.map(([path]) => path));
  expect([...(zh ?? []), ...(en ?? [])].filter(([, text]) => text.trim() === "")).toEqual([]);
});

test.each(both)(
  "nothing on the $language page of a call says that there is a debt",
  ({ words }) => {
    const telling =
      /debt|\bowe|loan|credit|overdue|arrears|collect|payment|\bpay\b|债|欠|贷|逾期|催收|还款|账单|付款/i;
    expect(textsOf(words).filter(([, text]) => telling.test(text))).toEqual([]);
  },
);

test.each(both)("the $language page of a call does not shout", ({ words }) => {
  expect(textsOf(words).filter(([, text]) => /[!！]|[A-Z]{4,}/.test(text))).toEqual([]);
});

test("Chinese texts address the reader with 您", () => {
  expect(textsOf(callWords.zh).filter(([, text]) => text.includes("你"))).toEqual([]);
});
