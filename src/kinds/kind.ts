import * as z from 'zod/mini';
import { classesSchema, fieldSchema, presetSchema, rateSchema, targetSchema, writtenSchema } from './clock';
import collaboration from './collaboration.json';
import documents from './documents.json';
import type { Field } from './field';
import filings from './filings.json';
import hotline from './hotline.json';
import keyWork from './key-work.json';
import livelihood from './livelihood.json';
import petitions from './petitions.json';
import proposals from './proposals.json';
import stages from './stages.json';
import supervision from './supervision.json';
import targets from './targets.json';

export type { Field };

/** What a column of one meaning is in ledgers of the kind. */
const columnSchema = z.object({
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
export type Column = z.infer<typeof columnSchema>;

const kindSchema = z.object({
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

/**
 * A ledger kind (台账类型) as data: how its headings are called, what its columns are for, which clock it runs on. A new
 * kind is a JSON file of this shape and one line below; no code.
 */
export type Kind = z.infer<typeof kindSchema>;

/**
 * Checks a kind. Of `base` it takes every column that it does not name, what it does not say of a column, and the
 * base's headings of a column behind its own, as far as none of its other columns claims them.
 */
export function readKind(data: unknown, base?: Kind): Kind {
  const kind = kindSchema.parse(data);
  if (!base) return kind;
  const own = kind.columns;
  const claimed = new Set(Object.values(own).flatMap((column) => column.aliases ?? []));
  const fields = [...new Set([...Object.keys(own), ...Object.keys(base.columns)])] as Field[];
  const columns = Object.fromEntries(
    fields.map((field): [Field, Column] => {
      const inherited = (base.columns[field]?.aliases ?? []).filter((alias) => !claimed.has(alias));
      const aliases = [...(own[field]?.aliases ?? []), ...inherited];
      const returned = kind.register ? false : (own[field]?.returned ?? base.columns[field]?.returned);
      return [field, { ...base.columns[field], ...own[field], aliases, ...(returned ? { returned } : {}) }];
    }),
  );
  if (kind.register) for (const column of Object.values(columns)) delete column.returned;
  return { ...kind, columns };
}

/** The kind of a ledger of tasks: what its columns are holds for all others, as far as they say nothing else. */
export const KEY_WORK: Kind = readKind(keyWork);

/** Every kind the program knows. */
export const KINDS: readonly Kind[] = [
  KEY_WORK,
  ...[
    collaboration,
    supervision,
    documents,
    filings,
    petitions,
    stages,
    targets,
    proposals,
    hotline,
    livelihood,
  ].map((data) => readKind(data, KEY_WORK)),
];

const unions = new WeakMap<readonly Kind[], Kind>();

/** All headings of several kinds as one, for telling headings from rows before the kind is known. */
export function unionOf(kinds: readonly Kind[]): Kind {
  let union = unions.get(kinds);
  if (!union) {
    const columns: Kind['columns'] = {};
    const claimed = new Set<string>();
    for (const kind of kinds) {
      for (const [field, { aliases = [], like }] of Object.entries(kind.columns) as [Field, Column][]) {
        const free = aliases.filter((alias) => !claimed.has(alias));
        for (const alias of free) claimed.add(alias);
        const known = columns[field];
        const patterns = [known?.like, like].filter((pattern) => pattern !== undefined);
        columns[field] = {
          ...known,
          aliases: [...(known?.aliases ?? []), ...free],
          ...(patterns.length > 0 ? { like: patterns.join('|') } : {}),
        };
      }
    }
    union = {
      id: '',
      title: '',
      short: '',
      item: '事项',
      titleHints: [],
      clock: 'written',
      rates: [],
      columns,
    };
    unions.set(kinds, union);
  }
  return union;
}
