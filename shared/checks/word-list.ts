/** A wording that is wrong (`certain`), or often is (`doubtful`). `instead` is what it should be, where that is one thing. */
export interface WordEntry {
  readonly kind: 'certain' | 'doubtful';
  readonly wrong: RegExp;
  readonly instead: string;
}

const entry = (kind: WordEntry['kind'], wrong: RegExp, instead: string): WordEntry => ({ kind, wrong, instead });

/** Wordings met in reports of this kind. A pattern names only what is wrong in any context its look-arounds leave open. */
export const wordList: readonly WordEntry[] = [
  entry('certain', /事业型收费/u, '事业性收费'),
  entry('certain', /布署/u, '部署'),
  entry('certain', /按排/u, '安排'),
  entry('certain', /部份/u, '部分'),
  entry('certain', /一如继往/u, '一如既往'),
  entry('certain', /再接再励/u, '再接再厉'),
  entry('certain', /既使/u, '即使'),
  entry('certain', /因该/u, '应该'),
  entry('certain', /(?:信息|政务)工开/u, '公开'),
  entry('certain', /政府信息信息/u, '政府信息'),
  entry('certain', /依申请公开公开/u, '依申请公开'),
  entry('certain', /主动公开公开/u, '主动公开'),
  entry('certain', /年度年度/u, '年度'),
  entry('certain', /帐号/u, '账号'),
  entry('certain', /渡过(?=了?(?:这|一|全)年)/u, '度过'),
  entry('certain', /浮浅/u, '肤浅'),
  entry('certain', /泻密/u, '泄密'),
  entry('certain', /(?<!目)的的(?!确)/u, '的'),
  entry('certain', /了了(?![解然结])/u, '了'),
  entry(
    'doubtful',
    /20\d{2}年度政府信息公开工作年度报告(?![^》]{0,20}通知)/u,
    '“年度”重复，题目是“20XX年政府信息公开工作年度报告”',
  ),
  entry('doubtful', /截止(?=到?(?:\d{4}年|\d{1,2}月|目前|年底|现在))/u, '截至'),
  entry('doubtful', /贵[办局县市区镇]/u, '报告是向社会公布的，不用这一称呼'),
  entry('doubtful', /作到/u, '做到'),
  entry('doubtful', /不尽人意/u, '不尽如人意'),
];

/** Words whose first character typed twice makes no other word: 修修订. Words such as 通信信息 must stay possible. */
export const doubledStarts: readonly string[] = [
  '修订',
  '公开',
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
  /【(?:待|请|此处)[^】]*】|（(?:待补|待填|待核|请填)[^）]*）/u,
  /(?:该|本)部分以表格形式报告/u,
  /[?？]{3,}/u,
];
