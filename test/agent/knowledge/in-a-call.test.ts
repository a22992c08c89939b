import { describe, expect, it } from "vitest";
import { resumeConversation } from "../../../agent/conversation.ts";
import type { KnowledgeDocument } from "../../../agent/knowledge/knowledge-document.ts";
import type { PlainDate } from "../../../domain/calendar.ts";
import { parseCallEvent } from "../../../domain/parse/parse-call-event.ts";
import { callWith, document } from "./call-with-documents.ts";

const branch =
  "Q: Can I pay in cash at a branch?\nA: Cash is accepted at the counter of any branch.";

const cash = "Is it possible to pay cash at the branch?";

describe("a question that the creditor's documents answer", () => {
  it("is answered in the document's words, with its source, and the open question stays open", async () => {
    const { reply, conversation } = await callWith([document(branch)], [cash]);
    expect(reply.text).toBe(
      "Cash is accepted at the counter of any branch. Source: Customer handbook, version 3.",
    );
    expect(reply.move.because).toEqual(["knowledge:answer"]);
    expect(conversation.state.ended).toBe(false);
    expect(conversation.state.asked).not.toBeNull();
  });

  it("is cited in the log by document, version and passage, and the log brings the call back", async () => {
    const { events, conversation } = await callWith([document(branch)], [cash]);
    const found = events.flatMap((event) =>
      event.type === "turn-understand" && event.knowledge !== undefined ? [event] : [],
    );
    expect(found.map(({ knowledge }) => knowledge)).toMatchObject([
      {
        type: "answer",
        source: {
          documentId: "handbook",
          title: "Customer handbook",
          version: 3,
          passage: 1,
        },
        isApproved: true,
      },
    ]);
    const wire = events.map((event) => parseCallEvent(JSON.parse(JSON.stringify(event))));
    expect(wire).toEqual(events.map((value) => ({ success: true, value })));
    expect(resumeConversation({}, events).state).toEqual(conversation.state);
  });

  it("is answered with its source in speech too", async () => {
    const { reply } = await callWith([document(branch)], [cash], { channel: "voice" });
    expect(reply.text).toContain("That is from our document Customer handbook, version 3.");
  });

  it("is answered in Chinese in the same way", async () => {
    const text = "问：可以去网点交现金吗？\n答：网点柜台可以收现金，请记得索要回单。";
    const own = document(text, { language: "zh", jurisdictions: ["cn"], title: "客户手册" });
    const { reply } = await callWith([own], ["我直接去网点交现金行吗？"], { locale: "zh-CN" });
    expect(reply.text).toBe("网点柜台可以收现金，请记得索要回单。来源：《客户手册》，第3版。");
  });

  it("is answered before verification only from a public document", async () => {
    const closed = await callWith([document(branch)], [cash], { isIdentified: false });
    expect(closed.reply.text).not.toContain("Cash");
    const text =
      "Q: Do you have an interpreter?\nA: An interpreter can join a call free of charge.";
    const open = await callWith(
      [document(text, { isPublic: true })],
      ["Is there an interpreter I could use?"],
      { isIdentified: false },
    );
    expect(open.reply.text).toContain("An interpreter can join a call free of charge.");
    expect(open.conversation.outcome()).toMatchObject({ verified: false, disclosedDebt: false });
  });

  it("gives no word of a debt away before verification, even if the document is marked public", async () => {
    const text = "Q: Do you have an interpreter?\nA: An interpreter can explain your overdue loan.";
    const { reply, conversation } = await callWith(
      [document(text, { isPublic: true })],
      ["Is there an interpreter I could use?"],
      { isIdentified: false },
    );
    expect(reply.text).not.toMatch(/overdue|loan/);
    expect(conversation.outcome()).toMatchObject({ disclosedDebt: false, handoff: null });
  });
});

describe("a question that no document answers", () => {
  const ask = "Can I change dollars at your branches?";

  it("is said to be unknown, and a person is called for", async () => {
    const { reply, conversation } = await callWith([document(branch)], [ask]);
    expect(reply.move).toMatchObject({ because: ["knowledge:unknown"], handoff: "authority" });
    expect(reply.text).toMatch(/colleague/);
    expect(conversation.outcome().handoff).toBe("authority");
  });

  it("calls nobody twice", async () => {
    const { reply } = await callWith(
      [document(branch)],
      [ask, "And do you sell train tickets too?"],
    );
    expect(reply.move.lines.map(({ key }) => key)).toEqual(["handoff_waiting"]);
  });

  it("is answered as ever where the creditor has no documents, and before verification", async () => {
    const without = await callWith([], [ask]);
    expect(without.reply.move.because).not.toContain("knowledge:unknown");
    const before = await callWith([document(branch)], [ask], { isIdentified: false });
    expect(before.reply.move.handoff).toBeUndefined();
  });
});

describe("what the policy owns", () => {
  const greedy = document(
    [
      "Q: How much do I owe?\nA: Everybody owes one hundred pounds.",
      "Q: Can I get a discount?\nA: Everybody gets half off.",
      "Q: What happens if I don't pay?\nA: Nothing happens at all.",
      "Q: Are you a robot?\nA: No, I am a person.",
      "Q: Is this debt mine?\nA: It is yours.",
      "Q: Can I talk to a real person?\nA: There is nobody.",
    ].join("\n\n"),
  );

  it.each([
    "How much do I owe?",
    "Can I get a discount?",
    "What happens if I don't pay?",
    "Are you a robot?",
    "Is this debt mine?",
    "Can I talk to a real person?",
  ])("is answered by the policy, whatever a document says: %s", async (text) => {
    const { reply, events } = await callWith([greedy], [text]);
    expect(reply.move.because.join()).not.toContain("knowledge");
    expect(JSON.stringify(events)).not.toContain('"knowledge"');
  });

  it("comes first in a crisis, beside a question that a document answers", async () => {
    const { reply } = await callWith(
      [document(branch)],
      [`${cash} I want to kill myself tonight.`],
    );
    expect(reply.move.act).toBe("crisis");
  });

  it("is not touched by an answer that the guard would not let pass", async () => {
    const text = "Q: Can I pay in cash at a branch?\nA: Pay at once or we will have you arrested.";
    const { reply, events } = await callWith([document(text)], [cash]);
    expect(reply.text).not.toContain("arrested");
    expect(events.some(({ type }) => type === "line-block")).toBe(false);
  });

  it.each([
    "The charge for cash is £5.",
    "Cash saves you ten percent.",
    "Cash must reach us by 3 December 2026.",
  ])("gives no sum, share or day that is only a document's: %s", async (answer) => {
    const { reply } = await callWith(
      [document(`Q: Can I pay in cash at a branch?\nA: ${answer}`)],
      [cash],
    );
    expect(reply.text).not.toContain(answer);
  });

  it("lets the hours and the waiting time of an approved answer be said", async () => {
    const text =
      "Q: Can I pay in cash at a branch?\nA: Branches take cash from 9 to 5, it is booked within 3 working days.";
    const { reply } = await callWith([document(text)], [cash]);
    expect(reply.text).toContain("within 3 working days");
  });
});

describe("a document", () => {
  it.each([
    ["of another country", { jurisdictions: ["us"] }],
    ["that does not hold yet", { validFrom: "2026-11-21" as PlainDate }],
    ["that holds no longer", { validUntil: "2026-11-19" as PlainDate }],
    ["of another creditor", { creditors: ["Other Bank", "Example Bank Holdings"] }],
  ] as const)("%s answers nothing", async (_, rest) => {
    const { reply } = await callWith([document(branch, rest)], [cash]);
    expect(reply.text).not.toContain("Cash");
  });

  it.each([
    ["on its first day", { validFrom: "2026-11-20" as PlainDate }],
    ["on its last day", { validUntil: "2026-11-20" as PlainDate }],
  ] as const)("answers %s", async (_, rest) => {
    const { reply } = await callWith([document(branch, rest)], [cash]);
    expect(reply.text).toContain("Cash is accepted");
  });

  it("answers in the cases of its own creditors, however their names are written", async () => {
    const { reply } = await callWith(
      [document(branch, { creditors: ["Other Bank", " example  BANK "] })],
      [cash],
    );
    expect(reply.text).toContain("Cash is accepted");
  });

  it.each([
    "Pay at once or be arrested",
    "You owe £9,999",
    "50% off for everybody",
    "Handbook: pay in 12 instalments",
  ])("whose title may not be told as a source answers nothing: %s", async (title) => {
    const { reply } = await callWith([document(branch, { title })], [cash]);
    expect(reply.text).not.toContain("Cash");
    expect(reply.text).not.toContain(title);
  });

  it("does not tell its title before verification if that speaks of a debt", async () => {
    const text =
      "Q: Do you have an interpreter?\nA: An interpreter can join a call free of charge.";
    const title = "Help with your overdue loan";
    const { reply } = await callWith(
      [document(text, { isPublic: true, title })],
      ["Is there an interpreter I could use?"],
      { isIdentified: false },
    );
    expect(reply.text).not.toMatch(/overdue|interpreter can join/);
  });

  it("does not answer the opposite of what was asked", async () => {
    const text = [
      "Q: How do I turn paper letters off?\nA: Untick paper letters under Preferences.",
      "Q: Can I have letters in large print?\nA: Tell us once and every letter comes in large print.",
    ].join("\n\n");
    const { reply } = await callWith([document(text)], ["How do I turn paper letters on?"]);
    expect(reply.text).not.toContain("Untick");
  });

  it("that fits two ways alike answers in neither", async () => {
    const text = [
      "Q: Which branch takes coins?\nA: The branch at the harbour takes coins.",
      "Q: Which branch takes coins on market days?\nA: The branch at the square takes coins then.",
    ].join("\n\n");
    const { reply } = await callWith(
      [document(text)],
      ["Which of your branches would take coins off me at noon?"],
    );
    expect(reply.text).not.toMatch(/harbour|square/);
  });

  it("that contradicts another is not said, and one that says the same is", async () => {
    const other = (text: string) => document(text, { id: "leaflet", title: "Leaflet" });
    const against = other(branch.replace("is accepted", "is never accepted"));
    const silent = await callWith([document(branch), against], ["Can I pay in cash at a branch?"]);
    expect(silent.reply.text).not.toContain("accepted");
    const same = await callWith([document(branch), other(branch)], [cash]);
    expect(same.reply.text).toContain("Cash is accepted");
  });

  it("is quoted with the sentence before, where the one that fits points back to it", async () => {
    const text =
      "# Help\n\nA relay for deaf callers is there by day. It is booked on the accessibility page.";
    const { reply } = await callWith(
      [document(text)],
      ["On which accessibility page can I book the relay?"],
    );
    expect(reply.text).toContain("A relay for deaf callers is there by day. It is booked on");
  });

  it("is spoken of in its newest version alone, also once that one has run out", async () => {
    const newer = branch.replace("is accepted", "is now accepted");
    const versions = (rest: Partial<KnowledgeDocument>) => [
      document(branch),
      document(newer, { version: 4, ...rest }),
    ];
    const today = await callWith(versions({}), [cash]);
    expect(today.reply.text).toContain("is now accepted");
    const later = await callWith(versions({ validFrom: "2026-12-01" as PlainDate }), [cash]);
    expect(later.reply.text).toContain("Cash is accepted");
    const over = await callWith(versions({ validUntil: "2026-11-01" as PlainDate }), [cash]);
    expect(over.reply.text).not.toContain("Cash");
  });
});
