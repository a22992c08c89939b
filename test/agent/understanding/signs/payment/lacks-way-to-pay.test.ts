import { expect, it } from "vitest";
import { lacksWayToPay } from "../../../../../agent/understanding/signs/payment/lacks-way-to-pay.ts";

it.each([
  "i dont have the app",
  "I don't have a smartphone",
  "I've no internet here",
  "i have no bank account",
  "I can't use the app",
  "I can't log in to your website",
  "the app keeps crashing",
  "your app won't load",
  "my card got declined on your app",
  "my payment failed when I tried to pay",
  "how else can i pay",
  "can I pay without the app",
  "我没有智能手机",
  "我不会用App",
  "我用的老年机",
  "App打不开",
  "付款失败了",
])("the way to pay does not serve them: %s", (text) => {
  expect(lacksWayToPay(text)).toBe(true);
});

it.each([
  "I have the app",
  "I will pay on the app",
  "I don't want a plan",
  "I don't have the money",
  "I have no money and no job",
  "my card was declined at the store, I'm broke",
  "how can I pay",
  "is there another way, like 6 payments",
  "I work on the internet",
  "我没有手机里的钱",
  "手机里没钱",
  "我会用App还",
  "没有钱付款",
])("and here it is not said: %s", (text) => {
  expect(lacksWayToPay(text)).toBe(false);
});
