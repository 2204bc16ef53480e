import { describe, expect, test } from 'vitest';
import { prepareEvaluation } from '../../../src/evaluate/evaluate.ts';
import { evaluateEstate } from '../../../src/evaluate/findings.ts';
import { outsideScope } from '../../../src/evaluate/scope/outside.ts';
import type { Resource, Value } from '../../../src/model/estate.ts';
import { type ScopeChoice, standardScope, wholeAccount } from '../../../src/model/scope-choice.ts';
import { mentionsOf } from '../../../src/plan/mentions.ts';
import { arnsIn } from '../../../src/resources/arns-in.ts';
import { registry } from '../../../src/resources/index.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { ruleAsserting } from '../../support/judge.ts';
import {
  account,
  estateOf,
  flow,
  flowContent,
  fn,
  type Gap,
  instance,
  resource,
  table,
} from '../../support/small-centre.ts';

const east = 'us-east-1';
const bucketType = 'AWS::S3::Bucket';

const limited = (type: string, assert = 'false'): Rule => {
  const rule = ruleAsserting({ resource: type, assert });
  return { ...rule, definition: { ...rule.definition, scope: 'contact-centre' } };
};

const unencrypted = { BucketEncryption: null, LoggingConfiguration: null };
const bucket = (name: string, more: { [field: string]: Value } = {}, region = east): Resource =>
  resource(bucketType, region, { BucketName: name, Tags: {}, ...unencrypted, ...more });

const storage = (name: string): Resource =>
  resource('AWS::Connect::InstanceStorageConfig', east, {
    ...{ InstanceId: 'i-1', AssociationId: 'a-1', ResourceType: 'CALL_RECORDINGS', StorageType: 'S3' },
    ...{ StreamArn: null, KinesisStreamConfig: null, KinesisFirehoseConfig: null, EncryptionKeyId: null },
    S3Config: { BucketName: name, BucketPrefix: 'calls', EncryptionConfig: null },
  });

/** What ringdown reads of a function besides what small-centre gives. */
const whole = (one: Resource): Resource => ({
  ...one,
  fields: {
    ...{ KmsKeyArn: null, DeadLetterConfig: null, Role: `arn:aws:iam::${account}:role/fn` },
    ...one.fields,
  },
});

const associated = (name: string): Resource =>
  resource('Ringdown::Connect::LambdaAssociation', east, {
    ...{ InstanceId: 'i-1', FunctionName: name, Qualifier: null },
    FunctionArn: `arn:aws:lambda:${east}:${account}:function:${name}`,
    UnqualifiedArn: `arn:aws:lambda:${east}:${account}:function:${name}`,
  });

const role = resource('AWS::IAM::Role', east, {
  ...{ RoleName: 'fn', Arn: `arn:aws:iam::${account}:role/fn`, Tags: {} },
});

const allows = (...Resource: string[]): Resource =>
  resource('Ringdown::IAM::AppliedPolicy', east, {
    ...{ PrincipalType: 'Role', PrincipalName: 'fn', PrincipalArn: `arn:aws:iam::${account}:role/fn` },
    ...{ Kind: 'Inline', PolicyName: 'own', PolicyArn: null },
    PolicyDocument: {
      Statement: [
        {
          ...{ Sid: null, Effect: 'Allow', Principal: [], NotPrincipal: [] },
          ...{ Action: ['*'], NotAction: [], Resource, NotResource: [], Condition: [] },
        },
      ],
    },
  });

function judged(
  all: readonly Resource[],
  { type = bucketType, scope = standardScope, gaps = [] }: Partial<Judged> = {},
) {
  const rules = [limited(type)];
  const options = { registry, estate: estateOf(all, gaps), rules, scope };
  const evaluation = prepareEvaluation(options);
  return {
    findings: evaluateEstate(options, evaluation),
    outside: outsideScope(evaluation, rules),
  };
}

interface Judged {
  type: string;
  scope: ScopeChoice;
  gaps: Gap[];
}

const ids = ({ findings }: ReturnType<typeof judged>) =>
  findings.map((f) => `${f.resource.id} ${f.verdict}`).sort();

const thousands = Array.from({ length: 5000 }, (_, i) => bucket(`warehouse-${i}`));

describe('an account with 5,000 buckets, one of which keeps recordings', () => {
  const centre = [instance(east), storage('recordings'), bucket('recordings')];

  test('yields one finding, and says how many it left alone', () => {
    const { findings, outside } = judged([...centre, ...thousands]);
    expect(findings.map((f) => [f.resource.id, f.verdict])).toEqual([['recordings', 'fail']]);
    expect(outside).toEqual([{ type: bucketType, resources: 5000, rules: ['connect-alias-set'] }]);
  });

  test('yields a finding for each when the whole account is asked for', () => {
    const { findings, outside } = judged([...centre, ...thousands], { scope: wholeAccount });
    expect(findings).toHaveLength(5001);
    expect(outside).toEqual([]);
  });

  test('where storage could not be listed, yields one unknown for all of them and no gap', () => {
    const gaps = [{ type: 'AWS::Connect::InstanceStorageConfig', region: east, parent: 'i-1' }];
    const { findings, outside } = judged([...centre, ...thousands], { gaps });
    // What was listed before the refusal still leads to a bucket.
    expect(findings.map((f) => [f.resource.id, f.verdict])).toEqual([
      ['*', 'unknown'],
      ['recordings', 'fail'],
    ]);
    expect(findings[0]!.message).toMatch(/^Whether 5000 of AWS::S3::Bucket belong to the contact centre/);
    expect(findings[0]!.unknown).toMatchObject([{ operation: 'test:Refused', actions: ['test:Refused'] }]);
    expect(outside).toEqual([]);
  });
});

describe('a bucket is the contact centre’s', () => {
  const centre = [instance(east), associated('route'), whole(fn(east, 'route')), role];

  test('where a replication rule of such a bucket copies to it', () => {
    const rule = resource('Ringdown::S3::ReplicationRule', east, {
      ...{ BucketName: 'recordings', Id: '1', Status: 'Enabled', Priority: 1 },
      Destination: { Bucket: 'arn:aws:s3:::copies', EncryptionConfiguration: null },
    });
    const all = [instance(east), storage('recordings'), bucket('recordings'), bucket('copies'), rule];
    expect(ids(judged(all))).toEqual(['copies fail', 'recordings fail']);
  });

  test('where the role of a function of its flows may use it, by a pattern too', () => {
    const all = [...centre, allows('arn:aws:s3:::orders-*/*'), bucket('orders-east'), bucket('others')];
    expect(ids(judged(all))).toEqual(['orders-east fail']);
  });

  test('and not where the role may use every bucket there is', () => {
    const all = [...centre, allows('*', 'arn:aws:s3:::*', 'arn:aws:s3:::*/*'), bucket('others')];
    expect(ids(judged(all))).toEqual([]);
  });

  test('where a flow invokes a function that no list of the instance names', () => {
    const content = flowContent([
      'ask',
      'InvokeLambdaFunction',
      { LambdaFunctionARN: `arn:aws:lambda:${east}:${account}:function:route:live` },
    ]);
    const all = [
      ...[instance(east), flow(east, content), whole(fn(east, 'route')), role],
      ...[allows('arn:aws:s3:::orders/*'), bucket('orders')],
    ];
    expect(ids(judged(all))).toEqual(['orders fail']);
  });

  test('where it carries one of the tags, and leads on from there', () => {
    const key = resource('AWS::KMS::Key', east, {
      ...{ KeyId: 'k-1', Arn: `arn:aws:kms:${east}:${account}:key/k-1`, Aliases: [], Tags: {} },
      MultiRegionConfiguration: null,
    });
    const encrypted = {
      ServerSideEncryptionConfiguration: [
        { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'k-1' } },
      ],
    };
    const tagged = bucket('tagged', { Tags: { Team: 'voice-east' }, BucketEncryption: encrypted });
    const scope: ScopeChoice = { breadth: 'contact-centre', tags: { Team: ['chat', 'voice-*'] } };
    const all = [tagged, key, bucket('other', { Tags: { Team: 'video' } })];
    expect(ids(judged(all, { scope }))).toEqual(['tagged fail']);
    expect(ids(judged(all, { scope, type: 'AWS::KMS::Key' }))).toEqual(['k-1 fail']);
  });

  test('is not known where its tags were not read, and nothing else leads to it', () => {
    const { Tags: _, ...fields } = bucket('untold').fields;
    const all = [{ ...bucket('untold'), fields }, bucket('plain')];
    const { findings, outside } = judged(all);
    expect(findings.map((f) => [f.resource.id, f.verdict])).toEqual([['*', 'unknown']]);
    expect(findings[0]!.message).toMatch(/^Whether 1 of/);
    expect(outside).toMatchObject([{ resources: 1 }]);
    const tagless: ScopeChoice = { breadth: 'contact-centre', tags: {} };
    expect(judged(all, { scope: tagless })).toMatchObject({ findings: [], outside: [{ resources: 2 }] });
  });

  test('is not known where a flow or the environment of a function was not read', () => {
    const { Content: _, ...untold } = flow(east, '').fields;
    const unread = { ...flow(east, ''), fields: untold };
    expect(ids(judged([instance(east), unread, bucket('b')]))).toEqual(['* unknown']);
    const { EnvironmentReferences: __, ...bare } = whole(fn(east, 'route')).fields;
    const silent = { ...whole(fn(east, 'route')), fields: bare };
    expect(ids(judged([...centre.slice(0, 2), silent, role, bucket('b')]))).toEqual(['* unknown']);
  });
});

test('a table that a function names is judged in both Regions', () => {
  const arn = `arn:aws:dynamodb:${east}:${account}:table/callers`;
  const bare = { Tags: {}, SSESpecification: null, StreamArn: null };
  const tables = [table(east, 'callers', ['us-west-2']), table('us-west-2', 'callers', [east])].map((t) => ({
    ...t,
    fields: { ...t.fields, ...bare },
  }));
  const all = [instance(east), associated('route'), whole(fn(east, 'route', [arn])), role, ...tables];
  const other = table(east, 'stock', []);
  const { findings, outside } = judged([...all, { ...other, fields: { ...other.fields, ...bare } }], {
    type: 'AWS::DynamoDB::Table',
  });
  expect(findings.map((f) => [f.resource.region, f.resource.id])).toEqual([
    [east, 'callers'],
    ['us-west-2', 'callers'],
  ]);
  expect(outside).toMatchObject([{ resources: 1 }]);
});

describe('what it costs', () => {
  const membersFor = (type: string, scope = standardScope) =>
    new Set(mentionsOf(registry, [limited(type)], scope).map((m) => `${m.type}.${m.member}`));

  test('the whole account costs nothing beyond the rule', () => {
    expect(membersFor(bucketType, wholeAccount)).toEqual(
      new Set(limited(bucketType).mentions.map((m) => `${m.type}.${m.member}`)),
    );
  });

  test('only what can lead to the type is read', () => {
    expect(membersFor(bucketType)).toContain('AWS::Connect::InstanceStorageConfig.Bucket');
    expect(membersFor(bucketType)).not.toContain('AWS::Connect::InstanceStorageConfig.KmsKey');
    expect(membersFor(bucketType)).toContain('AWS::S3::Bucket.Tags');
  });

  test('without tags, no tags are read', () => {
    expect(membersFor(bucketType, { breadth: 'contact-centre', tags: {} })).not.toContain(
      'AWS::S3::Bucket.Tags',
    );
  });
});

test('ARNs are found in JSON within text, and only in what a policy allows', () => {
  expect(arnsIn('{"a":"arn:aws:lambda:us-east-1:1:function:f","b":["x"]}')).toEqual([
    'arn:aws:lambda:us-east-1:1:function:f',
  ]);
  const denies = { Effect: 'Deny', Resource: ['arn:aws:s3:::a'] };
  expect(arnsIn({ Statement: [denies, { Effect: 'Allow', Resource: ['arn:aws:s3:::b/*'] }] })).toEqual([
    'arn:aws:s3:::b/*',
  ]);
});

describe('besides storage and functions', () => {
  const own = `arn:aws:connect:${east}:${account}:instance/i-1`;
  const tagged = { Tags: { 'contact-centre': 'line' } };
  const key = resource('AWS::KMS::Key', east, {
    ...{ KeyId: 'k-1', Arn: `arn:aws:kms:${east}:${account}:key/k-1`, Aliases: [], Tags: {} },
    MultiRegionConfiguration: null,
  });

  test('the key of the profiles that an instance uses counts, and no other domain’s', () => {
    const domain = (DomainName: string, DefaultEncryptionKey: string): Resource =>
      resource('AWS::CustomerProfiles::Domain', east, {
        ...{ DomainName, DefaultEncryptionKey, Tags: {}, DeadLetterQueueUrl: null },
      });
    const feeds = (DomainName: string, Uri: string): Resource =>
      resource('AWS::CustomerProfiles::Integration', east, { DomainName, Uri, Tags: {} });
    const all = [
      ...[{ ...instance(east), fields: { ...instance(east).fields, Arn: own } }, key],
      ...[domain('customers', key.arn!), feeds('customers', own)],
      ...[domain('shop', key.arn!), feeds('shop', 'arn:aws:appflow:us-east-1:1:flow/shop')],
    ];
    expect(ids(judged(all, { type: 'AWS::CustomerProfiles::Domain' }))).toEqual(['customers fail']);
    expect(ids(judged(all, { type: 'AWS::KMS::Key' }))).toEqual(['k-1 fail']);
  });

  test('nothing is in doubt where the recovery Region does not offer customer profiles, and all is where it may not be read', () => {
    const all = [{ ...instance(east), fields: { ...instance(east).fields, Arn: own } }, key];
    const gap = { type: 'AWS::CustomerProfiles::Integration', region: east };
    const type = 'AWS::KMS::Key';
    expect(ids(judged(all, { type, gaps: [{ ...gap, outcome: 'unsupported-region' }] }))).toEqual([]);
    expect(ids(judged(all, { type, gaps: [gap] }))).toEqual(['* unknown']);
  });

  test('an API counts behind a tagged name, where a role names it, or by its own tag', () => {
    const api = (ApiId: string, Tags = {}): Resource =>
      resource('AWS::ApiGatewayV2::Api', east, {
        ...{ ApiId, Name: ApiId, Tags, FunctionArns: [], IntegrationRegions: [], Stages: [] },
      });
    const name = resource('AWS::ApiGatewayV2::DomainName', east, {
      ...{ DomainName: 'chat.example.com', ...tagged, DomainNameConfigurations: [] },
      MappedApis: [`arn:aws:execute-api:${east}:${account}:mapped`],
    });
    const all = [
      ...[instance(east), associated('route'), whole(fn(east, 'route')), role, name],
      allows(`arn:aws:execute-api:${east}:${account}:called/live/GET/*`, 'arn:aws:execute-api:*:*:*'),
      ...[api('mapped'), api('called'), api('tagged', tagged.Tags), api('other')],
    ];
    const found = ids(judged(all, { type: 'AWS::ApiGatewayV2::Api' }));
    expect(found).toEqual(['called fail', 'mapped fail', 'tagged fail']);
  });

  test('a certificate counts that a tagged load balancer shows, and its standby', () => {
    const certificate = (id: string, DomainName: string, region = east): Resource => {
      const CertificateArn = `arn:aws:acm:${region}:${account}:certificate/${id}`;
      return resource('AWS::CertificateManager::Certificate', region, {
        ...{ CertificateArn, DomainName, Status: 'ISSUED', Tags: {} },
      });
    };
    const shown = certificate('shown', 'desk.example.com');
    const standby = certificate('standby', 'desk.example.com', 'us-west-2');
    const all = [
      resource('AWS::ElasticLoadBalancingV2::LoadBalancer', east, { LoadBalancerArn: 'arn:lb', ...tagged }),
      resource('AWS::ElasticLoadBalancingV2::Listener', east, {
        ...{ ListenerArn: 'arn:listener', LoadBalancerArn: 'arn:lb', CertificateArns: [shown.id] },
      }),
      ...[shown, standby, certificate('other', 'shop.example.com')],
    ];
    const found = ids(judged(all, { type: 'AWS::CertificateManager::Certificate' }));
    expect(found).toEqual([`${shown.id} fail`, `${standby.id} fail`]);
  });
});
