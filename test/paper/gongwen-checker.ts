import { strFromU8, unzipSync } from 'fflate';

/**
 * Holds a .docx against the figures of GB/T 9704-2012. Written from the standard, not from the program: lengths in
 * twentieths of a point, type in half points. Gives a sentence for everything that is not as ruled.
 */
export function faultsOf(bytes: Uint8Array, kind: 'letter' | 'paper'): string[] {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
  const document = parts['word/document.xml']!;
  // What Word hides until it is asked for does not count.
  const styles = parts['word/styles.xml']!.replace(
    /<w:style (?:(?!<\/w:style>)[^])*<w:semiHidden\/>[^]*?<\/w:style>/g,
    '',
  );
  parts['word/styles.xml'] = styles;
  const faults: string[] = [];
  const check = (isRight: boolean, fault: string): void => {
    if (!isRight) faults.push(fault);
  };
  const near = (value: number, mm: number, slack = 1): boolean =>
    Math.abs(value - (mm / 25.4) * 1440) <= (slack / 25.4) * 1440;

  // 5.1 A4; 5.2.1 天头 37±1, 订口 28±1, 版心 156 × 225.
  const [, w, h] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(document)!.map(Number);
  check(near(w!, 210, 0.2) && near(h!, 297, 0.2), '纸型不是A4');
  const margin = (side: string): number =>
    Number(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`).exec(document)![1]);
  check(near(margin('top'), 37), '天头不是37毫米');
  check(near(margin('left'), 28), '订口不是28毫米');
  check(near(w! - margin('left') - margin('right'), 156, 0.3), '版心宽不是156毫米');
  check(near(h! - margin('top') - margin('bottom'), 225, 0.3), '版心高不是225毫米');

  // 5.2.2 and 7.3: typefaces, each named for Chinese and Latin, none by the theme.
  const all = Object.entries(parts).filter(([name]) => name.startsWith('word/') && name.endsWith('.xml'));
  for (const [name, part] of all) {
    check(!/(?:ascii|hAnsi|eastAsia|cs)Theme=/.test(part), `${name}用了主题字体`);
    check(!/w:themeColor=/.test(part), `${name}用了主题颜色`);
    for (const [fonts] of part.matchAll(/<w:rFonts [^>]*>/g))
      for (const [, face] of fonts.matchAll(/w:(?:ascii|eastAsia|hAnsi)="([^"]+)"/g))
        check(FACES.has(face!), `${name}的字体${face!}不是公文字体`);
  }
  const style = (id: string): string =>
    new RegExp(`<w:style [^>]*w:styleId="${id}"[^]*?</w:style>`).exec(styles)?.[0] ?? '';
  const set = (id: string, face: string, halfPoints: number, words: string): void => {
    const found = style(id);
    check(
      found.includes(`w:eastAsia="${face}"`) && found.includes(`<w:sz w:val="${halfPoints}"/>`),
      `${words}的字体字号不对`,
    );
  };
  set('body', '仿宋_GB2312', 32, '正文');
  set('Title', '方正小标宋简体', 44, '标题');
  set('Heading1', '黑体', 32, '一级标题');
  set('Heading2', '楷体_GB2312', 32, '二级标题');
  set('imprint', '仿宋_GB2312', 28, '版记');
  set('pageNumber', '宋体', 28, '页码');
  check(!/<w:b\/>/.test(style('Title')), '标题加粗了');
  check(/<w:jc w:val="center"\/>/.test(style('Title')), '标题没有居中');

  // 5.2.3: 22 lines of 28 characters; body lines set exactly at 28 to 29 points, two characters in.
  const pitch = Number(/<w:spacing[^>]* w:line="(\d+)"[^>]* w:lineRule="exact"/.exec(style('body'))?.[1]);
  check(pitch >= 560 && pitch <= 580, '正文行距不是固定值28至29磅');
  check(22 * pitch <= h! - margin('top') - margin('bottom'), '一页排不下22行');
  check(/w:firstLineChars="200"/.test(style('body')), '正文首行没有空二字');

  // 7.5: — 1 —, odd right, even left; a letter's first page has none.
  const footers = all.filter(([name]) => name.startsWith('word/footer')).map(([, part]) => part);
  const numbered = footers.filter((part) => part.includes('PAGE'));
  check(numbered.length === 2, '页码不是单双页各一种');
  check(
    numbered.every((part) => /— <\/w:t>|>— </.test(part)),
    '页码两侧没有一字线',
  );
  check(
    numbered.some((part) => part.includes('<w:jc w:val="right"/>')) &&
      numbered.some((part) => part.includes('<w:jc w:val="left"/>')),
    '页码不是单页居右、双页居左',
  );
  check(/<w:evenAndOddHeaders/.test(parts['word/settings.xml']!), '没有区分单双页');

  // 5.2.4: black, but for the red of mark and rules.
  const colours = [...`${document}${styles}`.matchAll(/w:color w:val="([0-9A-Fa-f]{6})"/g)].map((found) =>
    found[1]!.toUpperCase(),
  );
  check(
    colours.every((colour) => colour === '000000' || colour === 'FF0000'),
    `文字颜色不是黑色或红色：${colours.join(' ')}`,
  );

  const texts = [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((found) => found[1]!).join('');
  check(!/[！!「」]/.test(texts), '有感叹号或直角引号');
  check(!/\d{4}年0\d月|月0\d日/.test(texts), '日期带了前导零');
  check(!/undefined|null|NaN|（）|〔〕|\{|\}/.test(texts), '有空括号或没有填的内容');
  if (kind === 'letter') letterFaults(parts, check, near);
  return faults;
}

/** 10.1 信函格式. */
function letterFaults(
  parts: Readonly<Record<string, string>>,
  check: (isRight: boolean, fault: string) => void,
  near: (value: number, mm: number, slack?: number) => boolean,
): void {
  const document = parts['word/document.xml']!;
  const relations = parts['word/_rels/document.xml.rels']!;
  const partAt = (kind: 'header' | 'footer', type: string): string => {
    const id = new RegExp(`<w:${kind}Reference w:type="${type}" r:id="([^"]+)"`).exec(document)?.[1] ?? '';
    const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(relations)?.[0] ?? '';
    return parts[`word/${/Target="([^"]+)"/.exec(target)?.[1] ?? ''}`] ?? '';
  };
  const [head, foot] = [partAt('header', 'first'), partAt('footer', 'first')];
  check(/<w:titlePg/.test(document), '首页没有单独的页眉页脚');
  const header = Number(/<w:pgMar[^>]* w:header="(\d+)"/.exec(document)?.[1]);
  const footer = Number(/<w:pgMar[^>]* w:footer="(\d+)"/.exec(document)?.[1]);
  check(near(header, 30), '发文机关标志上边缘距上页边不是30毫米');
  check(near(footer, 20), '下双线距下页边不是20毫米');
  const upper = /<w:bottom w:val="thickThinSmallGap" w:color="FF0000" w:sz="\d+" w:space="(\d+)"/.exec(head);
  check(
    upper !== null && Math.abs(Number(upper[1]) - (4 / 25.4) * 72) <= 1,
    '标志下4毫米没有上粗下细的红色双线',
  );
  check(/<w:bottom w:val="thinThickSmallGap" w:color="FF0000"/.test(foot), '首页下方没有上细下粗的红色双线');
  for (const part of [head, foot]) {
    const indent = /<w:ind w:left="(-\d+)" w:right="(-\d+)"/.exec(part);
    const width = indent ? (156 / 25.4) * 1440 - Number(indent[1]) - Number(indent[2]) : 0;
    check(near(width, 170, 0.5), '红色双线不是170毫米');
  }
  check(!foot.includes('PAGE'), '首页显示了页码');
  const texts = (part: string): string =>
    [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((found) => found[1]!).join('\n');
  check(/^[^\d〔]+〔20\d\d〕[1-9]\d*号$/m.test(texts(head)), '发文字号不是“代字〔年份〕序号号”');
  check(!/文件$/m.test(texts(head)), '标志带了“文件”二字');
  const paragraphs = document.split('</w:p>').map((part) => ({ part, text: texts(part).replace(/\n/g, '') }));
  const named = (id: string): typeof paragraphs =>
    paragraphs.filter(({ part }) => part.includes(`<w:pStyle w:val="${id}"/>`));
  check(
    named('addressee').length === 1 && named('addressee')[0]!.text.endsWith('：'),
    '主送机关没有顶格或不带冒号',
  );
  const signed = named('signOff');
  check(/^20\d\d年[1-9]\d?月[1-9]\d?日$/.test(signed.at(-1)?.text ?? ''), '成文日期写法不对');
  check(/<w:ind w:right="1280"/.test(signed.at(-1)?.part ?? ''), '成文日期没有右空四字');
  for (const { text } of named('annexNames')) check(!/[。；，]$/.test(text), '附件名称后有标点');
  for (const { text, part } of named('annexLabel')) {
    check(/^附件\d*$/.test(text), '附件标识写法不对');
    check(part.includes('<w:pageBreakBefore/>'), '附件没有另面编排');
  }
  for (const { text, part } of named('imprint')) {
    check(/^抄送：.*。$/.test(text), '抄送没有以句号结尾');
    check(!part.includes('<w:pBdr>') && !part.includes('<w:tbl'), '信函的版记有分隔线');
    check(/w:yAlign="bottom"/.test(part) && /w:vAnchor="margin"/.test(part), '版记不在版心最下方');
  }
}

const FACES = new Set(['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312', '宋体']);
