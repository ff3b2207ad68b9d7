/** A place's name without the word for its kind: 青禾 and 镇 of 云溪县青禾镇人民政府. */
export interface Place {
  readonly base: string;
  readonly kind: string;
}

const officeWords = /(?:人民)?(?:政府|办事处)?(?:党政)?(?:办公室|办)?$/u;
const peoples =
  /(?:(?:苗|土家|侗|瑶|彝|回|壮|满|畲|傣|白|蒙古|哈尼|布依|仡佬|黎|傈僳|羌|藏|水|纳西|拉祜|佤|维吾尔|哈萨克|朝鲜|达斡尔|锡伯|撒拉|土|仫佬|毛南)族)+$/u;

/** The name behind the last county or city; never empty. */
function localOf(name: string): string {
  const behind = name.split(/[县市区旗州盟]|政府/u).at(-1) ?? '';
  return behind === '' ? name.slice(-2) : behind;
}

/** {@link localOf} without the names of peoples; never empty. */
function baseOf(name: string): string {
  const local = localOf(name);
  const bare = local.replace(peoples, '');
  return bare === '' ? local : bare;
}

/** Where a township's office sits; `null` for a bureau, a county or a name that says neither. */
export function placeOf(unit: string): Place | null {
  const named = unit.replace(/\s/gu, '').replace(officeWords, '');
  const { name = '', kind = '' } =
    /^(?<name>[\u4e00-\u9fff]{1,20}?)(?<kind>镇|乡|街道?|苏木)$/u.exec(named)?.groups ?? {};
  return name === '' ? null : { base: baseOf(name), kind: kind === '街' ? '街道' : kind };
}

/** A stretch of a text that speaks of another place than the report's own, or as another kind of office would. */
export interface ForeignName {
  readonly kind: 'other-place' | 'other-self';
  readonly start: number;
  readonly length: number;
  /** What the office would call itself there. */
  readonly own: string | null;
}

const name = '(?<name>[\\u4e00-\\u9fff]{1,10}?)';
const kinds = '(?<kind>镇|乡|街道|苏木)';
const office = '(?:人民政府|政府|街道办事处|办事处|党委|党工委|党政)';

/** Where a report names its own office: anywhere else another township may well be meant. */
const ownPlaces: readonly RegExp[] = [
  new RegExp(`(?<=由)${name}${kinds}${office}[^，。；,;\\n]{0,12}(?:编制|编写|制作|发布|负责)`, 'gu'),
  new RegExp(`(?<=请?与|联系|致电|寄至)${name}${kinds}${office}[^，。；,;\\n]{0,12}(?:联系|办公室|电话)`, 'gu'),
  new RegExp(
    `(?<=^|[《“，。；：、,;:\\n]|[县市区旗])${name}${kinds}${office}?(?:关于)?20\\d{2}年度?(?:政府|政务)*信?息?公开`,
    'gmu',
  ),
  new RegExp(
    `(?<=^\\s*|[。\\n]\\s*|20\\d{2}年度?[，,]?)${name}${kinds}${office}?(?:认真|严格|高度|坚持|紧紧|深入|全面|积极|主动公开|共主动|始终|不断)`,
    'gmu',
  ),
  new RegExp(`(?<=[县市区旗])${name}${kinds}(?:人民政府|街道办事处|办事处|党政办)`, 'gu'),
];

/** A stretch with any of these is no bare name. */
const noName =
  /[我本全各该由与和在是的及对以到为从向被把将使按所有每等个内外乡镇了其]|通过|利用|涉及|公开|提高|围绕|加强|依托|下辖|部门|单位|小城|重点|中心|试点|周边|相关|基层|街道|推进|完善|结合/u;
const withOthers = /联合|学习|考察|交流|借鉴|邻|合并|撤|原|更名|划转|对口|协作|共建|携手|帮扶|调研/u;

function isOther(found: string, { base }: Place): boolean {
  const local = baseOf(found);
  if (local.length > 5 || noName.test(local)) return false;
  return !found.endsWith(base) && !base.endsWith(local);
}

const around = 24;

function otherPlaces(text: string, own: Place): ForeignName[] {
  return ownPlaces.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, groups }): ForeignName[] => {
      const { name: found = '', kind = '' } = groups ?? {};
      const near = text.slice(Math.max(0, index - around), index + around);
      if (!isOther(found, own) || withOthers.test(near)) return [];
      const { length } = localOf(found);
      const start = index + found.length - length;
      return [{ kind: 'other-place', start, length: length + kind.length, own: own.base + own.kind }];
    }),
  );
}

const selfKinds = ['镇', '乡', '街道', '苏木', '局', '厅'] as const;
const self = /(?<self>[我本全])(?<kind>街道|苏木|[镇乡局厅])(?![镇乡村亲本面长])/gu;

function isQuoted(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return line.lastIndexOf('“') > line.lastIndexOf('”') || line.lastIndexOf('《') > line.lastIndexOf('》');
}

/** 我乡 in the report of a 镇; 全 of another kind only says something where it is a township's own word. */
function otherSelves(text: string, kind: string): ForeignName[] {
  return [...text.matchAll(self)].flatMap(({ index, 0: found, groups }): ForeignName[] => {
    const { self: word = '', kind: said = '' } = groups ?? {};
    const isAll = word === '全';
    const isOwn = said === kind || (isAll && (kind === '局' || said === '局' || said === '厅'));
    if (isOwn || isQuoted(text, index)) return [];
    return [{ kind: 'other-self', start: index, length: found.length, own: word + kind }];
  });
}

/** How an office speaks of itself: 镇 of a 镇人民政府, 局 of a 局; `null` where it could be said in more than one way. */
function selfKindOf(unit: string): string | null {
  const place = placeOf(unit);
  if (place) return selfKinds.find((kind) => kind === place.kind) ?? null;
  return /[\u4e00-\u9fff]{2}局$/u.test(unit.trim()) ? '局' : null;
}

/** What was left over from another office's report, in order; nothing for an office whose place is not known. */
export function foreignNamesIn(text: string, unit: string): readonly ForeignName[] {
  const place = placeOf(unit);
  const kind = selfKindOf(unit);
  const found = [...(place ? otherPlaces(text, place) : []), ...(kind ? otherSelves(text, kind) : [])];
  const first = found.filter(({ start }, index) => found.findIndex((other) => other.start === start) === index);
  return first.toSorted((a, b) => a.start - b.start);
}
