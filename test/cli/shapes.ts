import { z } from 'zod';

/**
 * Words and shapes that several commands share in `--json`, written out from the contract and not taken from the
 * program: what a program of an office reads today it must find tomorrow.
 */

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const STATUSES = [
  'done',
  'done_late',
  'on_track',
  'due_soon',
  'lagging',
  'seriously_lagging',
  'standing',
  'suspended',
  'cancelled',
  'to_check',
] as const;
export const LIGHTS = ['red', 'yellow', 'blue', 'green', 'grey', 'none'] as const;

/** What a column may mean, as far as the columns of the tests do. */
export const FIELDS = [
  'seq',
  'core_task',
  'sub_task',
  'target',
  'standard',
  'lead_unit',
  'co_units',
  'owner_person',
  'leader',
  'contact',
  'phone',
  'start',
  'deadline',
  'milestone',
  'progress',
  'percent',
  'status',
  'completed_on',
  'problem',
  'problem_kind',
  'next_step',
  'support_needed',
  'source',
  'kind',
  'level',
  'feedback_date',
  'evidence',
  'remark',
  'score',
  'light',
  'other',
] as const;

export const finding = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string().regex(/^[a-z_]+$/),
  sheet: z.string(),
  cell: z
    .string()
    .regex(/^[A-Z]+\d+$/)
    .optional(),
  message: z.string().min(4),
});
