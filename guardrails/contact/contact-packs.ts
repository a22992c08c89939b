import { KindlineError } from "../../domain/errors.ts";
import cn from "../packs/cn/contact.json" with { type: "json" };
import eu from "../packs/eu/contact.json" with { type: "json" };
import uk from "../packs/uk/contact.json" with { type: "json" };
import us from "../packs/us/contact.json" with { type: "json" };
import usCa from "../packs/us/overlays/us-ca.contact.json" with { type: "json" };
import usDc from "../packs/us/overlays/us-dc.contact.json" with { type: "json" };
import usMa from "../packs/us/overlays/us-ma.contact.json" with { type: "json" };
import usNyNyc from "../packs/us/overlays/us-ny-nyc.contact.json" with { type: "json" };
import usWa from "../packs/us/overlays/us-wa.contact.json" with { type: "json" };
import { compileContactPack, type CompiledPack } from "./compile-contact-pack.ts";
import { contactPackSchema, type ContactPack } from "./contact-pack-schema.ts";
import { CONTACT_PACKS, type ContactPackId } from "./contact-vocabulary.ts";

const files: Readonly<Record<ContactPackId, unknown>> = {
  cn,
  us,
  uk,
  eu,
  "us-ma": usMa,
  "us-wa": usWa,
  "us-dc": usDc,
  "us-ny-nyc": usNyNyc,
  "us-ca": usCa,
};

/**
 * One file of contact rules, parsed.
 * @throws KindlineError `PACK_INVALID` naming the field that is wrong first.
 */
export function parseContactPack(value: unknown): ContactPack {
  const parsed = contactPackSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".") ?? "";
  const message = `Field ${field || "(whole)"}: ${issue?.message ?? "Expected contact rules."}`;
  throw new KindlineError({ code: "PACK_INVALID", message, field, cause: parsed.error });
}

let compiled: readonly CompiledPack[] | undefined;

/** The contact rules that are shipped, in the order in which they are read; parsed at their first use. */
export function contactPacks(): readonly CompiledPack[] {
  compiled ??= CONTACT_PACKS.map((id) => compileContactPack(parseContactPack(files[id])));
  return compiled;
}
