/** Pixels by which a block may reach below the 版心: what rounding makes of points and millimetres. */
const SLACK = 0.5;
/** Lines of a paragraph that stand together at the foot or the head of a page, and rows of a table. */
const TOGETHER = 2;
/** Rows that are laid out at once: more than fit on a page, and not all of a long table for each of its pages. */
const BATCH = 40;

/** What a block leaves for the next leaf; null where it cannot be parted at this height. */
type Rest = HTMLElement | null;

/**
 * Cuts the HTML of a paper (`paperToHtml`, shown in a frame, with `leavesStyle` behind its own style) into leaves of
 * A4: paragraphs are parted between lines, tables between rows with their heading repeated, headings stay with what
 * follows, and the 版记 stands at the foot of its page. Nothing is left out. Gives the number of leaves so far wherever
 * it may pause, and of all of them at the end.
 *
 * The browser would cut pages by itself when it prints. It shows them to nobody before, knows page numbers only from
 * Chromium 131 on, and puts nothing at a page's foot.
 */
export function* layLeaves(page: Document): Generator<number> {
  const main = page.querySelector('main');
  if (!main) return;
  // What `paperToHtml` writes is HTML throughout.
  const blocks = [...main.children] as HTMLElement[];
  main.textContent = '';
  main.classList.add('leaves');
  let area = newLeaf(main);
  for (const block of blocks) {
    if (!block.classList.contains('page-break')) area = yield* place(main, area, block);
    else if (area.childElementCount > 0) area = newLeaf(main);
    yield main.childElementCount;
  }
  const leaves = [...main.children];
  leaves.forEach((leaf, index) => {
    const folio = page.createElement('p');
    folio.className = 'folio';
    folio.textContent = `— ${index + 1} —`;
    leaf.append(folio);
  });
  yield leaves.length;
}

function newLeaf(main: HTMLElement): HTMLElement {
  const page = main.ownerDocument;
  const leaf = page.createElement('section');
  leaf.className = 'leaf';
  const area = page.createElement('div');
  area.className = 'area';
  leaf.append(area);
  main.append(leaf);
  return area;
}

/** Puts a block at the end of an area, or what of it does not fit into areas of new leaves. Returns the last area. */
function* place(main: HTMLElement, area: HTMLElement, block: HTMLElement): Generator<number, HTMLElement> {
  const waiting = isTable(block) ? rowsOf(block).slice(BATCH) : [];
  for (const row of waiting) row.remove();
  area.append(block);
  let last = settle(main, area, block, waiting.length === 0);
  while (waiting.length > 0) {
    yield main.childElementCount;
    let table = last.lastElementChild;
    if (!table || !isTable(table)) last.append((table = headOf(block)));
    (table as HTMLTableElement).tBodies[0]!.append(...waiting.splice(0, BATCH));
    last = settle(main, last, table as HTMLElement, waiting.length === 0);
  }
  return last;
}

/** Sees that the last block of an area ends within it. `isWhole`: no more rows are added to it. */
function settle(main: HTMLElement, area: HTMLElement, block: HTMLElement, isWhole: boolean): HTMLElement {
  const limit = area.getBoundingClientRect().bottom + SLACK;
  if (block.getBoundingClientRect().bottom <= limit) {
    if (block.classList.contains('imprint')) block.classList.add('foot');
    return area;
  }
  const onNext = (...blocks: readonly Element[]): HTMLElement => {
    const next = newLeaf(main);
    next.append(...blocks);
    return settle(main, next, next.lastElementChild as HTMLElement, isWhole);
  };
  const rest = part(block, limit, area.firstElementChild === block, isWhole);
  if (rest) return onNext(rest);
  const above = headingsBefore(area, block);
  if (above.length + 1 < area.childElementCount) return onNext(...above, block);
  // Higher than a whole page: the leaf grows, and the browser parts it where it must.
  area.parentElement!.classList.add('long');
  const later = isTable(block) && rowsOf(block).length > 1 ? partTable(block, 1) : null;
  return later ? onNext(later) : newLeaf(main);
}

/** Headings right above the last block of an area: where it goes, they go with it. */
function headingsBefore(area: HTMLElement, block: HTMLElement): Element[] {
  const blocks = [...area.children];
  const end = blocks.indexOf(block);
  let from = end;
  while (from > 0 && /^H\d$/.test(blocks[from - 1]!.tagName)) from--;
  while (from > 0 && blocks[from - 1]!.classList.contains('annex-label')) from--;
  return blocks.slice(from, end);
}

function part(block: HTMLElement, limit: number, isFirst: boolean, isWhole: boolean): Rest {
  if (!isTable(block)) return block.tagName === 'P' ? partText(block, limit) : null;
  const rows = rowsOf(block);
  const over = rows.findIndex((row) => row.getBoundingClientRect().bottom > limit);
  const kept = isWhole && over === rows.length - 1 && over > TOGETHER ? over - 1 : over;
  return kept >= (isFirst ? 1 : TOGETHER) ? partTable(block, kept) : null;
}

/** By its name: a frame has classes of its own. */
const isTable = (block: Element): block is HTMLTableElement => block.tagName === 'TABLE';

const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] =>
  [...table.tBodies].flatMap((body) => [...body.rows]);

/** A table without rows under the same heading. */
function headOf(table: HTMLElement): HTMLTableElement {
  const empty = table.cloneNode(false) as HTMLTableElement;
  for (const head of table.querySelectorAll('colgroup, thead')) empty.append(head.cloneNode(true));
  empty.createTBody();
  return empty;
}

/** Takes the rows from the one numbered `kept` (from zero) on into a table of their own under the same heading. */
function partTable(table: HTMLTableElement, kept: number): HTMLTableElement {
  const rest = headOf(table);
  rest.tBodies[0]!.append(...rowsOf(table).slice(kept));
  return rest;
}

/** Takes the lines below a height into a paragraph of their own. */
function partText(text: HTMLElement, limit: number): Rest {
  const { top, height } = text.getBoundingClientRect();
  const pitch = parseFloat(text.ownerDocument.defaultView!.getComputedStyle(text).lineHeight);
  const lines = Math.round(height / pitch);
  const kept = Math.min(Math.floor((limit - top) / pitch), lines - TOGETHER);
  if (!(kept >= TOGETHER)) return null;
  const below = rangeBelow(text, top + kept * pitch);
  if (!below) return null;
  const rest = text.cloneNode(false) as HTMLElement;
  rest.append(below.extractContents());
  text.classList.add('goes-on');
  rest.classList.add('continued');
  rest.classList.remove('goes-on');
  return rest;
}

/** From the first character whose middle is below a height to the end. */
function rangeBelow(text: HTMLElement, height: number): Range | null {
  const page = text.ownerDocument;
  const walker = page.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const range = page.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (let at = 0; at < node.nodeValue!.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      // A space at the end of a line has no place of its own.
      const [box] = range.getClientRects();
      if (!box || (box.top + box.bottom) / 2 <= height) continue;
      range.setEndAfter(text.lastChild!);
      return range;
    }
  return null;
}
