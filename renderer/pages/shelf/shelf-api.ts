import type { AsideView } from '../../../main/api/contract.ts';
import { answerOf, client } from '../../app/api-client.ts';
import type { ApiResult } from '../../app/api-result.ts';

export const shelfApi = {
  aside: (): Promise<ApiResult<AsideView>> => answerOf(() => client.aside.$get()),
  bringBack: (id: string, swap: boolean) =>
    answerOf(() => client.aside[':id']['bring-back'].$post({ param: { id }, json: { swap } })),
};
