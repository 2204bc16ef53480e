import type { Tag } from '@aws-sdk/client-cloudformation';

/** DescribeStacks chooses the size of its pages. */
export const nextTokenOnly = { inputToken: 'NextToken', outputToken: 'NextToken' };

export const tagsOf = (tags: readonly Tag[] | undefined) =>
  Object.fromEntries((tags ?? []).map(({ Key, Value }) => [String(Key), Value]));
