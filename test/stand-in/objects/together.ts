import { getMember, INDEX, isWire, ITEMS, setMember, typeOf, wire, type Wire } from '../wire';

/** What several objects have in common: a property reads as null where they differ, and is set for all. */
export function member(objects: readonly Wire[], name: string): PropertyDescriptor {
  const first = Object.getOwnPropertyDescriptor(objects[0]!, name)!;
  return {
    enumerable: true,
    ...(first.get || 'value' in first
      ? {
          get: () => {
            const told = getMember(objects[0]!, name);
            return objects.every((one) => getMember(one, name) === told) ? told : null;
          },
        }
      : {}),
    ...(first.set ? { set: (value: unknown) => objects.forEach((one) => setMember(one, name, value)) } : {}),
  };
}

/** Several objects of one class as one: each property as `member` has it. */
export function together(objects: readonly Wire[]): Wire {
  const [first] = objects;
  const members = Object.entries(Object.getOwnPropertyDescriptors(first!)).map(([name, { value }]) => [
    name,
    isWire(value)
      ? { enumerable: true, value: together(objects.map((one) => getMember(one, name) as Wire)) }
      : member(objects, name),
  ]);
  const all = Object.defineProperties({}, Object.fromEntries(members) as PropertyDescriptorMap);
  if (first![INDEX])
    Object.assign(all, { [INDEX]: (key: string) => together(objects.map((one) => one[INDEX]!(key))) });
  if (first![ITEMS])
    Object.assign(all, {
      [ITEMS]: () =>
        first![ITEMS]!().map((_, index) => together(objects.map((one) => one[ITEMS]!()[index]!))),
    });
  return wire(typeOf(first!), all);
}
