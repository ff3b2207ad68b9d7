import { writeHtml } from '../../main/writers/write-html.ts';
import { compose } from '../../shared/document/compose.ts';
import type { Report } from '../../shared/report/report.ts';
import { aReport } from './a-report.ts';

/**
 * A made-up township's report with the slips of the real ones: a figure lost from a row, a total left at 0, two figures of
 * the text that disagree with the tables or their own list, doubled marks and an empty last section.
 */
export function aFaultyReport(): Report {
  return aReport()
    .with('requests.new.natural_person', 12)
    .with('requests.new.enterprise', 3)
    .with('requests.granted.natural_person', 12)
    .with('requests.partial.enterprise', 3)
    .withTotals()
    .with('requests.granted.natural_person', 2)
    .with('review.litigation_direct.upheld', 2)
    .with('review.reconsideration.pending', null)
    .withText({
      overview: [
        '2025年，我镇认真做好政府信息公开工作，，按照修修订的条例执行。',
        '全镇共收到政府信息公开申请 12 件，答复及时。因政府信息公开引发行政诉讼 2 件。',
        '主动公开政府信息 100 条。主动公开的政府信息中，通过网站公开 80 条；通过公报公开 10 条；通过其他方式公开 30 条。',
      ].join('\n'),
      other: '',
    })
    .build();
}

/** As a portal would have it: the printed totals are those of the report, wrong ones too. */
export const faultyFile = () => ({
  name: '有毛病的报告.html',
  bytes: new TextEncoder().encode(writeHtml(compose(aFaultyReport()))),
});
