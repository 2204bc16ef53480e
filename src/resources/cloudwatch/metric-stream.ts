import { list, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toOne } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { cloudwatch } from './service.ts';

const streams = listing(
  cloudwatch.call('ListMetricStreams', { actions: ['cloudwatch:ListMetricStreams'], pages: nextToken(500) }),
  (answer) => answer.Entries,
);

const described = cloudwatch.call('GetMetricStream', {
  actions: ['cloudwatch:GetMetricStream'],
  uses: ['Name'],
  input: ({ Name }) => ({ Name: text(Name) }),
});

export const metricStream = resourceType({
  type: 'AWS::CloudWatch::MetricStream',
  scope: 'region',
  doc: 'A metric stream: metrics of its Region on their way to Splunk, Dynatrace or a bucket, through Firehose.',
  list: streams,
  id: 'Name',
  arn: 'Arn',
  fields: {
    Name: field(streams, string, 'Name, unique in the Region.', (s) => s.Name),
    Arn: field(streams, string, 'Amazon Resource Name.', (s) => s.Arn),
    State: field(streams, string, 'running or stopped.', (s) => s.State),
    FirehoseArn: field(streams, string, 'Firehose stream that it writes to, by ARN.', (s) => s.FirehoseArn),
    IncludedNamespaces: field(
      described,
      list(string),
      'Namespaces that alone are streamed; empty where all but the excluded ones are.',
      (answer) => answer.IncludeFilters?.map((filter) => filter.Namespace),
    ),
    ExcludedNamespaces: field(described, list(string), 'Namespaces that are left out as a whole.', (answer) =>
      answer.ExcludeFilters?.filter(({ MetricNames = [] }) => MetricNames.length === 0).map(
        (filter) => filter.Namespace,
      ),
    ),
  },
  relations: {
    Counterpart: counterpart('AWS::CloudWatch::MetricStream', 'Name'),
    DeliveryStream: toOne('AWS::KinesisFirehose::DeliveryStream', {
      doc: 'The Firehose stream that it writes to.',
      uses: ['FirehoseArn'],
      name: ({ FirehoseArn }) => text(FirehoseArn),
    }),
  },
});
