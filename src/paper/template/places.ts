import { NO_TEXT, type TextParagraph } from './paragraphs';

/** A place of a template: a name in 〖〗 where something is to be filled in. */
export interface Place {
  /** Without spaces and without the table style. */
  readonly name: string;
  /** The table style that it names behind a colon, as Word lists it; '' where it names none. */
  readonly style: string;
  /** Where it stands in the text of its paragraph, from zero, `to` not included. */
  readonly from: number;
  readonly to: number;
  /** Whether the paragraph says nothing else: whole paragraphs and tables may take its place. */
  readonly alone: boolean;
}

/** What a template asks for, for who writes what is filled in. */
export interface PlaceUse {
  readonly name: string;
  /** 附件1: what the template calls what stands here, by the line above it; '' where it calls it nothing. */
  readonly label: string;
}

const PLACE = /〖([^〖〗\uFFFC]{1,60})〗/g;
/** An opening mark whose name has no end. */
const OPEN = /〖([^〖〗\uFFFC]{0,12})(?![^〖〗\uFFFC]{0,60}〗)/g;

/** The places of a paragraph, in their order. */
export function placesOf({ text }: Pick<TextParagraph, 'text'>): Place[] {
  return [...text.matchAll(PLACE)].map((found) => {
    const [name = '', style = ''] = found[1]!.split(/[：:]/).map((part) => part.trim());
    const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
    return {
      name: name.replace(/\s+/g, ''),
      style,
      from: found.index,
      to: found.index + found[0].length,
      alone: rest.replaceAll(NO_TEXT, '').trim() === '',
    };
  });
}

/** What follows opening marks that nobody closed. */
export function unclosedIn({ text }: Pick<TextParagraph, 'text'>): string[] {
  return [...text.matchAll(OPEN)].map((found) => found[1]!.trim());
}

/** What the places of a template are called by the lines above them. */
export function usesOf(paragraphs: readonly Pick<TextParagraph, 'text'>[]): PlaceUse[] {
  let label = '';
  return paragraphs.flatMap((paragraph) => {
    const places = placesOf(paragraph);
    if (places.length === 0) label = LABEL.exec(paragraph.text.trim())?.[1]?.replace(/\s+/g, '') ?? label;
    const uses = places.map(({ name }) => ({ name, label }));
    if (places.some(({ alone }) => alone)) label = '';
    return uses;
  });
}
const LABEL = /^((?:附件|附表|表)\s*[\d一二三四五六七八九十]*)(?=$|[：:\s（(])/;
