import * as look from './gongwen';

/**
 * The style sheet of a paper whose HTML was cut into leaves of A4, each with its own number: it goes behind
 * `htmlStyle`. The browser then prints leaf by leaf and adds no margins of its own, so that any browser prints what its
 * screen shows. `--scale` is the size on screen.
 *
 *   main.leaves > section.leaf > div.area (the 版心) + p.folio (the number)
 */
export function leavesStyle(orientation: 'portrait' | 'landscape'): string {
  const { margins, width, height } = look.pageOf(orientation);
  const across = margins.left + width + margins.right;
  const down = margins.top + height + margins.bottom;
  const { face, size } = look.PAGE_NUMBER;
  const family = face.stack.map((name) => (/^[a-z-]+$/.test(name) ? name : `"${name}"`)).join(', ');
  return `
@page { size: A4 ${orientation}; margin: 0; }
@page :right { @bottom-right { content: none; } }
@page :left { @bottom-left { content: none; } }
main.leaves { width: auto; max-width: none; margin: 0; padding: 0; background: none; box-shadow: none; \
overflow: visible; }
.leaf { position: relative; width: ${across}mm; height: ${down - LESS}mm; \
padding: ${margins.top}mm ${margins.right}mm 0 ${margins.left}mm; background: #fff; break-after: page; }
.leaf:last-child { break-after: auto; }
.leaf.long { height: auto; }
.area { position: relative; display: flow-root; height: ${height}mm; }
.leaf.long .area { height: auto; min-height: ${height}mm; }
.area > :first-child { margin-top: 0; }
.goes-on { text-align-last: justify; }
.text.continued { text-indent: 0; }
.imprint.foot { position: absolute; right: 0; bottom: 0; left: 0; margin: 0; }
.folio { position: absolute; top: ${margins.top + height}mm; right: ${margins.right}mm; left: ${margins.left}mm; \
padding: ${look.PAGE_NUMBER_BELOW}mm ${look.PAGE_NUMBER_INDENT * size}pt 0; font-family: ${family}; \
font-size: ${size}pt; line-height: 1; text-align: right; }
.leaf:nth-child(even) .folio { text-align: left; }
@media screen {
  main.leaves { width: calc(${across}mm * var(--scale, 1)); margin: 0 auto; padding: 5mm 0; }
  .leaf { transform: scale(var(--scale, 1)); transform-origin: 0 0; box-shadow: 0 1px 6px rgba(0, 0, 0, .25); \
margin-bottom: calc(${down - LESS}mm * (var(--scale, 1) - 1) + 5mm); }
}
`;
}

/** Millimetres that a leaf is less high than the paper: rounded up, it would drag an empty page behind it. */
const LESS = 0.2;
