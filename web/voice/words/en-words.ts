import type { CallWords } from "./call-words.ts";

const thanks =
  "Thank you for talking with us. If there is more to say later, you can call or write again.";

export const enWords: CallWords = {
  lead: "You can talk to us here, by voice. Take all the time you need.",
  before: "Before you call",
  points: [
    "You talk to an AI assistant, not a person. Staff may listen in, or take over when you ask for a person.",
    "The call may be recorded, and what is said is written down.",
    "When you press the button, your browser asks for the microphone. It is on during the call only, and you can mute it.",
    "You can hang up at any time, or go on by typing. Sitting where nobody listens is a good idea.",
  ],
  call: "Call now",
  type: "I'd rather type",
  asking: {
    title: "Please allow the microphone",
    text: "Your browser asks whether this page may use it. The call begins when you allow it.",
  },
  connecting: "Calling…",
  cancel: "Cancel",
  noMicrophone: {
    denied: {
      title: "The microphone is not allowed",
      text: "Please press the symbol beside the address of this page, allow the microphone, and try again. Or go on by typing: nothing is lost.",
    },
    missing: {
      title: "No microphone was found",
      text: "Please plug in a headset or switch the microphone on, and try again. Or go on by typing.",
    },
    busy: {
      title: "The microphone is in use",
      text: "Another app or call uses it. Please end that one and try again. Or go on by typing.",
    },
    unsupported: {
      title: "This browser cannot make calls here",
      text: "Please open the same link in another browser of this device, or go on by typing.",
    },
    failed: {
      title: "The sound could not be started",
      text: "It is not your fault. Please try again, or go on by typing.",
    },
  },

  activity: {
    listening: "Listening to you",
    thinking: "One moment",
    speaking: "The assistant speaks",
    "waiting-for-person": "A person has been called; please hold on",
  },
  ending: "The call ends",
  muted: "Your microphone is off",
  captions: "What is said",
  noCaptions: "What you both say is shown here.",
  microphone: "Microphone",
  mute: "Mute",
  keypad: "Keypad",
  keypadHint: "You can also use the keys of your keyboard.",
  keysPressed: "Keys pressed",
  hangUp: "Hang up",

  over: {
    agent: { title: "The call has ended", text: thanks },
    debtor: { title: "You have hung up", text: thanks },
    person: {
      title: "The call has ended",
      text: "A member of staff goes on with this. You need not do anything now.",
    },
    fault: {
      title: "The call broke off",
      text: "Something went wrong here; it is not your fault. What you said is kept. Please call again, or go on by typing.",
    },
    lost: {
      title: "The connection is lost",
      text: "What you said until then is kept. Please check that you are online and call again, or go on by typing.",
    },
    unreached: {
      title: "The call did not get through",
      text: "Please check that you are online and try again in a moment, or go on by typing.",
    },
    full: {
      title: "All lines are busy",
      text: "Please try again in a few minutes, or go on by typing now.",
    },
    unavailable: {
      title: "Calls cannot be taken just now",
      text: "Perhaps another call is still open with this link. Please try again later, or go on by typing now.",
    },
    microphone: {
      title: "The microphone is gone",
      text: "It was unplugged or taken by another app, so the call has ended. Please check it and call again, or go on by typing.",
    },
  },
  again: "Call again",
};
