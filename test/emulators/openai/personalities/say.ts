import type { ChatRequest, ChatScript } from "../chat-script.ts";

/** An answer with these words: as a text, or in the form that `response_format` asks for. */
export function say(request: ChatRequest, text: string): ChatScript {
  const { schema } = request;
  const answer = schema === undefined ? text : JSON.stringify(valueFor(schema, text));
  return { steps: [{ type: "text", text: answer }] };
}

type Schema = Readonly<Record<string, unknown>>;

/** The smallest value that fits the schema, with the text wherever a string may be anything. */
function valueFor(schema: Schema, text: string): unknown {
  if (Array.isArray(schema["enum"])) return schema["enum"][0] as unknown;
  if ("const" in schema) return schema["const"];
  const options = (schema["anyOf"] ?? schema["oneOf"]) as readonly Schema[] | undefined;
  if (options?.[0] !== undefined) return valueFor(options[0], text);
  const type = Array.isArray(schema["type"]) ? (schema["type"][0] as unknown) : schema["type"];
  switch (type) {
    case "object": {
      const properties = (schema["properties"] ?? {}) as Readonly<Record<string, Schema>>;
      const entries = Object.entries(properties);
      return Object.fromEntries(entries.map(([key, value]) => [key, valueFor(value, text)]));
    }
    case "array":
      return schema["items"] === undefined ? [] : [valueFor(schema["items"] as Schema, text)];
    case "number":
    case "integer":
      return schema["minimum"] ?? 0;
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      return text;
  }
}
