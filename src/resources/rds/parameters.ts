import type { Parameter } from '@aws-sdk/client-rds';
import { MalformedAnswer } from '../field-type.ts';
import { text } from '../service.ts';
import { rds, rdsPages } from './service.ts';

/** Engines of PostgreSQL and SQL Server have the first, those of MySQL and MariaDB the second; Oracle and Db2 have neither. */
const requiringTls = ['rds.force_ssl', 'require_secure_transport'];

/** Of an instance one parameter is asked for; a member of a cluster follows the cluster. */
export const instanceParameters = rds.call('DescribeDBParameters', {
  actions: ['rds:DescribeDBParameters'],
  uses: ['DBParameterGroupName', 'DBClusterIdentifier'],
  input: ({ DBParameterGroupName: group, DBClusterIdentifier }) =>
    group === null || DBClusterIdentifier !== null
      ? undefined
      : {
          DBParameterGroupName: text(group),
          Filters: [{ Name: 'parameter-name', Values: requiringTls }],
        },
  pages: rdsPages,
});

/** Of a cluster all are read, in pages of 100, because its copy is compared by what was changed. */
export const clusterParameters = rds.call('DescribeDBClusterParameters', {
  actions: ['rds:DescribeDBClusterParameters'],
  uses: ['DBClusterParameterGroupName'],
  input: ({ DBClusterParameterGroupName: group }) =>
    group === null ? undefined : { DBClusterParameterGroupName: text(group) },
  pages: rdsPages,
});

/**
 * Whether connections without TLS are refused; undefined where the engine has no such parameter.
 * @throws MalformedAnswer when the parameter has no value, so that the engine alone knows.
 */
export function requiresTls(parameters: readonly Parameter[] | undefined): boolean | undefined {
  const found = parameters?.find(({ ParameterName }) => requiringTls.includes(String(ParameterName)));
  if (!found) return undefined;
  if (found.ParameterValue === undefined)
    throw new MalformedAnswer(`the answer lacks the value of ${found.ParameterName}`);
  return /^(1|on|true)$/i.test(found.ParameterValue);
}

/** What somebody set, as `name=value`. */
export const changed = (parameters: readonly Parameter[] | undefined): string[] | undefined =>
  parameters
    ?.filter(({ Source }) => Source === 'user')
    .map(({ ParameterName, ParameterValue }) => `${ParameterName}=${ParameterValue ?? ''}`)
    .sort();
