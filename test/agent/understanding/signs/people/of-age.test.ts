import { describe, expect, it } from "vitest";
import { spokenLanguage } from "../../../../../agent/understanding/said-words.ts";
import {
  isGrownRelative,
  speaksOfUpbringing,
  tellsNoOwnAge,
} from "../../../../../agent/understanding/signs/people/of-age.ts";

describe("a number that is no minor’s age", () => {
  it.each([
    "i have a 15 year old and a 17 year old at home",
    "i was 16 when i got my first loan from yall",
    "i am sixteen hundred behind on rent",
    "start december 15",
    "i got a 9 year old son",
    "im fifteen days late",
    "we're raising two 12 year olds",
    "i've been working since i was 14",
    "the 15th",
    "my lad is 15",
    "im a mom of a 15 year old",
    "my son is 17 and im paying for his college",
    "year 15 of this crap",
    "我15岁的儿子住院了",
    "i'm seventeen payments in",
    "我家有个15岁的",
    "我16岁就贷过款",
    "我十五号还",
    "家里养着一个十二岁的孩子",
    "我有15岁的儿子",
  ])("is heard: %s", (text) => {
    expect(tellsNoOwnAge(text, spokenLanguage(text))).toBe(true);
  });

  it.each([
    "im 15",
    "my brother is 15 and im 14",
    "im 15, my mom's phone",
    "i am sixteen",
    "i'm 15 and i have a 12 year old brother",
    "im his 15 year old son",
    "im only 12 start december 15",
    "i was born december 15 2012",
    "i turned 16 december 15",
    "my mom says dont talk, i have a 15 year old brother",
    "it's my fifteenth birthday december 15",
    "i'm a minor, december 15 i turn 18",
    "yes",
    "friday",
    "我15岁",
    "我十五岁了，我家有个12岁的弟弟",
    "我初三，十五号考试",
    "我妈不在，我十二号生日，我还没成年",
  ])("is not: %s", (text) => {
    expect(tellsNoOwnAge(text, spokenLanguage(text))).toBe(false);
  });
});

describe("a grown-up who answers for the debtor", () => {
  it.each([
    "no this is his mom he's at work",
    "his mom",
    "her daddy",
    "this is his mom, he's not here",
    "shes asleep",
    "no hes at work, im his dad",
  ])("is heard: %s", (text) => {
    expect(isGrownRelative(text)).toBe(true);
  });

  it.each([
    "she's at work til ten try her after that i'm only the babysitter",
    "my mom is asleep",
    "he's at work I'm his daughter, I'm 12",
    "hes my daddy",
    "i'm his son im eleven dad's asleep",
    "mommy's sleeping",
    "grandpa's asleep and I'm in second grade",
  ])("is not: %s", (text) => {
    expect(isGrownRelative(text)).toBe(false);
  });
});

describe("a word of parents, school or children", () => {
  it.each([
    "my babysitter quit so i had to stay home from work",
    "im back in school",
    "i'm a teacher and school is out so no pay",
    "i turned to my mom for help",
    "my mom is asleep i cant talk loud",
    "my daddy raised me better",
  ])("tells no age: %s", (text) => {
    expect(speaksOfUpbringing(text)).toBe(true);
  });

  it.each([
    "i'm 15 and in school",
    "im just a kid",
    "I'm a minor",
    "i'm not even 18, my mom pays",
    "mommy's asleep",
    "still in high school",
    "I'm ten days late",
  ])("does, or is none: %s", (text) => {
    expect(speaksOfUpbringing(text)).toBe(false);
  });
});
