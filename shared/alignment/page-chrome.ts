/** What web pages print around a report: menus, dates, counters, share buttons, pop-ups. Never part of its text. */
const chromeWords = [
  '当前位置',
  '所在位置',
  '所在的位置',
  '首页',
  '分享',
  '字体',
  '字号',
  '打印',
  '关闭',
  '收藏',
  '浏览',
  '点击',
  '阅读',
  '访问量',
  '来源',
  '作者',
  '发布时间',
  '发布日期',
  '发布机构',
  '发布单位',
  '发文日期',
  '发文机关',
  '成文日期',
  '生成日期',
  '索引号',
  '文号',
  '组配分类',
  '主题分类',
  '信息来源',
  '信息名称',
  '日期',
  '时间',
  '责任编辑',
  '编辑',
  '审核',
  '上一篇',
  '下一篇',
  '上一条',
  '下一条',
  '关联稿件',
  '相关附件',
  '相关链接',
  '相关文档',
  '相关信息',
  '附件下载',
  '扫一扫',
  '无标题文档',
  '您访问的链接',
  '即将离开',
  '版权所有',
  '主办单位',
  '承办单位',
  '网站标识码',
  '备案',
  '联系我们',
  '网站地图',
  '站点地图',
  '无障碍',
  '关怀版',
  '长者',
  '用户登录',
  '登录',
  '注册',
  '返回顶部',
  '回到顶部',
  '下载',
  '政务微信',
  '政务微博',
  '头部',
  '底部',
  '正文',
  '标题',
  '名称',
];

const words = chromeWords.join('|');
const beginsWithChrome = new RegExp(`^[\\s•·|【\\[(\\-]*(?:${words})`, 'u');
const anyChrome = new RegExp(words, 'gu');
/** A day, often with a time of day, alone on a line: when a page was published. */
const publishedAt = /^[-•·|]?\s*20\d\d-\d\d?-\d\d?(?:\s+\d\d?:\d\d(?::\d\d)?)?$/u;
const longestChrome = 90;
const longestWithoutStop = 24;

/** Has clauses, or ends as one that was listed or broke off does; normalised. */
const isSentence = (line: string) => /。|,(?! ?\d)|[;!…]$|\.{3}$/u.test(line);

/** @param text normalised. Sentences are never chrome, but for the pop-ups that ask a question. */
export function isPageChrome(text: string): boolean {
  const line = text.trim();
  if (/^[-•·|_=*?\s]*$/u.test(line) || publishedAt.test(line)) return true;
  if (/您访问的链接|即将离开|扫一扫/u.test(line)) return true;
  if (line.length > longestChrome || isSentence(line)) return false;
  if (line.length <= longestChrome && /发布(?:时间|日期):?\s*20\d\d/u.test(line)) return true;
  const count = line.match(anyChrome)?.length ?? 0;
  return (
    count >= 2 ||
    (count === 1 && beginsWithChrome.test(line) && line.length <= longestWithoutStop) ||
    /^www\./u.test(line)
  );
}
