import * as z from 'zod/mini';
import { classesSchema, fieldSchema, presetSchema, rateSchema, targetSchema, writtenSchema } from './clock';

/*
 * The shape of a kind's JSON. Nothing checks it while the program runs, for the files come with it: every one of them
 * is held against it by test/kinds/kind.test.ts, and the types are taken from it.
 */

/** What a column of one meaning is in ledgers of the kind. */
export const columnSchema = z.object({
  /** Headings with this meaning, the plainest first; compared without spaces, brackets and width. */
  aliases: z.optional(z.array(z.string())),
  /** Regular expression: further headings of this meaning. The aliases come first. */
  like: z.optional(z.string()),
  /** A table without it is no ledger of the kind. */
  required: z.optional(z.boolean()),
  /** Returns may fill it. */
  returned: z.optional(z.boolean()),
  /** A form shows it, locked: what a section must see to know what is asked of it. */
  shown: z.optional(z.boolean()),
  /** What a section is shown of rows that it need not report on. */
  glance: z.optional(z.boolean()),
  /** 同上 in it means what stands above; a report of 同上 is taken as written. */
  ditto: z.optional(z.boolean()),
  /** It holds days. */
  date: z.optional(z.boolean()),
  /** Width in characters of the default font. */
  width: z.optional(z.number()),
  /** It names persons of the public: it never leaves its sheet. */
  personal: z.optional(z.boolean()),
});

export const kindSchema = z.object({
  id: z.string(),
  /** 重点工作台账 */
  title: z.string(),
  /** What settings and sentences call it for short: 公文, 信访. */
  short: z.string(),
  /** What its items are called in sentences: 事项, 工单. */
  item: z.string(),
  /** Where the kind comes from. */
  source: z.optional(z.string()),
  /** Words that speak for this kind in a sheet's name or title. */
  titleHints: z.array(z.string()),
  /** Words in a sheet's name or title that speak against it: a device inventory is a 台账 too. */
  notTitleHints: z.optional(z.array(z.string())),
  /** What tells the kind; absent: the kind of whatever looks like a ledger of tasks. */
  signs: z.optional(
    z.object({
      /** Of each group one column must be there; `banner` is a stage named in a section banner. */
      needs: z.array(z.array(z.union([fieldSchema, z.literal('banner')]))),
      /** Words in headings that speak for it. */
      words: z.array(z.string()),
      /** Words in headings that rule it out. */
      not: z.optional(z.array(z.string())),
    }),
  ),
  /** `written`: the deadline is a phrase in a column. The other clocks are computed from a start. */
  clock: z.enum(['written', 'elapsed', 'staged', 'target']),
  /** Kept at one desk: no forms of it go out. */
  register: z.optional(z.boolean()),
  classes: z.optional(classesSchema),
  /** Presets of stages; the first of which the columns are there counts. */
  clocks: z.optional(z.array(presetSchema)),
  /** The column of a written day that goes before the computed one. */
  writtenWins: z.optional(fieldSchema),
  /** The start day counts as day one (起算日：当日); by default it does not. */
  countsFirstDay: z.optional(z.boolean()),
  /** A last day on a day off moves on to the next working day (顺延); by default it stays. */
  movesOn: z.optional(z.boolean()),
  written: z.optional(writtenSchema),
  target: z.optional(targetSchema),
  /** Thresholds where they are not those of the rule set. */
  thresholds: z.optional(z.object({ soonDays: z.number(), seriousDays: z.number() })),
  words: z.optional(z.object({ cancelled: z.array(z.string()) })),
  rates: z.array(rateSchema),
  /** What a briefing tells of it besides totals, rates, late rows and what the clock alone knows. */
  briefing: z.optional(
    z.object({
      /** What its items are counted in, 项 by default. */
      measure: z.optional(z.string()),
      /** Columns by whose words the items are counted: 答复类别 A、B、C、D. */
      by: z.optional(z.array(fieldSchema)),
      /** What each cooperating unit still owes is listed. */
      helpers: z.optional(z.boolean()),
    }),
  ),
  columns: z.partialRecord(fieldSchema, columnSchema),
});
