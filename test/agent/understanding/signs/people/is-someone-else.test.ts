import { describe, expect, it } from "vitest";
import {
  isSomeoneElse,
  tellsWhereTheyAre,
} from "../../../../../agent/understanding/signs/people/is-someone-else.ts";

describe("somebody else than who is asked for", () => {
  it.each([
    ["zh", "我是家里人，您跟我说就行"],
    ["zh", "喂，我是他老婆"],
    ["zh", "我就是她妈，有啥事"],
    ["zh", "他不想跟你说把手机给我了"],
    ["zh", "我是小李他在开车我替他打字"],
    ["en", "he gave me the phone he dont wanna talk to you"],
    ["en", "she handed the phone to me"],
    ["en", "im typing for him"],
    ["en", "I'm texting back for my wife"],
    ["en", "This is her husband, what's this about?"],
    ["en", "hi, i'm his sister"],
    ["en", "No, you're speaking to his flatmate"],
  ] as const)("says so (%s): %s", (language, text) => {
    expect(isSomeoneElse(text, language)).toBe(true);
  });

  it.each([
    ["zh", "我是家里人里面唯一挣钱的"],
    ["zh", "我是她老公公司的老客户了"],
    ["zh", "我是陈伟"],
    ["zh", "我妈住院了"],
    ["zh", "他把手机给我摔了"],
    ["zh", "我帮他还"],
    ["en", "my mom gave me the phone for my birthday"],
    ["en", "he gave me the phone number"],
    ["en", "she gave me the phone back"],
    ["en", "I'm waiting for them to call"],
    ["en", "i'm paying for him"],
    ["en", "This is Denise Carter"],
    ["en", "It's my husband's account too"],
    ["en", "I'm his only income"],
  ] as const)("does not (%s): %s", (language, text) => {
    expect(isSomeoneElse(text, language)).toBe(false);
  });
});

describe("asked for by name", () => {
  it.each(["he moved", "hes in jail", "no she's at work", "he is locked up", "she's not home"])(
    "somebody is told to be away: %s",
    (text) => {
      expect(tellsWhereTheyAre(text, "en")).toBe(true);
    },
  );

  it.each([
    "i moved",
    "he moved in with me so I'm behind, yes this is Alex",
    "is he in jail",
    "yes he is me",
    "she",
  ])("nobody is: %s", (text) => {
    expect(tellsWhereTheyAre(text, "en")).toBe(false);
  });
});
