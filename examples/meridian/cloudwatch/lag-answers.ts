import { Answers } from '../answers.ts';
import type { Centre } from '../centre.ts';
import { type Ago, bothRegions, otherRegion, type Place, production } from '../place.ts';

type Asked = Pick<Centre, 'buckets' | 'tables' | 'data' | 'accounts'>;

/** Ids of what is asked about copies, where nothing is told of them. */
const asked = ['lag0', 'lag1', 'highest', 'lowest', 'rpo0', 'rpo1', 'replication0', 'replication1'];

type Series = ReturnType<typeof series>;
const series = (Id: string, Label: string, [ago, values]: [Ago, readonly number[]]) => ({
  ...{ Id, Label, StatusCode: 'Complete', Values: [...values] },
  Timestamps: values.map((_, i) => `${ago(i + 1).slice(0, 10)}T00:00:00Z`),
});

/** Series without a point, for the answer to whatever nothing else answers. */
export const silentLags = (ago: Ago): Series[] => asked.map((id) => series(id, id, [ago, []]));

/** How far copies lagged behind yesterday and the day before, as CloudWatch has it. */
export const lagAnswers = (centre: Asked, ago: Ago) => [
  ...centre.accounts.flatMap(({ account }) =>
    bothRegions.flatMap((region) => bucketLags(centre, { account, region }, ago)),
  ),
  ...centre.tables.flatMap(({ account, region, name, lag = 0.8, alsoIn }) => {
    const there = [otherRegion(region), ...(alsoIn ? [alsoIn] : [])].sort();
    const dimension = { MetricStat: { Metric: { Dimensions: [{ Value: name }, {}] } } };
    return answer(
      { account, region },
      there.map((_, i) => ({ Id: `lag${i}`, ...(i === 0 && dimension) })),
      there.map((to, i) =>
        series(`lag${i}`, name, [ago, [to === otherRegion(region) ? lag * 1000 : 900, 700]]),
      ),
    );
  }),
  ...databaseLags(centre, ago),
];

const answer = (place: Place, MetricDataQueries: object[], MetricDataResults: Series[]) =>
  new Answers('cloudwatch', place).give('GetMetricData', { MetricDataQueries }, { MetricDataResults })
    .fixtures;

/** What a search of a Region finds: the latency of rules that lead there, and the failures of rules of its buckets. */
function bucketLags({ buckets }: Asked, { account, region }: Place, ago: Ago) {
  const measured = buckets
    .filter((bucket) => bucket.account === account)
    .flatMap((bucket) =>
      bucket.replication
        .filter(({ metrics, status }) => metrics && status === 'Enabled')
        .map((rule) => ({ ...rule, bucket, label: `${bucket.name} ${rule.to} ${rule.id}` })),
    );
  const leadsTo = (name: string) => buckets.find((bucket) => bucket.name === name)?.region;
  return answer(
    { account, region },
    [{ Id: 'latency' }, { Id: 'failed' }],
    [
      ...measured
        .filter((rule) => leadsTo(rule.to) === region)
        .map(({ label, lag = 45 }) => series('latency', label, [ago, [lag, 30]])),
      ...measured
        .filter(({ bucket }) => bucket.region === region)
        .map(({ label, failed = 0 }) => series('failed', label, [ago, [failed, 0]])),
    ],
  );
}

function databaseLags({ data: { databases } }: Asked, ago: Ago) {
  const account = production;
  const replicas = databases.instances.filter(({ source }) => source !== undefined);
  const secondaries = databases.clusters.filter(({ global, region }) => global && region !== bothRegions[0]);
  return [
    ...replicas.flatMap(({ name, region, lag = 3, stopped = false }) => {
      const dimension = { MetricStat: { Metric: { Dimensions: [{ Value: name }] } } };
      return answer(
        { account, region },
        [{ Id: 'highest', ...dimension }, { Id: 'lowest' }],
        [series('highest', name, [ago, [lag, 2]]), series('lowest', name, [ago, [0, stopped ? -1 : 0]])],
      );
    }),
    ...secondaries.flatMap(({ name, region, lag = 0.4 }) => {
      const dimension = { MetricStat: { Metric: { Dimensions: [{ Value: name }] } } };
      const others = ['rpo1', 'replication0', 'replication1'];
      return answer(
        { account, region },
        [{ Id: 'rpo0', ...dimension }, ...others.map((Id) => ({ Id }))],
        [series('rpo0', name, [ago, [lag * 1000, 300]]), ...others.map((id) => series(id, name, [ago, []]))],
      );
    }),
  ];
}
