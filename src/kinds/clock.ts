import * as z from 'zod/mini';
import { FIELDS, type Field } from './field';

/*
 * How a kind says by data what is judged: the clocks, classes, closings and rates of KINDS. Shapes only; what they mean
 * is done in `status/clocks/` and `status/rates.ts`.
 */

export const fieldSchema = z.enum(FIELDS as [Field, ...Field[]]);

/** A length of time: of the keys given, one. */
const limitSchema = z.object({
  days: z.optional(z.number()),
  workdays: z.optional(z.number()),
  weeks: z.optional(z.number()),
  months: z.optional(z.number()),
});
export type Limit = z.infer<typeof limitSchema>;

/** One step with a limit of its own. */
const stageSchema = z.object({
  name: z.string(),
  /** Columns of the day it is counted from, the first that holds one. */
  from: z.array(fieldSchema),
  /** Columns that say that it is finished, the first that says something. */
  done: z.array(fieldSchema),
  limit: z.optional(limitSchema),
  /** Limits by class, each with its own sign of being finished where that differs. */
  byClass: z.optional(
    z.record(z.string(), z.object({ limit: limitSchema, done: z.optional(z.array(fieldSchema)) })),
  ),
  /** The limit is the least that it must take: 征求意见不少于15日. */
  atLeast: z.optional(z.boolean()),
  /** Its start is a step of our own that may not have come yet: 备案 counts from 发布. */
  awaited: z.optional(z.boolean()),
  /** The column of a granted later day. */
  extend: z.optional(fieldSchema),
  /** How much later than its own last day a granted day may be. */
  extendMost: z.optional(limitSchema),
  /** How long it may take altogether, counted from its start, extensions included. */
  wholeMost: z.optional(limitSchema),
});
export type Stage = z.infer<typeof stageSchema>;

/** A set of stages, in force where the columns it needs are there. */
export const presetSchema = z.object({
  name: z.optional(z.string()),
  needs: z.optional(z.array(fieldSchema)),
  stages: z.array(stageSchema),
});
export type Preset = z.infer<typeof presetSchema>;

/** Classes of rows (特急, 急件, 普通件) and the words that say them. */
export const classesSchema = z.object({
  /** Where the class is written, the first that says one. */
  from: z.array(z.union([fieldSchema, z.literal('banner')])),
  /** Canonical word → words that mean it. */
  words: z.record(z.string(), z.array(z.string())),
  /** Canonical word → words of the sheet's title that give every row this class. */
  title: z.optional(z.record(z.string(), z.array(z.string()))),
  /** The class of a row that says none; null: a person must look. */
  blank: z.nullable(z.string()),
});
export type Classes = z.infer<typeof classesSchema>;

/** What the clock of written deadlines looks at besides the deadline column. */
export const writtenSchema = z.object({
  /** 销号: the column that closes a row; where it is there, reported finished is not yet closed. */
  closedBy: z.optional(fieldSchema),
  /** Columns of a later day and of who granted it. */
  extension: z.optional(z.object({ to: fieldSchema, granted: fieldSchema })),
  /** Section banners say the stage and its time: （一）动员部署阶段（5月）. */
  banner: z.optional(z.boolean()),
});

/** What the clock of targets goes by. */
export const targetSchema = z.object({
  due: z.literal('yearEnd'),
  /** Whether a sum that grows over the year is held against 时序进度. */
  pace: z.boolean(),
  /** Grades from the lowest to the highest. */
  levels: z.array(z.string()),
  /** Words in an indicator's name, unit or value of which any day's figure can be compared. */
  levelWords: z.array(z.string()),
});
export type TargetTerms = z.infer<typeof targetSchema>;

/** Which rows a rate counts. Several conditions hold together. */
const conditionSchema = z.union([
  /**
   * `counted`: neither cancelled nor standing. `due`: fallen due, or late. `onTime`: finished in time and fallen due.
   */
  z.enum(['counted', 'finished', 'due', 'onTime']),
  /** `due` and `onTime` beside it are then of that stage; `last` is the plan's last one. */
  z.object({ stage: z.string(), begun: z.optional(z.boolean()), finished: z.optional(z.boolean()) }),
  z.object({ class: z.array(z.string()) }),
  z.object({
    field: fieldSchema,
    in: z.optional(z.array(z.string())),
    filled: z.optional(z.boolean()),
    yes: z.optional(z.boolean()),
  }),
  z.object({ target: z.enum(['comparable', 'met', 'challengeComparable', 'challengeMet']) }),
  z.object({ pace: z.enum(['known', 'kept']) }),
]);
export type Condition = z.infer<typeof conditionSchema>;

/** A share that the kind's outputs print. */
export const rateSchema = z.object({
  name: z.string(),
  /** 按期答复率 */
  title: z.string(),
  /** The denominator. */
  of: z.array(conditionSchema),
  /** What of it counts; the conditions of `of` hold as well. */
  count: z.array(conditionSchema),
});
export type RateTerms = z.infer<typeof rateSchema>;
