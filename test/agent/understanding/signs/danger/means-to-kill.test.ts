import { describe, expect, it } from "vitest";
import { meansToKill } from "../../../../../agent/understanding/signs/danger/means-to-kill.ts";

describe("meansToKill", () => {
  it.each(["我要把借我身份证那个人弄死", "我要去把我老板捅了", "I'm going to kill him tonight"])(
    "hears an intent: %s",
    (text) => expect(meansToKill(text)).toBe(true),
  );

  it.each(["我要把自己弄死", "我要去杀鸡了", "游戏里我要把他砍死", "this is going to kill me"])(
    "hears none: %s",
    (text) => expect(meansToKill(text)).toBe(false),
  );
});
