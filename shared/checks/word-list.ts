/** A wording that is wrong (`certain`), or often is (`doubtful`). `verdict` follows the quoted wording in a sentence. */
export interface WordEntry {
  readonly kind: 'certain' | 'doubtful';
  readonly wrong: RegExp;
  readonly verdict: string;
}

const certain = (wrong: RegExp, right: string): WordEntry => ({ kind: 'certain', wrong, verdict: `应为“${right}”` });
const doubtful = (wrong: RegExp, verdict: string): WordEntry => ({ kind: 'doubtful', wrong, verdict });

/** Wordings met in reports of this kind. A pattern names only what is wrong in any context its look-arounds leave open. */
export const wordList: readonly WordEntry[] = [
  certain(/事业型收费/u, '事业性收费'),
  certain(/布署(?!名)/u, '部署'),
  certain(/按排(?![名序列])/u, '安排'),
  certain(/部份/u, '部分'),
  certain(/一如继往/u, '一如既往'),
  certain(/再接再励/u, '再接再厉'),
  certain(/(?:信息|政务)工开/u, '公开'),
  certain(/政府信息信息/u, '政府信息'),
  certain(/依申请公开公开/u, '依申请公开'),
  certain(/主动公开公开/u, '主动公开'),
  certain(/年度年度/u, '年度'),
  certain(/帐号/u, '账号'),
  certain(/渡过(?=了?(?:这|一|全)年)/u, '度过'),
  certain(/泻密/u, '泄密'),
  certain(/(?<!目)的的(?!确)/u, '的'),
  certain(/了了(?![解然结])/u, '了'),
  doubtful(
    /20\d{2}年度政府信息公开工作年度报告(?![^》]{0,20}通知)/u,
    '年度写了两次，题目是“某某年政府信息公开工作年度报告”',
  ),
  doubtful(/截止(?=到?(?:\d{4}年|\d{1,2}月|目前|年底|现在))/u, '宜为“截至”'),
  doubtful(/贵[办局县市区镇]/u, '是对上级的称呼，报告向社会公布，宜改写'),
  doubtful(/不尽人意/u, '宜为“不尽如人意”'),
];

/** Words whose first character typed twice makes no other word: 修修订. Words such as 通信信息 and 办公公开 must stay possible. */
export const doubledStarts: readonly string[] = [
  '修订',
  '推进',
  '落实',
  '完善',
  '申请',
  '依法',
  '认真',
  '严格',
  '贯彻',
  '监督',
  '积极',
  '提高',
  '我镇',
  '我乡',
  '我县',
];

/** What is left standing of a model text or an unfinished draft. */
export const placeholders: readonly RegExp[] = [
  /20[×xX＊*]{2}年?/u,
  /[×＊]{2,}/u,
  /(?<![A-Za-z])[xX]{2,}(?=[年月日件条次个项份万元镇乡村县市局街人])/u,
  /[_＿]{2,}/u,
  /【(?:待|请|此处)[^】]{0,40}】|（(?:待补|待填|待核|请填)[^）]{0,40}）/u,
  /(?:该|本)部分以表格形式报告/u,
  /[?？]{3,}/u,
];
