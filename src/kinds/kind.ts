import type * as z from 'zod/mini';
import collaboration from './collaboration.json';
import documents from './documents.json';
import type { Field } from './field';
import filings from './filings.json';
import hotline from './hotline.json';
import keyWork from './key-work.json';
import livelihood from './livelihood.json';
import petitions from './petitions.json';
import proposals from './proposals.json';
import type { columnSchema, kindSchema } from './schema';
import stages from './stages.json';
import supervision from './supervision.json';
import targets from './targets.json';

export type { Field };

/** What a column of one meaning is in ledgers of the kind. */
export type Column = z.infer<typeof columnSchema>;

/**
 * A ledger kind (台账类型) as data: how its headings are called, what its columns are for, which clock it runs on. A new
 * kind is a JSON file of this shape and one line below; no code.
 */
export type Kind = z.infer<typeof kindSchema>;

/**
 * Makes a kind of what its file says; `kindSchema` is the shape of it. Of `base` it takes every column that it does
 * not name, what it does not say of a column, and the base's headings of a column behind its own, as far as none of
 * its other columns claims them.
 */
export function readKind(data: unknown, base?: Kind): Kind {
  const kind = data as Kind;
  if (!base) return kind;
  const own = kind.columns;
  const claimed = new Set(Object.values(own).flatMap((column) => column.aliases ?? []));
  const columns: Partial<Record<Field, Column>> = {};
  for (const field of [...Object.keys(own), ...Object.keys(base.columns)] as Field[])
    columns[field] ??= columnOf(own[field], base.columns[field], claimed, kind.register === true);
  return { ...kind, columns };
}

/** A column of a kind that takes from its base what it does not say itself. A register's is never sent back. */
function columnOf(
  own: Column | undefined,
  base: Column | undefined,
  claimed: ReadonlySet<string>,
  register: boolean,
): Column {
  const aliases = base?.aliases ?? [];
  const isFree = !aliases.some((alias) => claimed.has(alias));
  // Most columns are the base's own, and one object for all kinds.
  if (!own && base?.aliases && isFree && !(register && base.returned)) return base;
  const column: Column = {
    ...base,
    ...own,
    aliases: [
      ...(own?.aliases ?? []),
      ...(isFree ? aliases : aliases.filter((alias) => !claimed.has(alias))),
    ],
  };
  if (register) delete column.returned;
  return column;
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
