import type * as sdk from '@aws-sdk/client-lex-models-v2';
import { defineService, type Pages } from '../service.ts';

export const lex = defineService<typeof sdk>({
  id: 'lex',
  name: 'Amazon Lex V2',
  client: 'LexModelsV2Client',
  load: () => import('@aws-sdk/client-lex-models-v2'),
});

/** https://docs.aws.amazon.com/lexv2/latest/APIReference/API_ListBots.html and its neighbours: up to 1,000 on a page. */
export const lexPages: Pages = {
  inputToken: 'nextToken',
  outputToken: 'nextToken',
  size: { member: 'maxResults', max: 1000 },
};
