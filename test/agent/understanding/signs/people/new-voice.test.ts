import { describe, expect, it } from "vitest";
import { spokenLanguage } from "../../../../../agent/understanding/said-words.ts";
import {
  introducesAnother,
  relaysAnswer,
} from "../../../../../agent/understanding/signs/people/new-voice.ts";

describe("another voice", () => {
  it.each([
    ["this is tony", "tony", "Alex Morgan"],
    ["im jasmine", "jasmine", "Alex Morgan"],
    ["hi its mike", "mike", "Alex Morgan"],
    ["我是李强", "李强", "陈伟"],
  ])("gives its name: %s", (text, said, name) => {
    expect(introducesAnother(text, said, name)).toBe(true);
  });

  it.each([
    ["this is alexandra", "alexandra", "Alex Morgan"],
    ["this is morgan", "morgan", "Alex Morgan"],
    ["i talked to tony yesterday", "tony", "Alex Morgan"],
    ["it's dee", "dee", "Denise Carter"],
    ["it's mike from work who told me to call you", "mike", "Alex Morgan"],
    ["this is john from the bank?", "john", "Alex Morgan"],
    ["我是小陈", "小陈", "陈伟"],
    ["我问过李强", "李强", "陈伟"],
  ])("is none in: %s", (text, said, name) => {
    expect(introducesAnother(text, said, name)).toBe(false);
  });

  it.each([
    "he says yes",
    "he says he can do 200 friday",
    "ok she says that's fine",
    "她说可以",
    "他说周五还500",
  ])("passes an answer on: %s", (text) => {
    expect(relaysAnswer(text, spokenLanguage(text))).toBe(true);
  });

  it.each([
    "he says he can lend me 200",
    "she says she'll help",
    "he said yes",
    "my brother will pay, he says he can",
    "she says you can wait",
    "he says he will pay for me",
    "他说借我500",
    "她说可以帮我",
    "我老公说周五还500",
    "他说你们可以等",
  ])("is none where others help or told us something: %s", (text) => {
    expect(relaysAnswer(text, spokenLanguage(text))).toBe(false);
  });
});
