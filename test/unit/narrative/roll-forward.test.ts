import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { narrativeRules } from '../../../shared/checks/rules/all-rules.ts';
import { hasLinks, linkTo, renderText, withShownFigures } from '../../../shared/narrative/linked-text.ts';
import { rollForward } from '../../../shared/narrative/roll-forward.ts';
import type { Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { consistentReport } from '../../builders/consistent-report.ts';

const overview = [
  '2025年，我镇主动公开信息 260 余条，制定行政规范性文件 2 件。',
  '（二）依申请公开。收到政府信息公开申请 12 件，予以公开 8 件，均已办结。10月16日举办培训。',
].join('\n');

const lastYear = aReport()
  .with('requests.new.total', 12)
  .with('requests.granted.total', 8)
  .with('proactive.normative.made', 2)
  .withText({
    preface: '统计期限自2025年1月1日起至2025年12月31日止。',
    overview,
    problems: '2026年将加强培训。',
    other: '',
  })
  .build();

const thisYear: Report = aReport().in(2026).with('requests.new.total', 5).with('requests.granted.total', 4).build();

describe('rolling last year’s text forward', () => {
  const { texts, links, remarks } = rollForward(lastYear, 2026);
  const shown = (key: 'preface' | 'overview' | 'problems') => renderText(thisYear, texts[key]).text;

  it('moves the years and lets linked figures follow this year’s tables', () => {
    assert.equal(shown('preface'), '统计期限自2026年1月1日起至2026年12月31日止。');
    assert.equal(
      shown('overview'),
      [
        '2026年，我镇主动公开信息 260 余条，制定行政规范性文件 0 件。',
        '（二）依申请公开。收到政府信息公开申请 5 件，予以公开 4 件，均已办结。10月16日举办培训。',
      ].join('\n'),
    );
    assert.equal(shown('problems'), '2027年将加强培训。');
    assert.deepEqual(
      links.map(({ figure, cells }) => `${figure} ${cells.join('+')}`),
      ['2 proactive.normative.made', '12 requests.new.total', '8 requests.granted.total'],
    );
  });

  it('lists what could not be rolled, where it stands and what it said', () => {
    assert.deepEqual(
      remarks.map(({ kind, message }) => `${kind} ${message}`),
      [
        'number “260余条”是上年的数，没有跟着表走，请核对。',
        'statement “收到政府信息公开申请12件，予以公开8件，均已办结”是按上年的情况写的，请按今年的情况核对。',
        'date “10月16日”还是上年的日期，请核对。',
      ],
    );
    for (const { text, span } of remarks) assert.ok(texts[text].slice(span.start, span.end).length > 5);
    const [first] = remarks;
    assert.ok(first);
    assert.match(texts.overview.slice(first.span.start, first.span.end), /^2026年，.*260 余条/u);
  });

  it('leaves last year’s report as it was and needs nothing of the new one', () => {
    assert.equal(lastYear.texts.overview, overview);
    assert.equal(hasLinks(lastYear.texts.overview), false);
  });

  it('keeps the links that last year’s text already had', () => {
    const linked: Report = {
      ...lastYear,
      texts: { ...lastYear.texts, overview: `全年培训 ${linkTo(['requests.new.total'])} 次。` },
    };
    const rolled = rollForward(linked, 2026);
    assert.equal(renderText(thisYear, rolled.texts.overview).text, '全年培训 5 次。');
    assert.deepEqual(rolled.remarks, []);
  });
});

it('a 2019 text is linked to the lines of the 2021 form that ask the same, and to no others', () => {
  const previous = aReport('2019')
    .with('requests.new.total', 3)
    .with('requests.other.total', 3)
    .with('proactive.procurement.items', 9)
    .withText({ overview: '收到政府信息公开申请 3 件，其他处理 3 件。政府集中采购项目共 9 项。' })
    .build();
  const { texts, links, remarks } = rollForward(previous, 2021);
  assert.deepEqual(
    links.map(({ cells }) => cells.length),
    [1, 3],
  );
  const draft = aReport('2021')
    .in(2021)
    .with('requests.other.misc.total', 4)
    .with('requests.other.unpaid.total', 1)
    .build();
  assert.match(
    renderText(draft, texts.overview).text,
    /^收到政府信息公开申请 0 件，其他处理 5 件。政府集中采购项目共 9 项。$/u,
  );
  assert.ok(remarks.some(({ message }) => message.includes('“9项”')));
});

it('a rolled text never contradicts the new tables, whatever they are', () => {
  const text =
    '收到政府信息公开申请 12 件，上年结转 0 件，办结 12 件，其中予以公开 8 件、不予公开 0 件、无法提供 4 件，结转下年度 0 件。因政府信息公开引发行政复议 0 件、行政诉讼 0 件。';
  const previous = aReport()
    .with('requests.new.total', 12)
    .with('requests.granted.total', 8)
    .with('requests.unavailable.not_held.total', 4)
    .with('requests.total.total', 12)
    .withText({ overview: text })
    .build();
  const { texts, links } = rollForward(previous, 2026);
  assert.equal(links.length, 9);
  fc.assert(
    fc.property(consistentReport('2021'), (tables) => {
      const report = withShownFigures({ ...tables, year: 2026, texts: { ...tables.texts, overview: texts.overview } });
      const faults = evaluate({ report }, narrativeRules).filter(({ severity }) => severity !== 'notice');
      assert.deepEqual(
        faults.map(({ message }) => message),
        [],
      );
    }),
    { numRuns: 200 },
  );
});
