import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import { matches, placesOf } from "../matches.ts";

/** What gives somebody access, as machines write it. The first group is what introduces it and stays. */
const patterns: readonly RegExp[] = [
  /((?<![a-z])(?:bearer|basic) )[a-z\d._~+/=-]{6,2000}/g,
  /((?<![a-z])(?:set-cookie|cookie|authorization|proxy-authorization)["']? ?[:=] ?["']?(?:(?:bearer|basic) )?)[^\r\n"']{1,2000}/g,
  /((?<![a-z])(?:password|passwd|pwd|passphrase|secret|api[-_ ]?key|access[-_]?key|access[-_]?token|refresh[-_]?token|token|session(?:id)?|sid|otp|pin)["']? ?(?:[:=]|is ) ?["']?)[^\s"',;&]{3,500}/g,
  /((?<![a-z])(?:password|passcode|otp|pin) )(?=[^\s"',;]{0,40}\d)[^\s"',;]{4,40}/g,
  /((?:验证码|密码|口令)(?:是|为|:)? ?["']?)(?=[!-~]{0,40}\d)[!-+\x2d-~]{3,40}/g,
  // What a page was asked for: names in a query are percent-encoded, so no other rule would see them.
  /([?&](?:query|q|search|name|phone|tel|email|address|code|key|birth_?date|id_?last_?4)=)[^&\s#"']{1,500}/g,
  /(#)(?=[a-z_-]{0,500}\d)[a-z\d_-]{20,500}/g,
  /((?<![a-z\d])\/\/)[^\s/:@]{1,100}:[^\s/@]{1,200}(?=@)/g,
  /()(?<![a-z\d])eyj[a-z\d_-]{6,2000}\.[a-z\d_-]{2,4000}(?:\.[a-z\d_-]{2,2000})?/g,
  /()(?<![a-z\d])(?:sk|pk|rk|ghp|gho|xox[bp])[-_](?=[a-z_-]{0,100}\d)[a-z\d_-]{10,200}/g,
];

/** A long word of letters and figures without a meaning: a token. Hashes and UUIDs are ids and stay. */
const token =
  /(?<![a-z\d_./-])(?=[a-z_-]{0,40}\d)(?=[\d_-]{0,40}[a-z])[a-z\d_-]{32,500}(?![a-z\d_./-])/g;

/** Nothing without one of these is a secret. */
const hint = /[=:#@]|bearer|basic|passw|passcode|otp|pin |密码|验证码|口令|[a-z\d_-]{12}/;

/** Passwords, tokens, cookies and keys. */
export function findSecrets(reading: Reading): Found[] {
  if (!hint.test(reading.text)) return [];
  const introduced = patterns.flatMap((pattern) =>
    matches(pattern, reading.text).map(({ 0: words, 1: lead = "", index }) =>
      reading.found("secret", { from: index + lead.length, to: index + words.length }),
    ),
  );
  const tokens = placesOf(token, reading.text).filter((span) => !reading.plain().holds(span));
  return [...introduced, ...tokens.map((span) => reading.found("secret", span))];
}
