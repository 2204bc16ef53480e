import { describe, expect, test } from 'vitest';
import { evaluateEstate } from '../../../src/evaluate/findings.ts';
import { registry } from '../../../src/resources/index.ts';
import { estateOf, judged, ruleAsserting } from '../../support/judge.ts';

const instance = {
  Id: 'i-1',
  InstanceStatus: 'ACTIVE',
  InstanceAlias: 'meridian',
  ApprovedOrigins: ['https://a'],
};
const refused = ['ListApprovedOrigins'];
const origin = 'resource.ApprovedOrigins.exists(o, o == "https://a")';

describe('what was not read decides nothing, and what was read decides without it', () => {
  test.each([
    [origin, 'unknown'],
    [`${origin} || resource.InstanceStatus == "ACTIVE"`, 'pass'],
    [`resource.InstanceStatus == "ACTIVE" || ${origin}`, 'pass'],
    [`${origin} && resource.InstanceStatus == "GONE"`, 'fail'],
    [`resource.InstanceStatus == "GONE" && ${origin}`, 'fail'],
    [`${origin} || resource.InstanceStatus == "GONE"`, 'unknown'],
    [`!(${origin})`, 'unknown'],
    ['count(resource.ApprovedOrigins) == 0', 'unknown'],
    ['count(resource.ApprovedOrigins.filter(o, o == "x")) == 0', 'unknown'],
  ])('%s is %s', (assert, verdict) => {
    expect(judged({ assert }, { resource: instance }, refused).verdict).toBe(verdict);
  });
});

test('an unknown verdict names the field, the operation, the IAM action and the reason', () => {
  expect(judged({ assert: origin }, { resource: instance }, refused).unknown).toEqual([
    {
      field: 'ApprovedOrigins',
      resource: 'AWS::Connect::Instance i-1',
      operation: 'connect:ListApprovedOrigins',
      actions: ['connect:ListApprovedOrigins'],
      outcome: 'denied',
      reason: 'AccessDenied',
    },
  ]);
});

test('absent is not unread: null is a value that a rule can ask for', () => {
  const bucket = { BucketName: 'rec' };
  const asserted = { resource: 'AWS::S3::Bucket', assert: 'resource.ReplicationRole == null' };
  expect(judged(asserted, { resource: { ...bucket, ReplicationRole: null } }).verdict).toBe('pass');
  expect(judged(asserted, { resource: bucket }).verdict).toBe('unknown');
});

describe('relations', () => {
  const config = {
    InstanceId: 'i-1',
    ResourceType: 'CALL_RECORDINGS',
    StorageType: 'S3',
    S3Config: { BucketName: 'rec', BucketPrefix: 'p' },
    KinesisVideoStreamConfig: null,
  };
  const type = 'AWS::Connect::InstanceStorageConfig';

  test('a relation that nobody declares is known to be absent', () => {
    const elsewhere = { ...config, StorageType: 'KINESIS_STREAM', S3Config: null };
    expect(
      judged({ resource: type, assert: 'resource.Bucket == null' }, { resource: elsewhere }).verdict,
    ).toBe('pass');
  });

  test('a bucket that no scanned account has may belong to another: that is unknown, not absent', () => {
    const finding = judged({ resource: type, assert: 'resource.Bucket == null' }, { resource: config });
    expect(finding).toMatchObject({
      verdict: 'unknown',
      unknown: [{ field: 'Bucket', outcome: 'not-examined' }],
    });
  });

  test('a relation into a listing that was refused is unknown, with the action of that listing', () => {
    const finding = judged({ resource: type, assert: 'resource.Bucket != null' }, { resource: config }, [
      'ListBuckets',
    ]);
    expect(finding).toMatchObject({
      verdict: 'unknown',
      unknown: [{ field: '*', actions: ['s3:ListAllMyBuckets'] }],
    });
  });

  test('an instance whose counterpart was looked for and not found has none', () => {
    expect(judged({ assert: 'resource.Counterpart == null' }, { resource: instance }).verdict).toBe('pass');
    const twin = { ...instance, $region: 'recovery' };
    const given = { resource: instance, 'AWS::Connect::Instance': twin };
    expect(judged({ assert: 'resource.Counterpart == null' }, given).verdict).toBe('fail');
  });

  test('the members of a list that were not seen can still decide an exists or an all, never a count', () => {
    const given = { resource: instance, [type]: config };
    const partly = ['ListInstanceStorageConfigs'];
    const verdict = (assert: string) => judged({ assert }, given, partly).verdict;
    expect(verdict('resource.StorageConfigs.exists(s, s.StorageType == "S3")')).toBe('unknown');
    expect(verdict('count(resource.StorageConfigs) == 1')).toBe('unknown');
  });

  test('a member that was seen decides, although others were not', () => {
    const rule = ruleAsserting({ assert: 'resource.StorageConfigs.exists(s, s.StorageType == "S3")' });
    const listed = estateOf(rule, { resource: instance, [type]: config });
    const collections = listed.collections.map((one) =>
      one.type === type && one.region === 'us-east-1'
        ? { ...one, gaps: [{ parent: 'i-1', calls: [] }] }
        : one,
    );
    const estate = { ...listed, collections };
    expect(evaluateEstate({ registry, estate, rules: [rule] })[0]!.verdict).toBe('pass');
    const all = ruleAsserting({ assert: 'resource.StorageConfigs.all(s, s.StorageType == "S3")' });
    expect(evaluateEstate({ registry, estate, rules: [all] })[0]!.verdict).toBe('unknown');
    const none = ruleAsserting({ assert: 'resource.StorageConfigs.all(s, s.StorageType != "S3")' });
    expect(evaluateEstate({ registry, estate, rules: [none] })[0]!.verdict).toBe('fail');
  });
});

describe('resources that nobody could list', () => {
  test('stand as one unknown finding, so that a refused listing never looks like an empty account', () => {
    const rule = ruleAsserting({ assert: 'resource.InstanceStatus == "ACTIVE"' });
    const estate = estateOf(rule, { resource: instance }, ['ListInstances']);
    estate.resources = [];
    const findings = evaluateEstate({ registry, estate, rules: [rule] });
    expect(findings.map((f) => [f.verdict, f.resource.id, f.resource.region])).toEqual([
      ['unknown', '*', 'us-east-1'],
      ['unknown', '*', 'us-west-2'],
    ]);
    expect(findings[0]!.unknown[0]).toMatchObject({
      field: '*',
      operation: 'connect:ListInstances',
      outcome: 'denied',
    });
  });

  test('do not count where the rule cannot apply', () => {
    const rule = ruleAsserting({
      when: 'resource.Region == primary',
      assert: 'resource.InstanceStatus == "ACTIVE"',
    });
    const estate = estateOf(rule, { resource: instance }, ['ListInstances']);
    estate.resources = [];
    expect(evaluateEstate({ registry, estate, rules: [rule] }).map((f) => f.resource.region)).toEqual([
      'us-east-1',
    ]);
  });
});

test('a rule that needs a recovery Region is unknown when the scan names none', () => {
  const rule = ruleAsserting({ assert: 'resource.Region != recovery' });
  const estate = estateOf(rule, { resource: instance });
  delete estate.scope.recovery;
  const [finding] = evaluateEstate({ registry, estate, rules: [rule] });
  expect(finding).toMatchObject({ verdict: 'unknown', unknown: [{ field: 'recovery' }] });
});

test('a rule that breaks while judging is an error of the rule and no statement about the resource', () => {
  const finding = judged({ assert: 're(resource.Id, "(")' }, { resource: instance });
  expect(finding.verdict).toBe('error');
  expect(finding.message).toMatch(/^The rule itself failed/);
});

test('the same estate gives the same findings, whatever order its resources come in', () => {
  const rule = ruleAsserting({ assert: origin });
  const given = {
    resource: instance,
    'AWS::Connect::Instance': ['i-3', 'i-2'].map((Id) => ({ ...instance, Id })),
  };
  const estate = estateOf(rule, given);
  const options = { registry, rules: [rule] };
  const findings = JSON.stringify(evaluateEstate({ ...options, estate }));
  expect(
    JSON.stringify(
      evaluateEstate({ ...options, estate: { ...estate, resources: [...estate.resources].reverse() } }),
    ),
  ).toBe(findings);
});
