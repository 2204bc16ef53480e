import type { Pages } from '../service.ts';

/** EventBridge calls the size of a page Limit. */
export const pages: Pages = {
  ...{ inputToken: 'NextToken', outputToken: 'NextToken' },
  size: { member: 'Limit', max: 100 },
};
