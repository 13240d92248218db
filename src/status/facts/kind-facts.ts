import { memory } from '../../basics/memory';
import type { HolidayNotice } from '../../calendar/workdays';
import type { Preset } from '../../kinds/clock';
import type { Kind } from '../../kinds/kind';
import { cellsOf, firstOf } from '../../ledger/cells';
import type { Entry, Ledger, LedgerColumn } from '../../ledger/ledger';
import { unitsIn } from '../../ledger/units';
import { classOf } from './classes';
import { isGranted } from './extension';
import { presetOf, readStages, type StageFacts } from './stages';
import { readTarget, type TargetFacts } from './target';

/** What a ledger's kind asks its rows to be read with; made once for all of them. */
export interface KindContext {
  readonly kind: Kind;
  readonly columns: readonly LedgerColumn[];
  /** Title and sheet name. */
  readonly name: string;
  readonly preset: Preset | null;
  readonly year: number | null;
  readonly notices: readonly HolidayNotice[];
}

/** What a row says of the things that its kind alone knows. */
export interface KindFacts {
  /** 特急, 主办, 批示 by its canonical word; null where the kind has no classes, or the row says none. */
  readonly className: string | null;
  /** 配合单位, each by itself. */
  readonly coUnits: readonly string[];
  /** The stage of the plan that it belongs to, without number and months; null where it names none. */
  readonly stage: string | null;
  /** Its steps, where the kind has any. */
  readonly stages: readonly StageFacts[];
  readonly target: TargetFacts | null;
  /** The word that takes it off the list (退单, 重复); null where none does. */
  readonly cancelledBy: string | null;
  /** 备注 says that a later day was agreed to, and not which: 同意延期. */
  readonly laterAgreed: boolean;
}

export function kindContext(ledger: Ledger, notices: readonly HolidayNotice[]): KindContext {
  const { kind, columns, title, sheet, year } = ledger;
  return {
    kind,
    columns,
    name: `${title ?? ''} ${sheet}`,
    preset: presetOf(kind, columns),
    year: year?.value ?? null,
    notices,
  };
}

const NO_UNITS: readonly string[] = [];
const NO_STAGES: readonly StageFacts[] = [];

export function readKindFacts(entry: Entry, context: KindContext): KindFacts {
  const { kind, preset, name } = context;
  const className = kind.classes ? classOf(entry, kind.classes, name) : null;
  const helpers = cellsOf(entry, 'co_units');
  return {
    className,
    coUnits:
      helpers.length === 0 ? NO_UNITS : distinctUnits(helpers.map(({ text }) => text).join('\n'), eachOnce),
    stage: stageOf(entry, kind),
    stages: preset ? readStages(entry, kind, preset, className, context) : NO_STAGES,
    target: kind.target ? readTarget(entry, kind.target) : null,
    cancelledBy: kind.words ? cancelledBy(entry, kind.words.cancelled) : null,
    laterAgreed: preset !== null && laterAgreed(firstOf(entry, 'remark')?.text ?? ''),
  };
}

/** Rows name the same few helpers: those that do share one list. */
const distinctUnits = memory<string, readonly string[]>(2000);

function eachOnce(text: string): readonly string[] {
  return [...new Set(unitsIn(text))];
}

function stageOf(entry: Entry, { written }: Kind): string | null {
  const named = firstOf(entry, 'stage')?.text ?? (written?.banner ? entry.banner : null);
  if (!named) return null;
  const bare = named
    .replace(/\s+/g, '')
    .replace(/[（(【[][^）)】\]]*(?:\d|季度|年|月|旬)[^）)】\]]*[）)】\]]/g, '')
    .replace(/^(?:[（(]?[一二三四五六七八九十\d]+[)）]?[、.．:：]|[（(][一二三四五六七八九十\d]+[)）])/, '')
    .replace(/^第[一二三四五六七八九十\d]+(?:阶段|步)[、:：.．—-]*(?=\S)/, '');
  return bare === '' ? named : bare;
}

function laterAgreed(remark: string): boolean {
  return remark.includes('延期') && isGranted(remark);
}

/** What is sent back to be mended is not off the list: 材料退回补正. */
const TO_MEND = /^(?:补正|补充|修改|重办|重报|完善|整改)/;

function cancelledBy(entry: Entry, words: readonly string[]): string | null {
  for (const field of ['status', 'progress', 'remark'] as const)
    for (const { text } of cellsOf(entry, field)) {
      const said = words.find((word) => {
        const at = text.indexOf(word);
        if (at < 0 || TO_MEND.test(text.slice(at + word.length))) return false;
        return !/[未不无非]$/.test(text.slice(0, at));
      });
      if (said !== undefined) return said;
    }
  return null;
}
