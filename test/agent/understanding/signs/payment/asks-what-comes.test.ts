import { expect, it } from "vitest";
import {
  asksIfNothingTill,
  asksWhatNext,
  fearsArrest,
  fearsMeasures,
} from "../../../../../agent/understanding/signs/payment/asks-what-comes.ts";

it.each(["can you arrest me", "will i go to jail?", "会不会坐牢", "会来抓我吗"])(
  "arrest is feared: %s",
  (text) => {
    expect(fearsArrest(text)).toBe(true);
  },
);

it.each([
  "my brother was arrested and I had to pay bail",
  "I was in prison until June",
  "我儿子坐牢了",
  "can you take my card",
  "警察叔叔帮我找到了手机",
])("arrest is not asked about: %s", (text) => {
  expect(fearsArrest(text)).toBe(false);
});

it.each([
  "are you gonna take my wages",
  "are bailiffs coming round",
  "will i get a ccj",
  "会上门吗",
  "会不会起诉我",
])("what may come is asked, and no want is told: %s", (text) => {
  expect(fearsMeasures(text)).toBe(true);
});

it.each([
  "bailiffs came last week and took everything",
  "I lost my job, will you take me to court?",
  "can I pay on Friday",
  "my wages were cut",
  "没钱了会不会坐牢",
  "法院已经冻结了我的卡",
])("something is told, or something else is asked: %s", (text) => {
  expect(fearsMeasures(text)).toBe(false);
});

it.each(["what happens next", "ok so what now", "接下来呢", "那接下来怎么办"])(
  "how it goes on is asked: %s",
  (text) => {
    expect(asksWhatNext(text)).toBe(true);
  },
);

it.each(["what happens if i dont pay", "what now costs more", "接下来我要去上班"])(
  "and here it is not: %s",
  (text) => {
    expect(asksWhatNext(text)).toBe(false);
  },
);

it.each(["does that mean i pay nothing till december 23", "那12月23之前不用还吧"])(
  "what was read back is asked about: %s",
  (text) => {
    expect(asksIfNothingTill(text)).toBe(true);
  },
);

it.each(["i won't pay anything until you answer me", "I can't pay before Friday", "能12月再还吗"])(
  "and here something is put forward or refused: %s",
  (text) => {
    expect(asksIfNothingTill(text)).toBe(false);
  },
);
