import { Answers } from '../answers.ts';
import { deliveryStreamArn } from '../firehose/delivery-streams.ts';
import { type Ago, bothRegions, production, type Region } from '../place.ts';

/** The metric stream of the production account, in one Region. */
export interface MetricStream {
  region: Region;
  state: 'running' | 'stopped';
  namespaces: string[];
}

export const metricStreamsOf = (): MetricStream[] =>
  bothRegions.map((region) => ({
    ...{ region, state: 'running', namespaces: ['AWS/Connect', 'AWS/Lambda', 'AWS/Lex'] },
  }));

/** What CloudWatch answers about metric streams: there are none in the other account. */
export const metricStreamAnswers = (streams: readonly MetricStream[], ago: Ago) => [
  ...new Answers('cloudwatch').give('ListMetricStreams', {}, { Entries: [] }).fixtures,
  ...streams.flatMap((stream) => {
    const answers = new Answers('cloudwatch', { account: production, region: stream.region });
    const entry = entryOf(stream, ago);
    return answers
      .give('ListMetricStreams', {}, { Entries: [entry] })
      .give(
        'GetMetricStream',
        { Name: entry.Name },
        { ...entry, IncludeFilters: stream.namespaces.map((Namespace) => ({ Namespace })) },
      ).fixtures;
  }),
];

const entryOf = ({ region, state }: MetricStream, ago: Ago) => ({
  Name: 'meridian-metrics',
  Arn: `arn:aws:cloudwatch:${region}:${production}:metric-stream/meridian-metrics`,
  FirehoseArn: deliveryStreamArn('meridian-flow-logs', region),
  ...{ State: state, OutputFormat: 'json', CreationDate: ago(300), LastUpdateDate: ago(120) },
});
