import { bool, list, map, nullable, object, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { text } from '../service.ts';
import { rds, rdsPages, tagsOf } from './service.ts';

const proxies = listing(
  rds.call('DescribeDBProxies', { actions: ['rds:DescribeDBProxies'], pages: rdsPages }),
  (answer) => answer.DBProxies,
);

const tags = rds.call('ListTagsForResource', {
  actions: ['rds:ListTagsForResource'],
  uses: ['Arn'],
  input: ({ Arn }) => ({ ResourceName: text(Arn) }),
});

export const dbProxy = resourceType({
  type: 'AWS::RDS::DBProxy',
  scope: 'region',
  doc: 'An RDS Proxy, which functions connect to in place of the database.',
  list: proxies,
  id: 'DBProxyName',
  arn: 'Arn',
  fields: {
    DBProxyName: field(proxies, string, 'Name, unique in the Region.', (p) => p.DBProxyName),
    Arn: field(proxies, string, 'Amazon Resource Name.', (p) => p.DBProxyArn),
    Status: field(proxies, string, 'Such as available.', (p) => p.Status),
    EngineFamily: field(proxies, string, 'MYSQL, POSTGRESQL or SQLSERVER.', (p) => p.EngineFamily),
    RequireTLS: field(
      proxies,
      bool,
      'Whether connections without TLS are refused.',
      (p) => p.RequireTLS ?? false,
    ),
    DefaultAuthScheme: field(
      proxies,
      nullable(string),
      'IAM_AUTH when clients and the proxy sign in with IAM throughout; absent (NONE) when Auth says how.',
      (p) => (p.DefaultAuthScheme === 'NONE' ? undefined : p.DefaultAuthScheme),
    ),
    Auth: field(
      proxies,
      list(object({ IAMAuth: nullable(string), ClientPasswordAuthType: nullable(string) })),
      'How clients sign in, one for each secret; the secrets themselves are not read.',
      (p) => p.Auth?.map(({ IAMAuth, ClientPasswordAuthType }) => ({ IAMAuth, ClientPasswordAuthType })),
    ),
    Tags: field(tags, map(string), 'Tags.', (answer) => tagsOf(answer.TagList)),
  },
  relations: { Counterpart: counterpart('AWS::RDS::DBProxy', 'DBProxyName') },
});
