import type { Sheet } from '../workbook/sheet';
import type { Border, Borders, Font, Style } from '../workbook/style';
import { SONGTI } from '../paper/gongwen';

/** The typefaces and sizes that a sheet's cells name. */
export interface Fonts {
  readonly names: ReadonlySet<string | undefined>;
  readonly sizes: ReadonlySet<number | undefined>;
}

/** Collects the fonts of a sheet as it stands. */
export function fontsOf(sheet: Sheet): Fonts {
  const names = new Set<string | undefined>();
  const sizes = new Set<number | undefined>();
  for (const row of sheet.styles) {
    for (const style of row) {
      names.add(style?.font?.name);
      sizes.add(style?.font?.size);
    }
  }
  return { names, sizes };
}

/**
 * Whether two looks are the same to the eye. The host's own record and what is said of a default (a colour in small
 * letters, `bold: false`, General, bottom) do not count; where nothing of a font is wanted, any is right.
 */
export function sameLook(now: Style, wanted: Style, fonts: Fonts): boolean {
  if (now === wanted) return true;
  return (
    (now.numberFormat ?? 'General') === (wanted.numberFormat ?? 'General') &&
    sameColor(now.fill, wanted.fill) &&
    (wanted.font === undefined || sameFont(now.font ?? {}, wanted.font, fonts)) &&
    sameBorders(now.borders ?? {}, wanted.borders ?? {}) &&
    now.align?.horizontal === wanted.align?.horizontal &&
    (now.align?.vertical ?? 'bottom') === (wanted.align?.vertical ?? 'bottom') &&
    (now.align?.wrap ?? false) === (wanted.align?.wrap ?? false) &&
    (now.align?.indent ?? 0) === (wanted.align?.indent ?? 0)
  );
}

/**
 * A host leaves out a typeface or size that is the workbook's default: what no cell of the sheet names may be what a
 * cell without a name has. 宋体, the usual default, always may; our texts in 宋体 are told from others by their sizes.
 */
function sameFont(now: Font, wanted: Font, fonts: Fonts): boolean {
  const name =
    now.name ??
    (wanted.name === SONGTI.everywhere || !fonts.names.has(wanted.name) ? wanted.name : undefined);
  const size = now.size ?? (fonts.sizes.has(wanted.size) ? undefined : wanted.size);
  return (
    name === wanted.name &&
    size === wanted.size &&
    (now.bold ?? false) === (wanted.bold ?? false) &&
    (now.italic ?? false) === (wanted.italic ?? false) &&
    sameColor(now.color ?? BLACK, wanted.color ?? BLACK)
  );
}

const BLACK = '000000';
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

function sameBorders(now: Borders, wanted: Borders): boolean {
  return SIDES.every((side) => sameBorder(now[side], wanted[side]));
}

function sameBorder(now: Border | undefined, wanted: Border | undefined): boolean {
  return now?.style === wanted?.style && sameColor(now?.color ?? BLACK, wanted?.color ?? BLACK);
}

function sameColor(now: string | undefined, wanted: string | undefined): boolean {
  return now?.toUpperCase() === wanted?.toUpperCase();
}
