import { draftOf } from '../../office/zip/package';
import { spliceText, type Splice } from '../../office/xml/xml';
import { printable } from '../text';
import type { Fillings, PlaceTold } from './fillings';
import { fillParagraph } from './fill-paragraph';
import { paragraphsOf } from './paragraphs';
import { placesOf, unclosedIn } from './places';
import { naming } from './refusal';
import { stylesOf } from './styles';
import type { Template } from './template';

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** Names that were filled in, each once. */
  readonly filled: readonly string[];
  readonly told: readonly PlaceTold[];
}

/**
 * A template with its places filled in. Parts without places keep their packed bytes; in the others everything but the
 * places stays as it was written. A place that nothing stands in for stays too, and is told.
 */
export function fillTemplate(template: Template, fillings: Fillings): FilledTemplate {
  return naming(template.file, () => {
    const { pkg, main, parts } = template;
    const styles = stylesOf(pkg, main.name);
    const draft = draftOf(pkg);
    const filled = new Set<string>();
    const told = new Map<string, PlaceTold>();
    const tell = (one: PlaceTold): void => {
      if (!told.has(one.kind + one.name)) told.set(one.kind + one.name, one);
    };
    const clean = new Map([...fillings].map(([name, filling]) => [name, printable(filling)] as const));
    for (const { name, xml } of parts) {
      const splices: Splice[] = [];
      for (const paragraph of paragraphsOf(xml)) {
        for (const text of unclosedIn(paragraph)) tell({ name: text, kind: 'unclosed', about: '' });
        const places = placesOf(paragraph);
        if (places.length === 0) continue;
        const done = fillParagraph({ main: main.xml, part: xml, styles }, paragraph, places, clean);
        for (const one of done.filled) filled.add(one);
        for (const one of done.told) tell(one);
        splices.push(...done.splices);
      }
      if (splices.length > 0) draft.put(name, spliceText(xml.text, withoutTwice(splices)));
    }
    asDocument(draft);
    return { bytes: draft.write(), filled: [...filled], told: [...told.values()] };
  });
}

/** Two places in one content control change it once. */
function withoutTwice(splices: readonly Splice[]): Splice[] {
  const seen = new Set<string>();
  return splices.filter(({ start, end, text }) => {
    const key = `${start} ${end} ${text}`;
    if (text !== '' || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    return false;
  });
}

const CONTENT_TYPES = '[Content_Types].xml';

/** A .dotx becomes a document: Word opens no .docx that says it is a template. */
function asDocument(draft: ReturnType<typeof draftOf>): void {
  const types = draft.text(CONTENT_TYPES);
  const changed = types.replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml');
  if (changed !== types) draft.put(CONTENT_TYPES, changed);
}
