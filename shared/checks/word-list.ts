/** A wording that is wrong (`certain`), or often is (`doubtful`). `verdict` follows the quoted wording in a sentence. */
export interface WordEntry {
  readonly kind: 'certain' | 'doubtful';
  readonly wrong: RegExp;
  readonly verdict: string;
  /** What takes the place of exactly what `wrong` matches. */
  readonly right: string | null;
}

const certain = (wrong: RegExp, right: string): WordEntry => ({
  kind: 'certain',
  wrong,
  verdict: `应为“${right}”`,
  right,
});
const doubtful = (wrong: RegExp, verdict: string): WordEntry => ({ kind: 'doubtful', wrong, verdict, right: null });

/** Wordings met in reports of this kind. A pattern names only what is wrong in any context its look-arounds leave open. */
export const wordList: readonly WordEntry[] = [
  certain(/事业型收费/u, '事业性收费'),
  certain(/布署(?!名)/u, '部署'),
  certain(/按排(?![名序列])/u, '安排'),
  certain(/部份/u, '部分'),
  certain(/一如继往/u, '一如既往'),
  certain(/再接再励/u, '再接再厉'),
  certain(/(?<=信息|政务)工开/u, '公开'),
  certain(/帐号/u, '账号'),
  certain(/渡过(?=了?(?:这|一|全)年)/u, '度过'),
  certain(/泻密/u, '泄密'),
  certain(/(?<!目)的的(?!确)/u, '的'),
  certain(/了了(?![解然结])/u, '了'),
  certain(/部暑|布暑/u, '部署'),
  certain(/贯切|惯彻/u, '贯彻'),
  certain(/法制政府/u, '法治政府'),
  certain(/依法制国/u, '依法治国'),
  certain(/公开条列/u, '公开条例'),
  certain(/行政(?:夏议|复仪|复意)/u, '行政复议'),
  certain(/诉颂/u, '诉讼'),
  certain(/投拆/u, '投诉'),
  certain(/(?<=公开|公示|公告|宣传)拦/u, '栏'),
  certain(/(?<=[新融多])煤体|媒休/u, '媒体'),
  certain(/规犯/u, '规范'),
  certain(/群重(?!量)/u, '群众'),
  certain(/登陆(?=.{0,4}(?:网站|平台|官网|门户|系统|公众号|后台|账号))/u, '登录'),
  certain(/反应(?=(?:群众|民意|诉求|社情))/u, '反映'),
  certain(/(?<!自)己经/u, '已经'),
  certain(/即然/u, '既然'),
  certain(/(?<=[等气时])侯|侯(?=选)/u, '候'),
  certain(/按步就班/u, '按部就班'),
  certain(/实事求事/u, '实事求是'),
  certain(/迫不急待/u, '迫不及待'),
  certain(/一股作气/u, '一鼓作气'),
  certain(/一愁莫展/u, '一筹莫展'),
  certain(/穿流不息/u, '川流不息'),
  certain(/不径而走/u, '不胫而走'),
  certain(/再接再历/u, '再接再厉'),
  certain(/共共计/u, '共计'),
  certain(/年度度/u, '年度'),
  certain(/申请请(?![求示])/u, '申请'),
  certain(/政府府/u, '政府'),
  certain(/(?<=\d{4})年年(?![底初末中报])/u, '年'),
  doubtful(
    /20\d{2}年度政府信息公开工作年度报告(?![^》]{0,20}通知)/u,
    '年度写了两次，题目是“某某年政府信息公开工作年度报告”',
  ),
  doubtful(/截止(?=到?(?:\d{4}年|\d{1,2}月|目前|年底|现在))/u, '宜为“截至”'),
  doubtful(/贵[办局县市区镇]/u, '是对上级的称呼，报告向社会公布，宜改写'),
  doubtful(/不尽人意/u, '宜为“不尽如人意”'),
  doubtful(/其它/u, '公文里宜写“其他”'),
  doubtful(/做为(?=[一重第政])/u, '宜为“作为”'),
  doubtful(/倍受(?=关注|好评|欢迎|瞩目)/u, '宜为“备受”'),
  doubtful(/名符其实/u, '宜为“名副其实”'),
  doubtful(/帐[户务簿]/u, '宜用“账”字'),
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

/** A word said twice in a row that may be right: 一件一件, 规范规范性文件, 信息信息化. */
export const rightlyRepeated: readonly RegExp[] = [
  /^(?:一.){2}$/u,
  /^(?:研究|讨论|商量|很多|许多){2}$/u,
  /^(?:规范规范性|信息信息化|公开公开栏|政府政府办|中心中心组|发展发展[和改])/u,
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
