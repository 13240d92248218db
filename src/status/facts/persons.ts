import { lastOf } from '../../ledger/cells';
import type { Field } from '../../kinds/field';
import type { Kind } from '../../kinds/kind';
import type { Entry } from '../../ledger/ledger';
import type { Facts } from './facts';

/** Mobile and identity numbers. */
const NUMBERS = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)[1-9]\d{5}(?:19|20)\d{9}[\dXx](?![\dXx])/g;
/** Names that name nobody. */
const NOBODY = /^(?:匿名.*|无|不详|保密|未留|市民|群众|[—–\-/]+)$/;

/**
 * Hides, in texts that may leave the sheet, the names of petitioners and callers of a row and personal numbers, also
 * where a text only repeats them. Null for kinds without such columns: their texts stay as they are.
 */
export function hidingOf(entry: Entry, kind: Kind): ((text: string) => string) | null {
  const fields = personalFields(kind);
  if (fields.length === 0) return null;
  const names = fields.flatMap((field) => namesIn(entry, field));
  return (text) =>
    names.reduce((rest, name) => rest.replaceAll(name, '（姓名略）'), text).replace(NUMBERS, '（号码略）');
}

/** What a row says, as it may leave its sheet. */
export function factsWithoutPersons(facts: Facts, hide: (text: string) => string): Facts {
  return {
    ...facts,
    task: hide(facts.task),
    deadlineText: hide(facts.deadlineText),
    progress: facts.progress && {
      ...facts.progress,
      text: hide(facts.progress.text),
      explain: hide(facts.progress.explain),
      conflicts: facts.progress.conflicts.map(hide),
    },
    progressText: hide(facts.progressText),
    basis: facts.basis.map((cell) => ({ ...cell, text: hide(cell.text) })),
  };
}

const personal = new WeakMap<Kind, readonly Field[]>();

/** Columns of a kind that name persons of the public. */
function personalFields(kind: Kind): readonly Field[] {
  let fields = personal.get(kind);
  if (!fields) {
    const { columns } = kind;
    fields = (Object.keys(columns) as Field[]).filter((field) => columns[field]!.personal);
    personal.set(kind, fields);
  }
  return fields;
}

function namesIn(entry: Entry, field: Field): string[] {
  const text = lastOf(entry, field)?.text.trim() ?? '';
  if (text.length < 2 || NOBODY.test(text)) return [];
  // 王某等3人 is said of 王某 too.
  return [text, text.replace(/等\d*[人户名].*$/, '')].filter(
    (name, index, all) => name.length >= 2 && all.indexOf(name) === index,
  );
}
