import type { TableKey } from './form.ts';

/** Help texts by the declared keys along a row's or a column's path, joined by dots. */
type HelpByPath = Readonly<Record<string, string>>;

const regulations =
  '国务院部门、设区的市以上地方人民政府依法制定并公布的规章。县级部门、乡镇和街道没有规章制定权，填 0。';
const normative =
  '行政机关依法制定、公开发布、反复适用、对公众有约束力的公文。填数前请与司法行政部门的备案、清理结果核对。';

/** What each row stands for; in 表四 the groups of columns take the place of rows. */
export const rowHelp: Readonly<Record<TableKey, HelpByPath>> = {
  proactive: {
    regulations,
    normative,
    licensing: '依申请准予或不予从事特定活动的决定。全部处理决定都计，包括已公开的和依法不公开的。',
    services: '行政许可以外、对外办理的其他管理服务事项，如确认、备案、给付。全部处理决定都计。',
    penalties: '警告、罚款、没收、吊销许可等处罚决定。全部处理决定都计，包括已公开的和依法不公开的。',
    compulsion: '查封、扣押、冻结等强制措施和强制执行的决定。全部处理决定都计，包括已公开的和依法不公开的。',
    fees: '依法律、法规规定在管理和服务中收取的行政事业性收费。提供政府信息收取的信息处理费不在此列，写在第六部分。',
    procurement: '纳入集中采购目录、由集中采购机构代理的政府采购。',
  },
  requests: {
    new: '本年1月1日至12月31日新收到的政府信息公开申请，按申请人分类计件。上年收到、今年才办的不计在这里。',
    carried_in: '上年收到、结转到今年办理的申请，应与上年报告的“结转下年度继续办理”逐列相等。',
    granted: '申请的信息全部公开给申请人的件数。信息已经主动公开、告知获取方式的，也计在这里。',
    partial: '一件申请里有的公开、有的不公开，能够区分处理的。计入这一项后，不再计入其他各项。',
    'denied.state_secret': '依法定为国家秘密而不予公开的（《条例》第十四条）。',
    'denied.law_forbids': '其他法律、行政法规明文禁止公开的（《条例》第十四条）。',
    'denied.three_securities': '公开后可能危及国家安全、公共安全、经济安全或者社会稳定的（《条例》第十四条）。',
    'denied.third_party': '涉及商业秘密、个人隐私等，公开会损害第三方合法权益的（《条例》第十五条）。',
    'denied.internal_affairs': '属于人事管理、后勤管理、内部工作流程三类内部事务的信息（《条例》第十六条）。',
    'denied.process_info': '履职中形成的讨论记录、过程稿、磋商信函、请示报告四类过程性信息（《条例》第十六条）。',
    'denied.enforcement_file': '属于行政执法案卷，依法可以不予公开的（《条例》第十六条）。',
    'denied.admin_query': '工商登记、不动产登记等有专门查询规定的，告知按规定去查询（《条例》第三十六条）。',
    'unavailable.not_held': '本机关没有制作、没有获取或者没有保存这项信息。',
    'unavailable.needs_creation': '没有现成的信息，要加工、分析、另行制作才能提供（《条例》第三十八条）。',
    'unavailable.unclear': '已经通知补正，补正后要什么信息仍然不明确。',
    'refused.petition': '以申请信息公开的名义进行信访、举报、投诉的（《条例》第三十九条）。',
    'refused.repeat': '已经答复过，同一申请人又重复申请同一信息的（《条例》第三十六条）。',
    'refused.publication': '要求提供政府公报、报刊、书籍等公开出版物的（《条例》第三十九条）。',
    'refused.excessive': '申请的数量、频次明显超过合理范围，又没有正当理由的（《条例》第三十五条）。',
    'refused.confirmation': '要求对已经获取的信息进行确认或者重新出具的。',
    other: '以上各项都不属于的办理结果。申请人主动撤回等也计在这里。',
    'other.uncorrected': '申请人没有正当理由，逾期不补正，视为放弃申请，不再处理的（《条例》第三十条）。',
    'other.unpaid': '申请人没有按收费通知的要求缴纳信息处理费，不再处理的。',
    'other.misc': '以上各项都不属于的办理结果。申请人主动撤回等也计在这里。',
    total: '（一）到（六）各项办理结果的合计，也就是今年办结的件数。',
    carried_out: '到12月31日还没有办结、转到下年度继续办理的件数。明年填报时逐列成为“上年结转”。',
  },
  review: {
    reconsideration: '因政府信息公开引起、对本机关提起的行政复议。上年未审结、今年继续的也计。',
    litigation_direct: '没有经过行政复议，申请人直接向法院起诉的案件。上年未审结、今年继续的也计。',
    litigation_after: '先经过行政复议，对复议结果不服再向法院起诉的案件。上年未审结、今年继续的也计。',
  },
};

const applicant = '申请人写明的身份是这一类，就计在这一列；一件申请只计一列。';

/** What each column stands for, by the last key of its path. */
export const columnHelp: Readonly<Record<TableKey, HelpByPath>> = {
  proactive: {
    made: '今年1月1日至12月31日制定发布的件数，含修订后重新发布的。',
    abolished: '今年宣布废止或者失效的件数。',
    in_force: '到12月31日仍然有效的件数，等于上年现行有效的加今年制发的减今年废止的。',
    published: '今年新向社会公开的件数。',
    public_total: '到12月31日向社会公开的累计件数。它不等于新表的现行有效件数。',
    decisions: '今年作出的处理决定件数。',
    previous_items: '上年末的事项数，应等于上年报告的事项数加上当年增减。',
    change: '今年比上年末增加或减少的事项数；减少的填负数，如 -3。',
    amount: '全年合计，单位是万元。251000 元要填 25.1。',
    items: '全年的采购项目数。',
  },
  requests: {
    natural_person: `以个人名义提出的申请。${applicant}`,
    enterprise: `公司、企业提出的申请。${applicant}`,
    research: `高校、研究院所等提出的申请。${applicant}`,
    social_org: `公益性的社会团体、基金会、社会服务机构提出的申请。${applicant}`,
    legal_service: `律师事务所等法律服务机构以自己的名义提出的申请。${applicant}`,
    other: `前面各列都不属于的单位提出的申请。${applicant}`,
    total: '前面六列相加。',
  },
  review: {
    upheld: '维持了本机关的答复，或者驳回了对方请求的件数。',
    corrected: '撤销、变更、确认违法或者责令重新答复的件数。',
    other: '撤回、终止、和解等其他结果的件数。',
    pending: '到12月31日还没有审结的件数。',
    total: '前面四种结果相加。',
  },
};
