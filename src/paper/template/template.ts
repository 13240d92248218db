import { kindOf, openPackage, relationshipsOf, type Package } from '../../office/zip/package';
import type { Codec } from '../../office/zip/codec';
import { damaged, Refusal } from '../../office/refusal';
import { parseXml, type XmlPart } from '../../office/xml/xml';
import { paragraphsOf } from './paragraphs';
import { usesOf, type PlaceUse } from './places';
import { naming } from './refusal';

/** A Word document of the office with places in it, as it was opened. It is never changed. */
export interface Template {
  /** The file's name, for messages. */
  readonly file: string;
  readonly pkg: Package;
  readonly main: TemplatePart;
  /** The main part first, then headers, footers and notes. */
  readonly parts: readonly TemplatePart[];
  readonly uses: readonly PlaceUse[];
}

export interface TemplatePart {
  readonly name: string;
  readonly xml: XmlPart;
}

/** The other parts in which places may stand, by the last word of their relationships. */
const WITH_PLACES = new Set(['header', 'footer', 'footnotes', 'endnotes']);

/** Opens a template. Throws `HostError` with a sentence where it is no usable Word document. */
export function readTemplate(bytes: Uint8Array, file: string, codec: Codec): Template {
  return naming(file, () => {
    const pkg = openPackage(bytes, codec);
    const main = mainPart(pkg);
    const others = relationshipsOf(pkg, main.name)
      .filter((one) => !one.external && WITH_PLACES.has(kindOf(one)) && pkg.has(one.target))
      .map(({ target }) => partAt(pkg, target));
    const parts = [
      main,
      ...others.filter((one, at) => others.findIndex(({ name }) => name === one.name) === at),
    ];
    return { file, pkg, main, parts, uses: parts.flatMap(({ xml }) => usesOf(paragraphsOf(xml))) };
  });
}

function mainPart(pkg: Package): TemplatePart {
  const found = relationshipsOf(pkg, '').find((one) => kindOf(one) === 'officeDocument' && !one.external);
  if (!found || !pkg.has(found.target)) throw new Refusal('other_office_file', 'no document in it');
  if (relationshipsOf(pkg, '').some((one) => one.type.includes('digital-signature')))
    throw new Refusal('signed', 'the package is signed');
  if (relationshipsOf(pkg, found.target).some((one) => kindOf(one) === 'vbaProject'))
    throw new Refusal('other_office_file', 'a document with macros');
  const part = partAt(pkg, found.target);
  if (part.xml.root.local !== 'document') throw new Refusal('other_office_file', part.xml.root.local);
  if (!part.xml.root.children.some(({ local }) => local === 'body'))
    throw damaged('a document without a body');
  return part;
}

function partAt(pkg: Package, name: string): TemplatePart {
  return { name, xml: parseXml(pkg.text(name)) };
}
