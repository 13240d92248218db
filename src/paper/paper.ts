/** A piece of writing, described once; the renderers know blocks and nothing of reports. */

/** Text of which parts are bold. */
export type Inline =
  | string
  | {
      readonly text: string;
      readonly bold?: boolean;
      readonly color?: string;
      /** A figure: the rows that it counts, as `sheet!row` with rows from one, for who asks which they are. */
      readonly rows?: readonly string[];
    };

export type Align = 'left' | 'center' | 'right';

export interface PaperColumn {
  readonly heading: string;
  /** Share of the width; the renderers divide the page by these. */
  readonly width: number;
  readonly align?: Align;
}

/** A table cell: text, or a number that a sheet keeps as a number, with its format where it is not a plain count. */
export type PaperCell =
  | string
  | number
  | null
  | {
      readonly value: string | number | null;
      /** Excel number format code, e.g. `0.0%` or `yyyy-mm-dd`. */
      readonly format?: string;
      /** Shown where the value is not text; the renderers that cannot format use it. */
      readonly shown?: string;
      readonly bold?: boolean;
      /** RRGGBB. */
      readonly fill?: string;
      readonly color?: string;
      /** The rows that it counts, as of `Inline`. */
      readonly rows?: readonly string[];
    };

export type Block =
  /** 红头刊名, 期号, 编印单位 (left) and date (right), above a red rule. */
  | {
      readonly kind: 'masthead';
      readonly name: string;
      /** 第6期; '' leaves it out. */
      readonly issue: string;
      readonly unit: string;
      /** Written out: 2026年6月30日. */
      readonly date: string;
      /** 签发人; absent where nobody is named. */
      readonly signer?: string;
    }
  | { readonly kind: 'title'; readonly text: string; readonly subtitle?: string }
  /** Level 1 一、 黑体; 2 （一） 楷体; 3 1. 仿宋; 4 （1） 仿宋. The number is part of the text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  /** Body text, first line indented by two characters. */
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[]; readonly indent?: boolean }
  /** A row of figures people look at before they read. */
  | {
      readonly kind: 'figures';
      readonly items: readonly {
        readonly label: string;
        readonly value: string | number;
        /** Small text below, e.g. the denominator. */
        readonly note?: string;
        /** RRGGBB behind the figure. */
        readonly fill?: string;
        /** The rows that it counts, as of `Inline`. */
        readonly rows?: readonly string[];
      }[];
    }
  | {
      readonly kind: 'table';
      readonly caption?: string;
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly PaperCell[])[];
      /** The last row is a total and set apart. */
      readonly total?: boolean;
      /** Points that a row takes at least, where something is to be written into it by hand. */
      readonly rowHeight?: number;
    }
  /** 信函格式: the office's name, red, between a double rule and the 文号; `plain` leaves the red to a printed sheet. */
  | {
      readonly kind: 'letterhead';
      readonly name: string;
      /** 督提〔2026〕3号. */
      readonly no: string;
      readonly plain: boolean;
    }
  /** 主送: flush left, one line below the title. */
  | { readonly kind: 'addressee'; readonly text: string }
  /** 附件说明: one line below the text, two characters in; names without a mark at their ends. */
  | { readonly kind: 'annexes'; readonly names: readonly string[] }
  /** 署名 and 成文日期 with room for a seal: the date four characters in from the right, the name centred above it. */
  | { readonly kind: 'seal'; readonly name: string; readonly date: string }
  /** The head of an annex: 附件1 on its first line, the title on its third. It follows a page break. */
  | { readonly kind: 'annex'; readonly label: string; readonly title: string }
  /** A form on paper: rows of one or two fields, each a label and what is filled in, or room to write. */
  | {
      readonly kind: 'form';
      readonly rows: readonly {
        readonly fields: readonly { readonly label: string; readonly text: string }[];
        /** Points at least. */
        readonly height?: number;
      }[];
    }
  /** A small remark: how something was counted, the rule set in force. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'signOff'; readonly lines: readonly string[]; readonly align: Align }
  /** 版记: 报送, 印发 lines between rules. Two full-width spaces part what stands left from what stands right. */
  /** `bare`, as in letters: without rules (10.1). */
  | { readonly kind: 'imprint'; readonly lines: readonly string[]; readonly bare?: boolean }
  | { readonly kind: 'pageBreak' };

export interface Paper {
  /** Stable id of what it is, e.g. `briefing`. */
  readonly id: string;
  /** The period it is about, e.g. 2026-06. */
  readonly period: string;
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}
