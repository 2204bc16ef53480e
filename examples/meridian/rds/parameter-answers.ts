import type { Answers } from '../answers.ts';
import type { Cluster, Instance } from './databases.ts';

/** Instances that insist on TLS have a group of Meridian's, others that of AWS. */
export const groupOf = ({ strict }: Pick<Instance, 'strict'>): string =>
  strict ? 'meridian-postgres16' : 'default.postgres14';

export const clusterGroupOf = ({ name }: Cluster): string => `${name}-parameters`;

/** What was set, among the parameters that nobody touched. */
export function giveParameters(
  answers: Answers,
  instances: readonly Instance[],
  clusters: readonly Cluster[],
): void {
  for (const strict of new Set(instances.map((each) => each.strict)))
    answers.give(
      'DescribeDBParameters',
      { DBParameterGroupName: groupOf({ strict }) },
      { Parameters: [forceSsl(strict ? 'user' : 'system', strict ? '1' : '0')] },
    );
  for (const cluster of clusters)
    answers.give(
      'DescribeDBClusterParameters',
      { DBClusterParameterGroupName: clusterGroupOf(cluster) },
      { Parameters: parametersOf(cluster) },
    );
}

const forceSsl = (Source: string, ParameterValue: string) => ({
  ...{ ParameterName: 'rds.force_ssl', ParameterValue, Source, ApplyType: 'dynamic' },
});

const parametersOf = ({ parameters }: Cluster) => [
  { ParameterName: 'max_connections', Source: 'engine-default', ApplyType: 'static' },
  ...('rds.force_ssl' in parameters ? [] : [forceSsl('system', '0')]),
  ...Object.entries(parameters).map(([ParameterName, ParameterValue]) => ({
    ...{ ParameterName, ParameterValue, Source: 'user', ApplyType: 'dynamic' },
  })),
];
