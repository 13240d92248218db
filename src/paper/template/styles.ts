import { kindOf, relationshipsOf, type Package } from '../../office/zip/package';
import { childOf, parseXml, prefixedAttribute } from '../../office/xml/xml';

/** The styles of a template: their ids by the names that Word shows, in small letters. */
export interface TemplateStyles {
  readonly paragraph: ReadonlyMap<string, string>;
  readonly table: ReadonlyMap<string, string>;
  /** Ids of paragraph styles that number by themselves: 一、 is not to be written a second time. */
  readonly numbered: ReadonlySet<string>;
}

/** Reads the styles of a document whose main part is given; none where it has no such part. Throws `Refusal`. */
export function stylesOf(pkg: Package, main: string): TemplateStyles {
  const part = relationshipsOf(pkg, main).find((one) => kindOf(one) === 'styles' && !one.external)?.target;
  const found = {
    paragraph: new Map<string, string>(),
    table: new Map<string, string>(),
    numbered: new Set<string>(),
  };
  if (part === undefined || !pkg.has(part)) return found;
  for (const style of parseXml(pkg.text(part)).root.children) {
    const name = childOf(style, 'name');
    const [type, id] = [prefixedAttribute(style, 'type'), prefixedAttribute(style, 'styleId')];
    if (style.local !== 'style' || !name || id === undefined) continue;
    if (type === 'paragraph' || type === 'table')
      found[type].set((prefixedAttribute(name, 'val') ?? '').toLowerCase(), id);
    if (childOf(childOf(style, 'pPr'), 'numPr')) found.numbered.add(id);
  }
  return found;
}

/** A table style of this name is used for every table of the template. */
export const HOUSE_TABLE = '台账表格';

/** The id of a table style by the name that Word lists it under. */
export function tableStyle({ table }: TemplateStyles, name: string): string | undefined {
  const own = name.toLowerCase();
  return table.get(own) ?? table.get(inEnglish(own));
}

/** Word keeps the names of its own styles in English and shows them in the language of the program. */
function inEnglish(name: string): string {
  const accent = /^(.*?)\s*-\s*(?:着色|强调文字颜色)\s*(\d)$/.exec(name);
  const base = (accent?.[1] ?? name).trim();
  const number = /^(.*?)\s*(\d)(?:\s*(浅色|深色|彩色))?$/.exec(base);
  const word = WORDS[(number?.[1] ?? base).trim()] ?? base;
  const shade = { 浅色: ' light', 深色: ' dark', 彩色: ' colorful' }[number?.[3] ?? ''] ?? '';
  return `${word}${number ? ` ${number[2]}` : ''}${shade}${accent ? ` accent ${accent[2]}` : ''}`;
}
const WORDS: Readonly<Record<string, string>> = {
  网格型: 'table grid',
  网格型浅色: 'grid table light',
  无格式表格: 'plain table',
  网格表: 'grid table',
  清单表: 'list table',
};
