import { addTo } from '../basics/multimap';
import { numberOf } from './numerals';

/** A number as names of sections bear it: 10科, 第二科, 监测十一室. 一 inside other words is no number of a section. */
const NUMBER =
  /\d{1,4}|[一二三四五六七八九十百]{1,5}(?=(?:大队|中队|分队|支队|中心|分局|[科处室股组队所站]))/;

/**
 * Things in their order, but those whose names differ in a number only (2科, 10科; 三科, 十科) by that number, in the
 * places that they hold together: a ledger names its sections in the order of its rows.
 */
export function inNumberOrder<T>(things: readonly T[], nameOf: (thing: T) => string): T[] {
  const ordered = [...things];
  const alike = new Map<string, { readonly place: number; readonly number: number }[]>();
  things.forEach((thing, place) => {
    const name = nameOf(thing).normalize('NFKC');
    const number = NUMBER.exec(name);
    const value = number && numberOf(number[0]);
    if (number && value !== null) addTo(alike, name.replace(NUMBER, '#'), { place, number: value });
  });
  for (const places of alike.values()) {
    const sorted = [...places].sort((a, b) => a.number - b.number);
    places.forEach(({ place }, index) => (ordered[place] = things[sorted[index]!.place]!));
  }
  return ordered;
}
