import type { DescribeDeliveryStreamOutput } from '@aws-sdk/client-firehose';
import { MalformedAnswer } from '../field-type.ts';
import { listing } from '../resource-type.ts';
import { type Known, text } from '../service.ts';
import { firehose } from './service.ts';

/** It continues after a name and gives no token; an account has 5,000 at most unless AWS raised that. */
export const deliveryStreams = listing(
  firehose.call('ListDeliveryStreams', {
    actions: ['firehose:ListDeliveryStreams'],
    input: () => ({ Limit: 10_000 }),
  }),
  (answer) => answer.DeliveryStreamNames,
  {
    incomplete: ({ HasMoreDeliveryStreams }) =>
      HasMoreDeliveryStreams ? 'there are more than 10,000 delivery streams' : undefined,
  },
);

const byName = {
  uses: ['DeliveryStreamName'],
  input: ({ DeliveryStreamName }: Known) => ({ DeliveryStreamName: text(DeliveryStreamName) }),
};

export const describe = firehose.call('DescribeDeliveryStream', {
  actions: ['firehose:DescribeDeliveryStream'],
  ...byName,
});

/** A delivery stream has 50 tags at most, and a page holds as many. */
export const tags = firehose.call('ListTagsForDeliveryStream', {
  actions: ['firehose:ListTagsForDeliveryStream'],
  uses: byName.uses,
  input: (known) => ({ ...byName.input(known), Limit: 50 }),
});

export function descriptionIn({ DeliveryStreamDescription: found }: DescribeDeliveryStreamOutput) {
  if (found === undefined) throw new MalformedAnswer('the answer lacks DeliveryStreamDescription');
  return found;
}
