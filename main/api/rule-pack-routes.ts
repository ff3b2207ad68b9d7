import { Hono } from 'hono';
import { jsonBody, limitBody, refuse } from './answers.ts';
import type { ApiDeps } from './api-deps.ts';
import { clerkSchema, type RulePackView } from './contract.ts';
import { headerText } from './header-text.ts';
import { activePack, packKilobytes, packTrouble, readPackFile } from './rule-packs.ts';

const tooLarge = `这个文件太大，不是县里的规则文件（最多 ${packKilobytes}K），规则没有换，原来的照旧。`;
const unknown = { code: 'not-found', message: '没有找到这份规则，规则没有换。请再选一次县里的文件。' } as const;
const nothingInForce = { code: 'not-found', message: '现在没有用县里的规则，没有可停用的。' } as const;
const longestClerk = 50;

/** The county's rules: which are in force, taking others, stopping them. A pack that is refused changes nothing. */
export function rulePackRoutes({ store }: Pick<ApiDeps, 'store'>) {
  const { rulePacks } = store;

  const view = (): RulePackView => {
    const kept = rulePacks.active();
    const read = activePack(store);
    const turns = rulePacks.turns();
    const active =
      kept && read?.kind === 'pack'
        ? { pack: read.pack, sha256: kept.sha256, fileName: kept.fileName, since: turns[0] ?? null }
        : null;
    return { active, trouble: packTrouble(store), turns };
  };

  return new Hono()
    .get('/', (context) => context.json<RulePackView>(view()))
    .post('/', limitBody(1, tooLarge), async (context) => {
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const read = readPackFile(bytes);
      if (read.kind === 'refused') {
        const message = `${read.message}规则没有换，原来的照旧。请让县里改好这个文件，再选一次。`;
        return refuse(context, 422, { code: read.code, message });
      }
      const { name, issuer, issuedOn, version } = read.pack;
      const fileName = headerText(context.req.header('X-File-Name')) || '未命名';
      const clerk = headerText(context.req.header('X-Clerk')).trim().slice(0, longestClerk);
      const { sha256 } = read.stamp;
      rulePacks.take({ sha256, bytes, fileName, name, issuer, issuedOn, version }, clerk);
      return context.json<RulePackView>(view());
    })
    .post('/stop', jsonBody(clerkSchema), (context) => {
      if (!rulePacks.stop(context.req.valid('json').clerk)) return refuse(context, 409, nothingInForce);
      return context.json<RulePackView>(view());
    })
    .post('/:sha256/use', jsonBody(clerkSchema), (context) => {
      const kept = rulePacks.find(context.req.param('sha256'));
      if (!kept) return refuse(context, 404, unknown);
      const read = readPackFile(kept.bytes);
      if (read.kind === 'refused') {
        return refuse(context, 422, { code: read.code, message: `${read.message}规则没有换，原来的照旧。` });
      }
      rulePacks.take(kept, context.req.valid('json').clerk);
      return context.json<RulePackView>(view());
    });
}
