/** What the first verb of a TwiML document says. */
export type TwimlStep =
  | {
      readonly verb: "connect";
      readonly url: string;
      readonly parameters: Readonly<Record<string, string>>;
    }
  | { readonly verb: "dial"; readonly to: string }
  | { readonly verb: "reject"; readonly reason: string }
  | { readonly verb: "hangup" };

/** Reads a document of the few verbs that are used here. @throws Error for any other. */
export function readTwiml(xml: string): TwimlStep {
  if (!/^<\?xml version="1.0" encoding="UTF-8"\?><Response>.*<\/Response>$/s.test(xml)) {
    throw new Error("Expected a TwiML document.");
  }
  if (xml.includes("<Hangup/>")) return { verb: "hangup" };
  const reject = /<Reject(?: reason="(\w+)")?\/>/.exec(xml);
  if (reject !== null) return { verb: "reject", reason: reject[1] ?? "rejected" };
  const dial = /<Dial[^>]*>([^<]+)<\/Dial>/.exec(xml);
  if (dial !== null) return { verb: "dial", to: plain(dial[1]) };
  const stream = /<Connect><Stream url="([^"]+)"/.exec(xml);
  if (stream === null) throw new Error("Expected a verb that is known.");
  const parameters = [...xml.matchAll(/<Parameter name="([^"]*)" value="([^"]*)"\/>/g)];
  return {
    verb: "connect",
    url: plain(stream[1]),
    parameters: Object.fromEntries(
      parameters.map(([, name, value]) => [plain(name), plain(value)]),
    ),
  };
}

const plain = (text = ""): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
