import type { ReportKind } from '../reports/period/input';
import { BRIEFING_PLACES } from '../reports/template/briefing-places';
import type { PlaceGroup } from '../reports/template/names';
import { reportPlaces } from '../reports/template/report-places';
import { starterPaper } from '../reports/template/starter';
import { fillTemplate } from '../paper/template/fill';
import type { Fillings, PlaceTold } from '../paper/template/fillings';
import type { Template } from '../paper/template/template';
import { paperToDocx } from '../paper/to-docx/to-docx';
import type { Finding } from '../workbook/finding';

/** The papers that a template of the office may be filled in for. */
export type TemplateKind = 'briefing' | ReportKind;

/** A paper in the office's own template, and what is to be told of its places. */
export interface PaperInTemplate {
  readonly bytes: Uint8Array;
  /** Names that were filled in. */
  readonly filled: readonly string[];
  readonly findings: readonly Finding[];
}

/** 使用模板: the office's own document with its places filled in; it is not changed. */
export function paperInTemplate(template: Template, fillings: Fillings): PaperInTemplate {
  const { bytes, filled, told } = fillTemplate(template, fillings);
  const blank = filled.length === 0 && told.length === 0;
  const all = told.map(findingOf);
  const findings = [...all.filter(isGrave), ...all.filter((one) => !isGrave(one))];
  return { bytes, filled, findings: blank ? [NO_PLACE] : findings };
}

function isGrave({ severity }: Finding): boolean {
  return severity !== 'info';
}

const NO_PLACE: Finding = {
  severity: 'warning',
  code: 'template_without_places',
  sheet: '',
  message: '模板里没有写在〖〗里的名字，没有填写任何内容；请先在模板里写上，如〖总体情况〗。',
};

const SEVERITIES: Readonly<Record<PlaceTold['kind'], Finding['severity']>> = {
  unknown: 'warning',
  in_sentence: 'warning',
  not_here: 'warning',
  style_missing: 'warning',
  unclosed: 'warning',
  empty: 'info',
};

function findingOf(told: PlaceTold): Finding {
  return {
    severity: SEVERITIES[told.kind],
    code: `template_${told.kind}`,
    sheet: '',
    message: sentenceOf(told),
  };
}

function sentenceOf({ name, kind, about }: PlaceTold): string {
  switch (kind) {
    case 'unknown':
      return about === ''
        ? `模板里的〖${name}〗不认识，没有填；请对照使用手册里的名字改正后再生成。`
        : `模板里的〖${name}〗不认识，没有填；最接近的名字是〖${about}〗，请改正后再生成。`;
    case 'in_sentence':
      return `模板里的〖${name}〗和别的文字在同一段，里面有表格或标题，没有填；请让它单独占一段。`;
    case 'not_here':
      return `模板里的〖${name}〗没有填：${about}。`;
    case 'style_missing':
      return `模板里没有叫“${about}”的表格样式，〖${name}〗按本工具的样子画；请核对样式名。`;
    case 'unclosed':
      return `模板里的“〖${name}”后面缺“〗”，没有填；请补上后再生成。`;
    case 'empty':
      return `模板里的〖${name}〗没有内容，没有印；要印，请在台账设置里填写。`;
  }
}

/** The names that a template for such a paper may use, with what each gives. */
export function templateNames(kind: TemplateKind): readonly PlaceGroup[] {
  return kind === 'briefing' ? BRIEFING_PLACES : reportPlaces(kind);
}

/** A template to begin with, as a Word file. */
export function newTemplate(kind: TemplateKind): Promise<Uint8Array> {
  return paperToDocx(starterPaper(kind));
}
