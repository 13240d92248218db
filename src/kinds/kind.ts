import * as z from 'zod/mini';
import { FIELDS, type Field } from './field';
import keyWork from './key-work.json';

/**
 * A ledger kind (台账类型) as data: how its headings are called, which columns a return may fill, which clock it runs on.
 * A new kind is a JSON file of this shape and one line below; no code.
 */
const kindSchema = z.object({
  id: z.string(),
  /** 重点工作台账 */
  title: z.string(),
  /** Where the kind comes from. */
  source: z.string(),
  /** Words that speak for this kind in a sheet's name or title. */
  titleHints: z.array(z.string()),
  /** Words in a sheet's name or title that speak against it: a device inventory is a 台账 too. */
  notTitleHints: z.optional(z.array(z.string())),
  /** `written`: the deadline is a phrase in a column. The other clocks are computed from a start. */
  clock: z.enum(['written', 'elapsed', 'staged', 'target']),
  fields: z.partialRecord(
    z.enum(FIELDS),
    z.object({
      /** Headings with this meaning, the plainest first; compared without spaces, brackets and width. */
      aliases: z.array(z.string()),
      /** A ledger without it is none. */
      required: z.optional(z.boolean()),
      /** Returns may fill it. */
      returned: z.optional(z.boolean()),
    }),
  ),
});

export type Kind = z.infer<typeof kindSchema>;
export type { Field };

/** Every kind the program knows, the most particular first. */
export const KINDS: readonly Kind[] = [keyWork].map((kind) => kindSchema.parse(kind));
