/** The alphabet of GSM-7 (3GPP TS 23.038, 6.2.1), which takes one septet a character. */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Its extension table (6.2.1.1): an escape goes before each. */
const extended = new Set("\f^{}\\[~]|€");

/** Septets and UTF-16 units of a message that is one part, and of each part of a longer one. */
const gsm7 = { alone: 160, part: 153 } as const;
const ucs2 = { alone: 70, part: 67 } as const;

/** How a text travels, and in how many parts it is paid for. */
export interface SmsLength {
  readonly encoding: "gsm7" | "ucs2";
  readonly segments: number;
}

/**
 * The parts of a text message (3GPP TS 23.040, 9.2.3.24.1: the header of a part takes six bytes). A
 * character of two units, and an escape with what follows it, is never cut in two.
 */
export function smsLength(text: string): SmsLength {
  const characters = Array.from(text);
  const isGsm = characters.every((one) => basic.has(one) || extended.has(one));
  const sizes = characters.map((one) => (isGsm ? (extended.has(one) ? 2 : 1) : one.length));
  const { alone, part } = isGsm ? gsm7 : ucs2;
  const encoding = isGsm ? "gsm7" : "ucs2";
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= alone) return { encoding, segments: 1 };
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > part) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return { encoding, segments };
}
