import { z } from "zod";
import { dateSchema } from "../../domain/case.ts";
import { JURISDICTIONS } from "../../domain/locale.ts";
import { checkOverlaps } from "./check-overlaps.ts";
import { packVersion } from "./pack-version.ts";
import { isOff, switchedProvisionSchema } from "./provision-schema.ts";

/** Rules on top of a pack: those of a state or a city, or those that hold everywhere. */
export const layerSchema = z
  .strictObject({
    /** Its name, such as `us-ma`; that of its file. */
    layer: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'Expected a name such as "us-ma".'),
    /** The pack it lies on; absent where it lies on every one. */
    jurisdiction: z.enum(JURISDICTIONS).optional(),
    /** Where it holds, as ISO 3166-2 codes, a city after its state: `US-NY-NYC`. */
    places: z.array(z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,4})*$/)),
    version: packVersion,
    /** When the rows were last compared with their sources. */
    reviewed: dateSchema,
    provisions: z.array(switchedProvisionSchema).min(1),
  })
  .check((context) => {
    const { provisions, jurisdiction, places } = context.value;
    const refuse = (path: PropertyKey[], message: string): void => {
      context.issues.push({ code: "custom", input: context.value, message, path });
    };
    context.issues.push(...checkOverlaps(provisions));
    if ((jurisdiction === undefined) !== (places.length === 0))
      refuse(["places"], "Expected places of a layer that lies on one pack, and only there.");
    if (jurisdiction === undefined) return;
    for (const [index, row] of provisions.entries()) {
      // A local rule that nobody has confirmed may be wrong in either direction.
      if (row.verify === true && row.signed === undefined && !isOff(row))
        refuse(
          ["provisions", index, "status"],
          'Expected "off" until somebody has signed the rule.',
        );
    }
  });

export type Layer = z.output<typeof layerSchema>;
