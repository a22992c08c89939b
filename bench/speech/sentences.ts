/** What a benchmark's debtor says, and what it is a sample of. */
export interface Sentence {
  readonly text: string;
  readonly kind: "amount" | "date" | "digits" | "short" | "backchannel" | "story";
}

const of = (kind: Sentence["kind"], ...texts: string[]): Sentence[] =>
  texts.map((text) => ({ text, kind }));

/** Sixty-four things that debtors typically say. Numbers are in words: that is how they are spoken. */
export const sentences: readonly Sentence[] = [
  ...of(
    "amount",
    "I can pay two hundred dollars on Friday.",
    "Could I pay fifty dollars a month?",
    "I only have one hundred and twenty dollars right now.",
    "How much do I owe, is it three thousand four hundred?",
    "I already paid eight hundred and fifty dollars last week.",
    "Seventy five dollars is all I can afford.",
    "Can we split it into six payments of ninety dollars?",
    "I could do two thousand pounds if you waive the late fee.",
    "Why is there a thirty five dollar fee on my account?",
    "I will pay the full amount of one thousand dollars.",
    "Half of it now and half of it next month.",
    "My rent is nine hundred dollars and I earn twelve hundred.",
  ),
  ...of(
    "date",
    "I get paid on the fifteenth of December.",
    "I will pay next Friday.",
    "Can you call me back tomorrow at ten in the morning?",
    "The payment should come out on the first of every month.",
    "I was born on the second of March nineteen eighty eight.",
    "My birthday is July twenty third nineteen seventy nine.",
    "I can pay the day after tomorrow.",
    "It will be cleared by the end of November.",
    "Let us say Monday the twenty eighth.",
    "Give me until the tenth of January, please.",
  ),
  ...of(
    "digits",
    "four five six seven",
    "The last four digits are four five six seven.",
    "one nine eight two",
    "My last four are zero three one eight.",
    "It ends in seven seven two nine.",
    "six one five zero",
    "eight eight four three",
    "It is two zero six five.",
    "nine one one four",
    "The digits are five three nine six.",
    "three zero two eight",
    "Yes, it is seven four one zero.",
  ),
  ...of(
    "short",
    "Yes.",
    "No.",
    "Yes, that is right.",
    "No, I do not agree.",
    "Yes, this is he.",
    "Speaking.",
    "Hello?",
    "Who is this?",
    "Wrong number.",
    "I do not have any money.",
    "Can I speak to a person?",
    "Stop calling me.",
    "That works for me.",
    "Are you a robot?",
  ),
  ...of("backchannel", "Okay.", "Right.", "I see.", "Uh huh.", "Mm hmm.", "Sure."),
  ...of(
    "story",
    "I lost my job in March and I have not found another one yet.",
    "My wife has been in hospital since September and I have to look after the children.",
    "I never borrowed this money, somebody must have used my name.",
    "I want to complain about the way your colleague talked to me yesterday.",
    "Please send me a letter, I do not want to talk about this on the phone.",
    "I have an attorney, you will have to talk to her about this.",
    "My hours were cut last month, so I am behind with everything, the rent and the car and now this.",
    "I am driving right now, can you call me back this evening?",
    "He does not live here any more, he moved out two years ago.",
    "I am not refusing to pay, I just cannot pay all of it at once.",
  ),
];
