/** Built-ins that came after Chromium 80, by where they hang. */
const NEWER: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
  'Object.getPrototypeOf(Int8Array.prototype)': [
    'at',
    'findLast',
    'findLastIndex',
    'toSorted',
    'toReversed',
    'with',
  ],
  'String.prototype': ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  Array: ['fromAsync'],
  Object: ['hasOwn', 'groupBy'],
  Map: ['groupBy'],
  Promise: ['any', 'withResolvers', 'try'],
  RegExp: ['escape'],
  'Set.prototype': ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  'Iterator.prototype': [
    'map',
    'filter',
    'take',
    'drop',
    'flatMap',
    'toArray',
    'forEach',
    'some',
    'every',
    'find',
  ],
  Uint8Array: ['fromBase64', 'fromHex'],
  'Uint8Array.prototype': ['toBase64', 'toHex'],
  AbortSignal: ['any', 'timeout', 'abort'],
  URL: ['canParse', 'parse'],
  Intl: ['Segmenter', 'DisplayNames', 'DurationFormat'],
  'Element.prototype': ['replaceChildren', 'checkVisibility', 'setHTMLUnsafe', 'moveBefore'],
  'Crypto.prototype': ['randomUUID'],
  'Blob.prototype': ['bytes'],
  globalThis: [
    'structuredClone',
    'WeakRef',
    'FinalizationRegistry',
    'AggregateError',
    'CompressionStream',
    'DecompressionStream',
    'Iterator',
    'scheduler',
    'showSaveFilePicker',
    'showOpenFilePicker',
    'showDirectoryPicker',
    'navigation',
    'CSSContainerRule',
  ],
};

/**
 * A script that takes from a page or a worker what a browser of 2020 did not have. Its syntax is of that time as well.
 * The language that emitted scripts are written in is another test's matter.
 */
export const AGE: string = Object.entries(NEWER)
  .map(
    ([place, names]) =>
      `try { var place = ${place}; ${JSON.stringify(names)}.forEach(function (name) { delete ` +
      'place[name]; }); } catch (missing) {}',
  )
  .join('\n');
