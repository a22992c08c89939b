import { chatTextCharsMax } from "../../../server/protocol/limits.ts";
import type { ChatWords } from "./chat-words.ts";

export const enWords: ChatWords = {
  lang: "en",
  title: "Chat",
  opening: "Opening, one moment please.",
  trouble: {
    warming: {
      title: "Starting, a moment please",
      text: "This takes a few seconds. The page opens by itself when it is ready.",
    },
    busy: {
      title: "A moment please",
      text: "The page was opened many times just now. It tries again by itself in a while.",
    },
    unreached: {
      title: "No connection yet",
      text: "Please check that you are online. The page keeps trying, so there is nothing you need to do.",
    },
  },
  refused: {
    invalid: {
      title: "This link does not open",
      text: "Part of it may be missing. Please open the link exactly as you got it, or ask for a new one. You can also call the number in the sender's official app or letters and talk to a person.",
    },
    expired: {
      title: "This link has expired",
      text: "To keep things private, a link works for a limited time. Please ask for a new one. You can also call the number in the sender's official app or letters and talk to a person.",
    },
    used: {
      title: "This link was opened on another device",
      text: "To keep things private, a link works on one device only. Please go on there, or ask for a new link. If it was not you who opened it, please call the number in the sender's official app or letters and tell them.",
    },
    cookie: {
      title: "Your browser does not allow cookies here",
      text: "The page needs one small cookie to know that this is your device. Please allow cookies in the browser's settings, or open the same link in another browser, and try again.",
    },
    failed: {
      title: "Something went wrong",
      text: "It is not your fault. Please try again in a while. You can also call the number in the sender's official app or letters and talk to a person.",
    },
  },
  retry: "Try again",

  hello: "Hello. You can write to us here. Take all the time you need.",
  toKnow: "Before you start",
  points: [
    "An AI assistant answers you, not a person.",
    "The chat is recorded.",
    "You can ask for a person at any time, with one button.",
    "If your connection drops, nothing you wrote is lost.",
  ],
  lastIsOver: "Your last chat has ended. You can start a new one.",
  start: "Start the chat",
  goOn: "Go on with the chat",
  startNew: "Start a new chat",
  byVoice: "Talk by voice instead",
  otherWays: "Other ways to reach us",
  helpPhone: "Phone",
  officialChannel: "Official channel",
  complaintChannel: "Complaints",
  safety: "We never ask for a password or a one-time code here. Please do not tell them to anyone.",
  openUntil: (moment) => `This link works until ${moment}.`,
  language: "Language",
  textSize: "Text size",
  textSample: "A",
  textSizes: { standard: "Standard", large: "Large", largest: "Largest" },

  assistantRecorded: "AI assistant · recorded",
  connection: {
    up: "Connected",
    connecting: "Connecting",
    lost: "No connection",
    over: "Ended",
  },
  log: "Conversation",
  speakers: { agent: "AI assistant", debtor: "You", person: "Staff member" },
  sending: "Sending…",
  unsent: "Not sent",
  hold: {
    rate: "That was a little fast. It goes out by itself in a moment.",
    store: "We are a little busy. It goes out by itself in a moment.",
    order: "Sending…",
  },
  answering: "The assistant is answering…",
  toNewest: "Newest messages",
  message: "Your message",
  messageHint: "Enter sends. Shift and Enter makes a new line.",
  send: "Send",
  charactersLeft: (count) => (count === 1 ? "1 character left" : `${count} characters left`),
  charactersOver: (count) =>
    count === 1 ? "1 character too many" : `${count} characters too many`,
  person: { none: "Talk to a person", called: "Person called", joined: "A person is here" },
  personNote: {
    called:
      "A person has been called; you see it here when somebody takes over. You can go on writing meanwhile.",
    joined: "A member of staff has joined the chat.",
  },
  orCall: "You can also call ",
  lostConnection: {
    title: "The connection is lost.",
    text: "Nothing you wrote is lost.",
    more: "You can go on writing; it is sent by itself when you are back.",
  },
  notices: {
    "given-back":
      "This message was not sent. It is back in the text field: you can change it and send it again.",
    unsent:
      "Your last message did not go out any more. It is kept for you: you find it in the text field of a new chat.",
    "from-before":
      "The text field holds what you did not send last time. It is up to you to send or delete it.",
    "too-long": `One message can have ${chatTextCharsMax} characters. Please shorten it, or send it in two parts.`,
    "too-many":
      "Several messages are still waiting to be sent. Please send this one when they are out.",
  },
  close: "Close",

  over: {
    title: "This chat has ended",
    text: "Thank you for talking with us. If there is more to say later, you can start again.",
  },
  save: "Save the conversation",
  copy: "Copy the conversation",
  copied: "Copied.",
  notCopied: "It could not be copied. Please save it instead.",
  again: "Start a new chat",

  menu: "Menu",
  leaveQuickly: "Leave this page now",
  leaveQuicklyHint: "It turns blank. The chat stays, and your link leads back to it.",
  end: "End the chat",
  ending: "Ending the chat…",
  endQuestion: {
    title: "End this chat?",
    text: "This chat cannot go on after that, but you can start a new one. You can still save the conversation.",
  },
  endYes: "End the chat",
  endNo: "Go on chatting",

  copyTitle: (institution) => `Conversation with ${institution}`,
  copySaved: (moment) => `Saved on ${moment}`,
  copyFile: "conversation",
};
