import type { ReceiptWords } from "./receipt-words.ts";

export const enWords: ReceiptWords = {
  lang: "en",
  title: "Receipt",
  opening: "Opening, one moment please.",
  language: "Language",
  refused: {
    gone: {
      title: "There is nothing to show here",
      text: "Part of the link may be missing, or it no longer works. You can call the number in the sender's official app or letters and talk to a person.",
    },
    expired: {
      title: "This link has expired",
      text: "To keep things private, a link works for a limited time. You can call the number in the sender's official app or letters and talk to a person.",
    },
    used: {
      title: "This link was opened on another device",
      text: "To keep things private, a link works on one device only. If it was not you who opened it, please call the number in the sender's official app or letters and tell them.",
    },
    cookie: {
      title: "Your browser does not allow cookies here",
      text: "The page needs one small cookie to know that this is your device. Please allow cookies in the browser's settings, and try again.",
    },
    failed: {
      title: "It cannot be opened now",
      text: "It is not your fault. Please try again in a while.",
    },
  },
  retry: "Try again",
  proof: {
    title: "First, please show that it is you",
    text: "This page is for you alone. Please give the last four characters of your identity number, or your date of birth.",
    label: "Last four characters, or date of birth",
    hint: "For example 1234, or 1988-03-02. After two wrong tries the link stops working.",
    wrong: "That does not match. Please check it.",
    show: "Open",
  },
  print: "Print or save",
  person: "Talk to a person",
  recording: "I want the recording or transcript",
  recordingAsked: "Noted. A member of staff sees to it.",
  stop: "Stop contacting me",
  stopHint: "It takes effect at once, on every channel.",
  stopElsewhere:
    "It cannot be done with this link on this device. Please call the number in the sender's official app or letters.",
  stopped: "Noted. We do not contact you any more.",
  notDone: "That did not work. Please try again.",
  phone: "Phone",
  survey: {
    title: "Two short questions",
    text: "You need not answer, and what you answer changes nothing for you.",
    fair: "Would you say you were treated fairly?",
    fairLow: "0 not at all",
    fairHigh: "10 entirely",
    answered: "Was your question answered?",
    answers: { yes: "Yes", partly: "Partly", no: "No" },
    send: "Send",
    missing: "Please pick an answer to both questions.",
    notDone: "That was not sent. Please try again.",
    thanks: "Thank you.",
  },
};
