import { kindOf, relsPartOf, type PackageDraft } from '../../../office/zip/package';
import type { Source } from '../source';
import {
  appendSplices,
  childrenNamed,
  makeElement,
  parseXml,
  prefixOf,
  spliceText,
} from '../../../office/xml/xml';

/** Names for new parts and relationships. */
export interface PartNamer {
  /** The first name of the form `folder/stem<number>.xml` beside the workbook part that is free. */
  part(folder: string, stem: string): string;
  /** Adds a relationship of the workbook part and its part's content type; gives the relationship's id. */
  relate(kind: string, part: string, contentType: string): string;
}

/** What the relationship types of the transitional standard begin with. */
export const RELATION_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The part that says what kind of content each part has. */
export const CONTENT_TYPES = '[Content_Types].xml';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A namer for the parts of a draft. */
export function partNamer(source: Source, draft: PackageDraft): PartNamer {
  const { workbook } = source;
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const rels = relsPartOf(workbook.part);
  const type = workbook.relationships.find((one) => kindOf(one) === 'worksheet')?.type;
  const base = type?.slice(0, type.lastIndexOf('/')) ?? RELATION_TYPES;
  return {
    part(into, stem) {
      let number = 1;
      while (draft.has(`${folder}${into}/${stem}${number}.xml`)) number++;
      return `${folder}${into}/${stem}${number}.xml`;
    },
    relate(kind, part, contentType) {
      const xml = parseXml(draft.text(rels));
      const taken = new Set(childrenNamed(xml.root, 'Relationship').map((one) => one.attributes['Id']));
      let number = taken.size + 1;
      while (taken.has(`rId${number}`)) number++;
      const id = `rId${number}`;
      const target = part.slice(folder.length);
      const markup = makeElement(`${prefixOf(xml.root)}Relationship`, {
        Id: id,
        Type: `${base}/${kind}`,
        Target: target,
      });
      draft.put(rels, spliceText(xml.text, appendSplices(xml, xml.root, markup)));
      declarePart(draft, part, contentType);
      return id;
    },
  };
}

/** Says what kind of content a new part has. `type` is the last part of its content type. */
export function declarePart(draft: PackageDraft, part: string, type: string): void {
  const xml = parseXml(draft.text(CONTENT_TYPES));
  const markup = makeElement(`${prefixOf(xml.root)}Override`, {
    PartName: `/${part}`,
    ContentType: `${SPREADSHEET_TYPE}.${type}+xml`,
  });
  draft.put(CONTENT_TYPES, spliceText(xml.text, appendSplices(xml, xml.root, markup)));
}

/** Takes children of a part's root away. */
export function dropElements(
  draft: PackageDraft,
  part: string,
  isGone: (attributes: Readonly<Record<string, string>>) => boolean,
): void {
  const xml = parseXml(draft.text(part));
  const gone = xml.root.children.filter((one) => isGone(one.attributes));
  draft.put(
    part,
    spliceText(
      xml.text,
      gone.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  );
}
