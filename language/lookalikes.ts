/**
 * Letters of other scripts, and Latin letters in a dress that NFKC leaves on, that look like plain Latin
 * ones, each with the lower-case Latin letter it is read as. Capitals and small letters are listed apart
 * because they differ in looks: В is read b, ν is read v.
 */
const pairs: readonly (readonly [alike: string, latin: string])[] = [
  // Cyrillic.
  ["АВЕЅІЈКМНОРСТУХԌԚԜҺҮЅЯИШЬ", "abesijkmhopctyxgqwhysrnwb"],
  ["авеѕіјкмнорстухԁԛԝһүӏгпшяиь", "abesijkmhopctyxdqwhylrnwrnb"],
  // Greek.
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳ", "abezhikmnoptyxcj"],
  ["αβεηικνορτυωχϲγ", "abenikvoptuwxcy"],
  // Armenian.
  ["օոսհցզյրք", "onuhgqjrp"],
  // Cherokee; its small letters are other characters.
  ["ᎪᏏᏟᎠᎬᎰᏀᎻᎥᎫᏦᏞᎷᏁᎾᏢᏄᏒᏚᎢᏌᏙᎳᎩᏃ", "abcdefghijklmnopqrstuvwyz"],
  ["ᎡᏎᏔᏖᏕᏓ", "rsytsj"],
  // Small capitals and letters of the phonetic alphabet.
  ["ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯǫʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqqrstuvwyz"],
  ["ɑɡıɩȷʋƅɗɛɠɱŋʂƭʐ", "agiijvbdegmnstz"],
  // Letters turned upside down.
  ["ɐɔǝɟƃɥᴉɾʞʃɯɹʇʌʍʎ", "acefghijklmrtvwy"],
];

/** Rows of letters that Unicode holds in the order of the alphabet, by the code point of their a. */
const rows: readonly number[] = [
  // In brackets, in black circles and in black squares.
  0x249c, 0x1f150, 0x1f170,
];

/** Each look-alike character and the Latin letter it stands for. */
export const lookalikes: ReadonlyMap<string, string> = new Map([
  ...pairs.flatMap(([alike, latin]) =>
    Array.from(alike).flatMap((char, at) => {
      const letter = latin.charAt(at);
      const small = char.toLowerCase();
      // A small Cherokee letter looks like its capital.
      const isCherokee = /\p{Script=Cherokee}/u.test(char);
      return isCherokee
        ? [[char, letter] as const, [small, letter] as const]
        : [[char, letter] as const];
    }),
  ),
  ...rows.flatMap((first) =>
    Array.from(
      "abcdefghijklmnopqrstuvwxyz",
      (letter, at) => [String.fromCodePoint(first + at), letter] as const,
    ),
  ),
]);
