import * as fc from 'fast-check';
import { paperToHtml } from '../../src/paper/to-html';
import type { Paper } from '../../src/paper/paper';
import { anyPaper } from './arbitrary';
import { expectGolden } from '../golden/golden';
import { SAMPLE_PAPER } from './sample-paper';
import { textsOf } from './texts-of';

/** The texts between tags, one for each innermost element. */
function readerSees(html: string): string {
  return html
    .replace(/<style>[^]*?<\/style>/, '')
    .replace(/<\/?(?:b|span)(?: [^>]*)?>/g, '')
    .replace(/<[^>]+>/g, '\u0001')
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name]!,
    );
}

test('the sample, as a whole', () => expectGolden('paper/briefing.html', paperToHtml(SAMPLE_PAPER)));

test('every text of a paper is in it, escaped', () => {
  fc.assert(
    fc.property(anyPaper, (paper) => {
      const html = paperToHtml(paper);
      const seen = readerSees(html);
      for (const text of textsOf(paper)) expect(seen).toContain(text);
    }),
  );
});

test('nothing runs and nothing is loaded', () => {
  const attack = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'';
  const html = paperToHtml({
    ...SAMPLE_PAPER,
    title: attack,
    blocks: [
      {
        kind: 'table',
        caption: attack,
        columns: [{ heading: attack, width: 1 }],
        rows: [[{ value: attack, fill: '"onclick' }]],
      },
      { kind: 'paragraph', text: [{ text: attack, color: 'red;}' }] },
    ],
  });
  expect(html).not.toMatch(/<script|<img|onclick|url\(|https?:|red;/);
  expect(html).toContain("default-src 'none'");
});

test('a table says what it is, heads its columns, and a total heads its row', () => {
  const html = paperToHtml({
    ...SAMPLE_PAPER,
    blocks: [
      { kind: 'heading', level: 1, text: '二、各科室进展' },
      {
        kind: 'table',
        columns: [
          { heading: '科室', width: 1 },
          { heading: '任务数', width: 1 },
        ],
        rows: [['合计', 3]],
        total: true,
      },
      { kind: 'table', columns: [{ heading: '任务', width: 1 }], rows: [] },
    ],
  });
  expect(html).toContain('<caption><span class="unseen">二、各科室进展</span></caption>');
  expect(html).toContain('<th scope="col" class="center">任务数</th>');
  expect(html).toContain(
    '<tr class="total"><th scope="row" class="left">合计</th><td class="right number">3</td></tr>',
  );
  expect(html).toContain('>无</td>');
});

test('a figure carries its rows only for who shows the paper', () => {
  const rows = ['一月!台账!4', '一月!台账!12', '二月!3'];
  const paper: Paper = {
    ...SAMPLE_PAPER,
    blocks: [
      { kind: 'paragraph', text: ['逾期', { text: '3项', rows }, '。'] },
      { kind: 'figures', items: [{ label: '逾期', value: 3, rows }] },
      { kind: 'table', columns: [{ heading: '逾期', width: 1 }], rows: [[{ value: 3, rows }]] },
    ],
  };
  expect(paperToHtml(paper)).not.toContain('data-rows');
  const shown = paperToHtml(paper, { rows: true });
  const carried = [...shown.matchAll(/<span data-rows="([^"]*)">([^<]*)<\/span>/g)];
  expect(carried.map(([, , text]) => text)).toEqual(['3项', '3', '3']);
  expect(JSON.parse(carried[0]![1]!.replaceAll('&quot;', '"'))).toEqual([
    ['一月!台账', [4, 12]],
    ['二月', [3]],
  ]);
  expect(readerSees(shown)).toBe(readerSees(paperToHtml(paper)));
});
