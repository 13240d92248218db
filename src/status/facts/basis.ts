import { FIELD_WORDS, type Field } from '../../kinds/field';
import type { Kind } from '../../kinds/kind';
import type { Entry, Written } from '../../ledger/ledger';
import type { KindContext } from './kind-facts';

/** A cell that a judgement rests on. */
export interface Basis {
  /** What the cell is: 完成时限, 工作进展 … */
  readonly label: string;
  /** From zero. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * The cells of a report that a row was judged by; to be joined to others, because a list that grows keeps room for
 * many.
 */
export function reportBasis(
  progress: Written | undefined,
  status: Written | undefined,
  percent: Written | undefined,
  completed: Written | undefined,
): Basis[] {
  const cells: Basis[] = [];
  if (progress) cells.push(basisCell('工作进展', progress));
  if (status) cells.push(basisCell('状态', status));
  if (percent) cells.push(basisCell('完成率', percent));
  if (completed) cells.push(basisCell('完成日期', completed));
  return cells;
}

/** A cell that a judgement rests on, called `label`. */
export function basisCell(label: string, { row, column, text }: Written): Basis {
  return { label, row, column, text };
}

/** The cells that the steps of a row, or its figures, were read from. */
export function kindBasis(entry: Entry, { kind, columns, preset }: KindContext): Basis[] {
  const fields = basisFields(kind, preset);
  return entry.cells
    .filter(({ field }) => fields.has(field) && !kind.columns[field]?.personal)
    .map((cell) =>
      basisCell(
        columns.find(({ column }) => column === cell.column)?.heading ?? FIELD_WORDS[cell.field],
        cell,
      ),
    );
}

const basisOf = new WeakMap<Kind, Map<KindContext['preset'], ReadonlySet<Field>>>();

/** What rows of a kind are judged by, besides what every report is: looked up once for all rows. */
function basisFields(kind: Kind, preset: KindContext['preset']): ReadonlySet<Field> {
  const known = basisOf.get(kind) ?? new Map<KindContext['preset'], ReadonlySet<Field>>();
  basisOf.set(kind, known);
  const own = known.get(preset);
  if (own) return own;
  const fields = new Set<Field>([
    ...(preset?.stages ?? []).flatMap((stage) => [
      ...stage.from,
      ...stage.done,
      ...Object.values(stage.byClass ?? {}).flatMap(({ done = [] }) => done),
    ]),
    ...(kind.classes?.from ?? []).flatMap((from) => (from === 'banner' ? [] : [from])),
    ...(kind.target ? TARGET_FIELDS : []),
  ]);
  fields.delete('completed_on');
  known.set(preset, fields);
  return fields;
}

const TARGET_FIELDS: readonly Field[] = [
  'indicator_target',
  'indicator_challenge',
  'indicator_actual',
  'unit_of_measure',
  'met',
];
