/** Where mail programs begin to repeat what is answered: English, Chinese, and the line that most of them draw. */
const quoteBegins: readonly RegExp[] = [
  /^\s*On .{4,200} wrote:\s*$/,
  /^\s*(?:在|于)?.{2,200}(?:写道|寫道)[：:]\s*$/,
  /^\s*-{2,}\s*(?:Original Message|Forwarded message|原始邮件|原始郵件|转发的邮件)\s*-{2,}/i,
  /^\s*_{10,}\s*$/,
  /^\s*(?:From|Sent|发件人|寄件者|发送时间)\s*[：:]/,
];

/**
 * What somebody has written in a mail, without the message of ours that their program repeats under it: else the way
 * out at its end would be read as a wish to stop. Where nothing else is left, all of it counts: whoever sends our own
 * words back is understood by them.
 */
export function ownWords(mail: string): string {
  const lines = mail.split(/\r\n|\r|\n/);
  const end = lines.findIndex((line) => quoteBegins.some((begins) => begins.test(line)));
  const own = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^\s*[>＞]/.test(line));
  const text = own.join("\n").trim();
  return text === "" ? mail.trim() : text;
}
