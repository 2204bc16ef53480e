import type { DescribeStreamSummaryOutput } from '@aws-sdk/client-kinesis';
import { MalformedAnswer } from '../field-type.ts';
import { listing } from '../resource-type.ts';
import { type Known, nextToken, type Place, text } from '../service.ts';
import { kinesis } from './service.ts';

export const streams = listing(
  kinesis.call('ListStreams', {
    actions: ['kinesis:ListStreams'],
    pages: {
      inputToken: 'NextToken',
      outputToken: 'NextToken',
      size: { member: 'Limit', max: 10_000 },
    },
  }),
  (answer) => answer.StreamNames,
);

export const summary = kinesis.call('DescribeStreamSummary', {
  actions: ['kinesis:DescribeStreamSummary'],
  uses: ['Name'],
  input: ({ Name }) => ({ StreamName: text(Name) }),
});

/** A stream has 50 tags at most, and a page holds as many. */
export const tags = kinesis.call('ListTagsForStream', {
  actions: ['kinesis:ListTagsForStream'],
  uses: ['Name'],
  input: ({ Name }) => ({ StreamName: text(Name), Limit: 50 }),
});

export const consumers = kinesis.call('ListStreamConsumers', {
  actions: ['kinesis:ListStreamConsumers'],
  uses: ['Name'],
  input: (known, place) => ({ StreamARN: arnOf(known, place) }),
  pages: nextToken(10_000),
});

/** Computed, because the listing promises names only and consumers are asked for by ARN. */
export function arnOf({ Name }: Known, { account, region }: Place): string {
  const partition = /^(cn|us-gov)-/.exec(region)?.[1];
  return `arn:aws${partition ? `-${partition}` : ''}:kinesis:${region}:${account}:stream/${text(Name)}`;
}

export function summaryIn({ StreamDescriptionSummary: found }: DescribeStreamSummaryOutput) {
  if (found === undefined) throw new MalformedAnswer('the answer lacks StreamDescriptionSummary');
  return found;
}
