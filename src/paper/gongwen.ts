import type { Paper } from './paper';

/**
 * How official papers look, each figure beside its clause of GB/T 9704-2012 《党政机关公文格式》. Lengths in
 * millimetres, type sizes and line pitches in points. What the standard does not rule (tables, key figures, remarks)
 * is marked as ours.
 */

/** 5.1 幅面: A4. */
export const A4 = { width: 210, height: 297 } as const;

/** 5.2.1: 天头 37, 订口 28, 版心 156 × 225; bottom and right follow from these. */
export const MARGINS = { top: 37, right: 26, bottom: 35, left: 28 } as const;

/** The same 版心 turned for wide papers: 订口 becomes the upper edge, as with 横排表格 in clause 8. */
const LANDSCAPE_MARGINS = { top: 28, right: 37, bottom: 26, left: 35 } as const;

/**
 * 5.2.3: 22 lines fill the 225 mm of the 版心. Rounded down to a twentieth of a point: at a full 29 pt the 22nd line
 * would not fit.
 */
export const LINE_PITCH = 28.95;

/** 7.5: the page number stands 7 mm below the 版心. */
export const PAGE_NUMBER_BELOW = 7;

/** 5.2.4 and 6.2: 红色. The ink is ruled (Y80 M80); on screens and office printers pure red is what is in use. */
export const RED = 'FF0000';
/** Ours: lines of tables, and the line that tells where a sheet comes from. */
export const RULE_GREY = '7F7F7F';
const MARK_GREY = 'A6A6A6';
/** Ours: behind table headings and totals. Pale enough for a black-and-white printer. */
export const HEAD_FILL = 'EDEDED';

/** 7.4.1: rules of the 版记, first and last thick, those between thin. Millimetres. */
export const IMPRINT_RULES = { thick: 0.35, thin: 0.25 } as const;

/**
 * A typeface with what stands in for it. `name` is what the standard's users have installed, `everywhere` what every
 * Windows and WPS has: Word and HTML can name both, a sheet's cell only one.
 */
export interface Face {
  readonly name: string;
  readonly everywhere: string;
  /** Whether the stand-in is set bold to come near the weight of the face it stands in for. */
  readonly boldInstead?: boolean;
  /** Families for HTML, best first, with those of other systems behind. */
  readonly stack: readonly string[];
}

export const XIAOBIAOSONG: Face = {
  name: '方正小标宋简体',
  everywhere: '宋体',
  boldInstead: true,
  stack: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    '华文中宋',
    'STZhongsong',
    '宋体',
    'SimSun',
    'Noto Serif CJK SC',
    'serif',
  ],
};
export const FANGSONG: Face = {
  name: '仿宋_GB2312',
  everywhere: '仿宋',
  stack: ['仿宋_GB2312', '仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'serif'],
};
export const KAITI: Face = {
  name: '楷体_GB2312',
  everywhere: '楷体',
  stack: ['楷体_GB2312', '楷体', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC', 'serif'],
};
export const HEITI: Face = {
  name: '黑体',
  everywhere: '黑体',
  stack: ['黑体', 'SimHei', 'STHeiti', 'Noto Sans CJK SC', 'sans-serif'],
};
export const SONGTI: Face = {
  name: '宋体',
  everywhere: '宋体',
  stack: ['宋体', 'SimSun', 'STSong', 'Noto Serif CJK SC', 'serif'],
};

/** Every face, for those who must declare them. */
export const FACES: readonly Face[] = [XIAOBIAOSONG, FANGSONG, KAITI, HEITI, SONGTI];

/** Chinese type sizes (字号) in points. */
const HAO = { 小初: 36, '2号': 22, '3号': 16, '4号': 14, '5号': 10.5, 小5号: 9 } as const;

/** A kind of text: its face and size. */
export interface Type {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  readonly color?: string;
}

/** 7.2.4: the mark is red 小标宋; its size is free, smaller than the superior's. */
export const MASTHEAD: Type = { face: XIAOBIAOSONG, size: HAO['小初'], color: RED };
/** 7.2.5 (number below the mark) and, for 编印单位 and date, the like: 3号仿宋. */
export const MASTHEAD_LINE: Type = { face: FANGSONG, size: HAO['3号'] };
/** 7.3.1: title 2号小标宋, centred. */
export const TITLE: Type = { face: XIAOBIAOSONG, size: HAO['2号'] };
/** Ours: a line in brackets below the title, 3号楷体 as is the custom. */
export const SUBTITLE: Type = { face: KAITI, size: HAO['3号'] };
/** 7.3.3: 一、黑体; （一）楷体; 1. and （1） 仿宋; all 3号. */
export const HEADINGS: Readonly<Record<1 | 2 | 3 | 4, Type>> = {
  1: { face: HEITI, size: HAO['3号'] },
  2: { face: KAITI, size: HAO['3号'] },
  3: { face: FANGSONG, size: HAO['3号'] },
  4: { face: FANGSONG, size: HAO['3号'] },
};
/** 5.2.2 and 7.3.3: 3号仿宋, first line two characters in. */
export const BODY: Type = { face: FANGSONG, size: HAO['3号'] };
export const FIRST_LINE_INDENT = 2;
/** 7.4.2, 7.4.3: 4号仿宋, one character in on both sides. */
export const IMPRINT: Type = { face: FANGSONG, size: HAO['4号'] };
export const IMPRINT_INDENT = 1;
/** 7.3.5.2: 署名 and date without a seal stand two characters in from the right. */
export const SIGN_OFF_INDENT = 2;
/** 7.5: 4号半角宋体, a dash on each side; odd pages right, even pages left, one character in. */
export const PAGE_NUMBER: Type = { face: SONGTI, size: HAO['4号'] };
export const PAGE_NUMBER_INDENT = 1;

/** 7.3.5.1: with a seal the date stands four characters in from the right, the name centred above it. */
export const SEAL_INDENT = 4;
/** 7.3.7: 附件1 in 3号黑体 on the first line of its page. */
export const ANNEX_LABEL: Type = { face: HEITI, size: HAO['3号'] };

/**
 * 10.1 信函格式, millimetres: the mark's upper edge below the paper's, the double rule below the mark and as wide as
 * here, the other rule above the paper's lower edge. 文号 stands 7/8 of a 3号 character below the first rule.
 */
export const LETTER = { markTop: 30, ruleBelowMark: 4, ruleWidth: 170, lowerRule: 20 } as const;
export const LETTER_NO_BELOW = (7 / 8) * HAO['3号'];
/** 10.1: the mark of a letter; its size is free, as large as fits the text's width. */
export const LETTER_MARK: Type = { face: XIAOBIAOSONG, size: HAO['小初'], color: RED };

/** Ours: tables and what belongs to them. */
export const TABLE_CAPTION: Type = { face: HEITI, size: HAO['5号'] };
export const NOTE: Type = { face: KAITI, size: HAO['5号'] };
export const FORM_LABEL: Type = { face: HEITI, size: HAO['4号'] };
export const FORM_TEXT: Type = { face: FANGSONG, size: HAO['4号'] };
export const FIGURE: Type = { face: HEITI, size: HAO['2号'] };
export const FIGURE_LABEL: Type = { face: HEITI, size: HAO['5号'] };
export const FIGURE_NOTE: Type = { face: FANGSONG, size: HAO['小5号'] };
export const MARK: Type = { face: SONGTI, size: HAO['小5号'], color: MARK_GREY };

/**
 * Ours: table type. 5号 where a column has room for it on average, 小5号 in wide tables: a leader reads a briefing
 * upright, and one smaller size tires less than a page that must be turned.
 */
export function tableTypes(columns: number, widthMm: number): { readonly head: Type; readonly body: Type } {
  const size = widthMm / Math.max(1, columns) >= 24 ? HAO['5号'] : HAO['小5号'];
  return { head: { face: HEITI, size }, body: { face: FANGSONG, size } };
}

/** The page of a paper: its margins and the width and height that are left for text, millimetres. */
export function pageOf(orientation: Paper['orientation']): {
  readonly margins: typeof MARGINS | typeof LANDSCAPE_MARGINS;
  readonly width: number;
  readonly height: number;
} {
  const upright = orientation === 'portrait';
  const margins = upright ? MARGINS : LANDSCAPE_MARGINS;
  const [across, down] = upright ? [A4.width, A4.height] : [A4.height, A4.width];
  return {
    margins,
    width: across - margins.left - margins.right,
    height: down - margins.top - margins.bottom,
  };
}

/** Points in a millimetre. */
export const POINTS_PER_MM = 72 / 25.4;
