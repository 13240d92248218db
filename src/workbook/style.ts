/** How a cell looks. An absent key means the workbook's default. */

export interface Font {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** RRGGBB. */
  readonly color?: string;
}

export interface Border {
  readonly style: 'hair' | 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double';
  /** RRGGBB; absent = automatic. */
  readonly color?: string;
}

export interface Borders {
  readonly top?: Border;
  readonly right?: Border;
  readonly bottom?: Border;
  readonly left?: Border;
}

export interface Alignment {
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify' | 'distributed' | 'fill' | 'centerContinuous';
  readonly vertical?: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap?: boolean;
  /** Steps of about one character. */
  readonly indent?: number;
}

export interface Style {
  /** Excel number format code; absent = General. */
  readonly numberFormat?: string;
  readonly font?: Font;
  /** Solid fill, RRGGBB. */
  readonly fill?: string;
  readonly borders?: Borders;
  readonly align?: Alignment;
  /** True where a protected sheet still lets people type; absent = locked, Excel's default. */
  readonly unlocked?: boolean;
  /** The host's own record of this look. Given back to the same host it restores exactly what was there. */
  readonly native?: number;
}

/** The look of another cell of the same sheet, as it stands when the edit is applied, with some keys changed. */
export interface LikeStyle {
  readonly like: { readonly row: number; readonly column: number };
  readonly with?: Omit<Style, 'native'>;
}

/** What an edit may say of one cell's look: a whole new look, a look like another cell's, or leave it (null). */
export type StyleChange = Style | LikeStyle | null;

/** The number format of every day that we write ourselves. */
export const DAY_FORMAT = 'yyyy-mm-dd';

/** The default look. */
export const PLAIN: Style = {};

/** Whether a change asks for another cell's look. */
export function isLike(change: StyleChange): change is LikeStyle {
  return change !== null && 'like' in change;
}
