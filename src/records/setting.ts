import type { WritingRules } from '../returns/settle/propose';
import type { Kind } from '../kinds/kind';
import type { Day } from '../calendar/day';
import type { BriefingForm } from '../reports/briefing/input';
import type { PaperNames } from '../reports/imprint';
import type { RuleSet } from '../status/rules';
import type { SupervisionRules } from '../supervision/rules';

export interface Settings {
  readonly rules: RuleSet;
  /** The kinds of ledgers, with the limits, thresholds and ways of counting that the office has set. */
  readonly kinds: readonly Kind[];
  /** Whether the tool adds a column 阶段 to ledgers whose rows go through steps. */
  readonly stageColumn: boolean;
  /** Names that papers print. */
  readonly names: PaperNames;
  /** Parts, headings and fixed sentences of the briefing. */
  readonly briefing: BriefingForm;
  /** The day of the month by which sections send their returns, 1–31; in a shorter month its last day. */
  readonly returnsDay: number;
  /** What is taken over from returns besides the columns that they may always fill. */
  readonly returns: WritingRules;
  /** Letters, rounds and assessment. */
  readonly supervision: SupervisionRules;
  /** Days off of years that the program has no calendar of, by year. */
  readonly holidays: readonly HolidaySetting[];
}

/** The days off of one year as the office filled them in: rows 放假：2027年 and 调休上班：2027年. */
export interface HolidaySetting {
  readonly year: number;
  readonly off: FilledIn;
  readonly working: FilledIn;
}

/** One row of it. */
export interface FilledIn {
  /** As written; '' where the row is empty. */
  readonly text: string;
  readonly off: readonly Day[];
  readonly working: readonly Day[];
}

/** A typed value taken into the settings, or why it cannot be. */
export type Read =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly message: string };

/** One row of the settings sheet: its name, how it is shown, and how a typed value changes the settings. */
export interface SettingRow {
  readonly label: string;
  readonly help: string;
  /** Where only these may stand. */
  readonly choices?: readonly string[];
  readonly show: (settings: Settings) => string | number;
  readonly read: (settings: Settings, value: string) => Read;
}

/** A typed whole number, in full or half width; null where it is none, or none of `least` to `most`. */
export function wholeNumber(value: string, least: number, most: number): number | null {
  const plain = value.normalize('NFKC');
  if (!/^\d{1,6}$/.test(plain)) return null;
  const number = Number(plain);
  return number >= least && number <= most ? number : null;
}

/** A setting that is one of a few words. */
export function choice<Word extends string>(
  label: string,
  help: string,
  words: readonly [Word, ...Word[]],
  show: (settings: Settings) => Word,
  set: (settings: Settings, word: Word) => Settings,
): SettingRow {
  return {
    label,
    help,
    choices: words,
    show,
    read: (settings, value) => {
      const word = words.find((one) => one === value);
      if (word !== undefined) return { ok: true, settings: set(settings, word) };
      const allowed = words.map((one) => `“${one}”`).join('或');
      return { ok: false, message: `“${label}”要填${allowed}，现按“${show(settings)}”处理，请改正` };
    },
  };
}

/** A setting that is 是 or 否. */
export function yesNo(
  label: string,
  help: string,
  show: (settings: Settings) => boolean,
  set: (settings: Settings, yes: boolean) => Settings,
): SettingRow {
  return choice(
    label,
    help,
    ['是', '否'],
    (settings) => (show(settings) ? '是' : '否'),
    (settings, word) => set(settings, word === '是'),
  );
}
