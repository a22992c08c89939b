import { describe, expect, it } from "vitest";
import { ownWords } from "../../../server/messages/own-words.ts";
import { readReply } from "../../../server/messages/read-reply.ts";
import { instantAt } from "../../../server/clock.ts";

const ours = ["A message from Example Lending", "", "Reply STOP to opt out, HELP for help."];
const quoted = ours.map((line) => `> ${line}`).join("\r\n");

const asked = { now: instantAt(0), timezone: "UTC", locale: "en-US" } as const;
const isStop = (mail: string): boolean => readReply(ownWords(mail), asked).isStop;

describe("the words of a mail", () => {
  it.each([
    ["marks", `I can pay on Friday.\r\n\r\n${quoted}`],
    [
      "a line in English",
      `I can pay on Friday.\n\nOn Fri, 20 Nov 2026, us@example.com wrote:\n${ours.join("\n")}`,
    ],
    [
      "a line in Chinese",
      `I can pay on Friday.\n\n客服 于2026年11月20日写道：\n${ours.join("\n")}`,
    ],
    ["a rule", `I can pay on Friday.\n\n-----Original Message-----\n${ours.join("\n")}`],
    ["a head", `I can pay on Friday.\n\nFrom: us@example.com\nSent: Friday\n${ours.join("\n")}`],
  ])("are without the message of ours that %s repeat under them", (_, mail) => {
    expect(ownWords(mail)).toBe("I can pay on Friday.");
    expect(isStop(mail)).toBe(false);
  });

  it("are a wish to stop where that is what stands above", () => {
    expect(isStop(`STOP\r\n\r\n${quoted}`)).toBe(true);
    expect(isStop(`please unsubscribe me\n\nOn Fri, Kim wrote:\n${ours.join("\n")}`)).toBe(true);
  });

  it("are all of it where nothing else is there: ours, sent back, is understood as its way out", () => {
    expect(ownWords(quoted)).toBe(quoted);
    expect(isStop(quoted)).toBe(true);
  });

  it("keep what only looks like the head of a mail in the middle of a line", () => {
    expect(ownWords("I heard it from: a friend")).toBe("I heard it from: a friend");
  });
});
