import type { Area } from './address';

/** Everything about a sheet that is neither a value, a look, nor a colour rule. */
export interface Layout {
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Column (from zero) → width in characters of the default font, as .xlsx files count it. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** Row (from zero) → height in points. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Area[];
  /** How many rows and columns stay on screen. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly filter: Area | null;
  /** Checks on what may be typed, ours and everybody's that the host understands. */
  readonly validations: readonly Validation[];
  readonly page: Page | null;
}

export interface Validation {
  readonly area: Area;
  /** `list`: one of `values`. `date`: a real date. */
  readonly kind: 'list' | 'date';
  readonly values?: readonly string[];
  /** What the user is told when something else is typed. */
  readonly message: string;
}

/** How the sheet prints. Lengths in millimetres. */
export interface Page {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Shrink to one page in width, any number in height. */
  readonly fitToWidth: boolean;
  readonly centerHorizontally: boolean;
  /** Rows repeated on every page, from zero, both included. */
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  readonly printArea: Area | null;
  /** Excel footer code of the centre part, e.g. `— &P —`. */
  readonly footer: string;
  /** Rows (from zero) that begin a new page. */
  readonly breaks: readonly number[];
}

/** A new sheet's layout. */
export const PLAIN_LAYOUT: Layout = {
  visibility: 'visible',
  columnWidths: {},
  rowHeights: {},
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  freeze: null,
  filter: null,
  validations: [],
  page: null,
};

/**
 * A change of layout: the keys present replace what stands; of `columnWidths` and `rowHeights` only the columns and
 * rows named change, and `null` there means the default again.
 */
export type LayoutChange = Partial<Omit<Layout, 'columnWidths' | 'rowHeights'>> & {
  readonly columnWidths?: Readonly<Record<number, number | null>>;
  readonly rowHeights?: Readonly<Record<number, number | null>>;
};
