import type { Disguise } from "./chinese-disguises.ts";

/** The words that may be hidden: those that say the thing. */
const longWord = /\b[a-z]{4,}\b/g;

const whole =
  (change: (text: string) => string): Disguise =>
  (words) =>
    change(words.join(" "));

/** Letters in another dress, each by its place in the alphabet. */
const dressed = (alphabet: string): Disguise => {
  const letters = Array.from(alphabet);
  return whole((text) =>
    text.replace(/[a-z]/g, (char) => letters[char.charCodeAt(0) - 97] ?? char),
  );
};

/** Letters from a code point on. */
const dressedFrom = (first: number): Disguise =>
  whole((text) =>
    text.replace(/[a-z]/g, (char) => String.fromCodePoint(first + char.charCodeAt(0) - 97)),
  );

const swapped = (pairs: Readonly<Record<string, string>>): Disguise =>
  whole((text) => text.replace(/[a-z]/g, (char) => pairs[char] ?? char));

/** In words of four letters and more, all but the last letter. */
const inLongWords = (pairs: Readonly<Record<string, string>>): Disguise =>
  whole((text) =>
    text.replace(
      longWord,
      (word) => word.slice(0, -1).replace(/[a-z]/g, (char) => pairs[char] ?? char) + word.slice(-1),
    ),
  );

const upsideDown = (text: string): string =>
  Array.from(text, (char) => "ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz".charAt(char.charCodeAt(0) - 97) || char)
    .toReversed()
    .join("");

/** A mark between the letters of each word. */
const inWords = (mark: string): Disguise =>
  whole((text) => text.replace(/(?<=[a-z])(?=[a-z])/g, mark));

const after = (mark: string): Disguise => whole((text) => text.replace(/[a-z]/g, `$&${mark}`));

/** The longest word changed at its first vowel but one at the start. */
const longest = (change: (word: string) => string): Disguise =>
  whole((text) => {
    const [word] = (text.match(longWord) ?? []).toSorted((a, b) => b.length - a.length);
    return word === undefined ? text : text.replace(word, change(word));
  });

const chat: Readonly<Record<string, string>> = {
  you: "u",
  your: "ur",
  are: "r",
  to: "2",
  for: "4",
};

/** Every way of hiding an English phrase that the guard must see through. */
export const englishDisguises: Readonly<Record<string, Disguise>> = {
  capitals: whole((text) => text.toUpperCase()),
  "mixed case": whole((text) =>
    Array.from(text, (char, at) => (at % 2 === 0 ? char.toUpperCase() : char)).join(""),
  ),
  "full width": whole((text) =>
    text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  ),
  "zero-width spaces": inWords("\u200b"),
  "zero-width joiners": inWords("\u200d"),
  "bidi controls": inWords("\u202e\u2066"),
  "tag characters": inWords("\u{e0041}\u{e007f}"),
  "variation selectors": after("\ufe0f"),
  "supplementary variation selectors": after("\u{e0101}"),
  "soft hyphens": inWords("\u00ad"),
  "combining marks": after("\u0336"),
  "a pile of combining marks": after("\u0301\u0327\u0336\u0489".repeat(3)),
  accents: swapped({ a: "á", e: "ê", i: "ï", o: "õ", u: "ü", n: "ñ", c: "ç" }),
  strokes: swapped({ o: "ø", d: "đ", l: "ł", h: "ħ", t: "ŧ" }),
  "emoji between letters": inWords("🙂"),
  "joined emoji between letters": inWords("👨\u200d👩\u200d👧"),
  "emoji between words": whole((text) => text.replaceAll(" ", "🙂")),
  "emoji and spaces between words": whole((text) => text.replaceAll(" ", " 🙂 ")),
  "full stops in words": inWords("."),
  "middle dots in words": inWords("·"),
  "asterisks in words": inWords("*"),
  "hyphens in words": inWords("-"),
  "underscores in words": inWords("_"),
  "slashes in words": inWords("/"),
  "full stops between words": whole((text) => text.replaceAll(" ", ".")),
  "underscores between words": whole((text) => text.replaceAll(" ", "_")),
  "one dot in a word": longest((word) => `${word.slice(0, 2)}.${word.slice(2)}`),
  "one asterisk in a word": longest((word) => `${word.slice(0, 2)}*${word.slice(2)}`),
  "one space in a word": longest((word) => `${word.slice(0, 2)} ${word.slice(2)}`),
  "a masked vowel": longest((word) => word.slice(0, 1) + word.slice(1).replace(/[aeiou]/, "*")),
  "spaces in words": whole((text) => inWords(" ")([text.replaceAll(" ", "   ")])),
  "spaces everywhere": inWords(" "),
  "no spaces": whole((text) => text.replaceAll(" ", "")),
  "a digit for a letter": longest((word) =>
    word.replace(/(?<=.)[aeio]/, (char) => ({ a: "4", e: "3", i: "1", o: "0" })[char] ?? char),
  ),
  "digits for letters": swapped({ a: "4", e: "3", i: "1", o: "0", s: "5", t: "7" }),
  "digits for l and b": swapped({ l: "1", b: "8", g: "9" }),
  "signs for letters": inLongWords({ a: "@", s: "$", i: "!" }),
  "more signs for letters": inLongWords({ e: "€", l: "|", t: "+" }),
  "Cyrillic letters": swapped({
    a: "а",
    e: "е",
    o: "о",
    p: "р",
    c: "с",
    x: "х",
    y: "у",
    i: "і",
    s: "ѕ",
  }),
  "Greek letters": swapped({
    a: "α",
    o: "ο",
    v: "ν",
    p: "ρ",
    i: "ι",
    k: "κ",
    n: "η",
    u: "υ",
    t: "τ",
  }),
  "Armenian and Cherokee letters": swapped({ o: "օ", s: "ꮪ", h: "հ", n: "ո", w: "ꮃ", d: "ꭰ" }),
  "stretched vowels": whole((text) => text.replace(/[aeiou]/g, "$&$&$&$&")),
  "stretched letters": whole((text) =>
    text.replace(/\b[a-z]+\b/g, (word) => word.replace(/[a-z]/g, "$&$&$&")),
  ),
  "stretched last letters": longest((word) => word + word.slice(-1).repeat(5)),
  "mathematical bold": dressedFrom(0x1d41a),
  "mathematical script": dressedFrom(0x1d4ea),
  fraktur: dressedFrom(0x1d586),
  "double-struck": dressedFrom(0x1d552),
  monospace: dressedFrom(0x1d68a),
  circled: dressedFrom(0x24d0),
  parenthesised: dressedFrom(0x249c),
  squared: dressedFrom(0x1f130),
  "negative squared": dressedFrom(0x1f170),
  "negative circled": dressedFrom(0x1f150),
  // Where no word has three letters, they are flags.
  "regional indicators": (words) =>
    /[a-z]{3}/.test(words.join(" ")) ? dressedFrom(0x1f1e6)(words) : words.join(" "),
  "small capitals": dressed("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ"),
  superscript: dressed("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖqʳˢᵗᵘᵛʷˣʸᶻ"),
  "turned letters": dressed("ɐbɔdǝɟƃɥᴉɾʞlɯnopqɹsʇuʌʍxʎz"),
  // One such letter alone may be of a phonetic script.
  "upside down": whole((text) =>
    (text.match(/[acefghijkmrtvwy]/g) ?? []).length < 2 ? text : upsideDown(text),
  ),
  "chat spelling": whole((text) =>
    text.replace(/\b(?:your?|are|to|for)\b/g, (word) => chat[word] ?? word),
  ),
  "Cyrillic letters and dots": whole((text) =>
    text
      .replace(/[aeo]/g, (char) => ({ a: "а", e: "е", o: "о" })[char] ?? char)
      .replace(/(?<=\p{L})(?=\p{L})/gu, "."),
  ),
};
