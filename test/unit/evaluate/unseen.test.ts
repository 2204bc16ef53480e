import { describe, expect, test } from 'vitest';
import { EstateIndex } from '../../../src/evaluate/estate-index.ts';
import { evaluateEstate } from '../../../src/evaluate/findings.ts';
import { related } from '../../../src/evaluate/relations.ts';
import type { Collection, Estate } from '../../../src/model/estate.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { registry } from '../../../src/resources/index.ts';
import { createRegistry } from '../../../src/resources/registry.ts';
import { type ResourceType, toMany } from '../../../src/resources/resource-type.ts';
import type { RuleTest } from '../../../src/rules/rule.ts';
import { estateOf, ruleAsserting } from '../../support/judge.ts';

const instance = { Id: 'i-1', InstanceStatus: 'ACTIVE' };
const bucket = 'AWS::S3::Bucket';

/** Judges `assert` on the given resources, after `change` took some of the knowledge away. */
function judged(
  asserted: Parameters<typeof ruleAsserting>[0],
  given: RuleTest['given'],
  change: (estate: Estate) => void,
): Finding[] {
  const rule = ruleAsserting(asserted);
  const estate = estateOf(rule, given);
  change(estate);
  return evaluateEstate({ registry, estate, rules: [rule] });
}

const verdicts = (findings: readonly Finding[]) =>
  findings.map((f) => [f.resource.region, f.resource.id, f.verdict]);
const listingOf = (estate: Estate, type: string, region = 'us-east-1') =>
  estate.collections.find((c) => c.type === type && c.region === region)!;
function leaveGaps(estate: Estate, listing: Collection, calls: readonly number[]): void {
  const gaps = calls.map((call) => ({ parent: null, calls: [call] }));
  estate.collections = estate.collections.map((one) => (one === listing ? { ...one, gaps } : one));
}
const nothingLost = () => undefined;

describe('a type that the scan never listed', () => {
  test('has no verdict, not a clean one', () => {
    const forget = (estate: Estate) => {
      estate.collections = [];
      estate.resources = [];
    };
    const findings = judged(
      { assert: 'resource.InstanceStatus == "ACTIVE"' },
      { resource: instance },
      forget,
    );
    expect(verdicts(findings)).toEqual([
      ['us-east-1', '*', 'unknown'],
      ['us-west-2', '*', 'unknown'],
    ]);
    expect(findings[0]!.unknown).toMatchObject([
      { outcome: 'not-examined', reason: /was not listed; collect again/ },
    ]);
  });

  test('in one of two Regions is no proof that a counterpart is missing', () => {
    const forget = (estate: Estate) => {
      estate.collections = estate.collections.filter(
        (c) => c !== listingOf(estate, 'AWS::Connect::Instance', 'us-west-2'),
      );
    };
    const [finding] = judged({ assert: 'resource.Counterpart == null' }, { resource: instance }, forget);
    expect(finding!.verdict).toBe('unknown');
  });
});

describe('a bucket listing that failed', () => {
  const fail = (estate: Estate) => {
    leaveGaps(estate, listingOf(estate, bucket), [0, 1]);
    estate.resources = [];
  };

  test('may have hidden buckets of either Region, since it answers for both', () => {
    const inRecovery = {
      resource: bucket,
      when: 'resource.Region == recovery',
      assert: 'resource.ReplicationRole != null',
    };
    expect(judged(inRecovery, { resource: { BucketName: 'a' } }, fail).map((f) => f.verdict)).toEqual([
      'unknown',
    ]);
  });

  test('is one finding, however many of its calls failed', () => {
    const findings = judged(
      { resource: bucket, assert: 'resource.ReplicationRole != null' },
      { resource: { BucketName: 'a' } },
      fail,
    );
    expect(verdicts(findings)).toEqual([['us-east-1', '*', 'unknown']]);
  });
});

describe('what lies in a third Region', () => {
  const rule = 'Ringdown::S3::ReplicationRule';
  const elsewhere = (region: string): RuleTest['given'] => ({
    resource: { Id: 'r', BucketName: 'far', Status: 'Enabled', $region: region },
    [bucket]: { BucketName: 'far', $region: region },
  });
  /** Account-wide listings are made in us-east-1, whatever Regions the scan has. */
  const scanEurope = (estate: Estate) => {
    estate.scope = { ...estate.scope, primary: 'eu-west-1', recovery: 'eu-central-1' };
  };

  test('is not audited, be it a bucket or a rule of one', () => {
    const asserted = { assert: 'resource.Status == "Disabled"', resource: rule };
    expect(judged(asserted, elsewhere('us-east-1'), nothingLost)).toHaveLength(1);
    expect(judged(asserted, elsewhere('us-east-1'), scanEurope)).toEqual([]);
  });

  test('has no known relations: its children were not asked for', () => {
    const asserted = { assert: 'true', resource: rule };
    const estate = estateOf(ruleAsserting(asserted), elsewhere('eu-north-1'));
    const far = estate.resources.find((r) => r.type === bucket)!;
    const { unread } = related({
      index: new EstateIndex(registry, estate),
      resource: far,
      relation: 'ReplicationRules',
    });
    expect(unread).toMatchObject([{ reason: 'eu-north-1 is not a Region of this scan' }]);
  });

  test('is not where IAM lives: an account-wide listing knows it all, whatever the Regions of the scan', () => {
    const asserted = { resource: 'AWS::IAM::User', assert: 'count(resource.AppliedPolicies) == 0' };
    const given = { resource: { UserName: 'u', Arn: 'arn:aws:iam::111122223333:user/u' } };
    expect(judged(asserted, given, scanEurope).map((f) => f.verdict)).toEqual(['pass']);
  });
});

describe('a name without a Region', () => {
  const federation = 'Ringdown::IAM::ConnectFederation';
  const given = {
    resource: { RoleArn: 'arn:aws:iam::111122223333:role/r', InstanceId: 'i-1' },
    'AWS::Connect::Instance': [
      { ...instance, $region: 'recovery', InstanceStatus: 'OTHER' },
      { ...instance, $region: 'primary' },
    ],
  };
  const isPrimary = {
    resource: federation,
    assert: 'resource.Instance != null && resource.Instance.Region == primary',
  };

  test('stands for what the primary Region has, before the replica', () => {
    expect(judged(isPrimary, given, nothingLost)[0]!.verdict).toBe('pass');
  });

  test('stands for nothing certain while the primary Region could not be listed', () => {
    const lose = (estate: Estate) => {
      leaveGaps(estate, listingOf(estate, 'AWS::Connect::Instance'), [0]);
      estate.resources = estate.resources.filter((r) => r.type === federation || r.region !== 'us-east-1');
    };
    expect(judged(isPrimary, given, lose)[0]!.verdict).toBe('unknown');
  });

  test('that no Region of the scan knows may belong to a third', () => {
    const none = { resource: given.resource };
    const [finding] = judged(
      { resource: federation, assert: 'resource.Instance == null' },
      none,
      nothingLost,
    );
    expect(finding).toMatchObject({ verdict: 'unknown', unknown: [{ reason: /in no Region of this scan/ }] });
  });
});

test('values that are absent on both sides do not match', () => {
  const group = 'AWS::Connect::TrafficDistributionGroup';
  const asserted = { resource: group, assert: 'count(resource.PhoneNumbers) == 0' };
  const rule = ruleAsserting(asserted);
  const estate = estateOf(rule, {
    resource: { TrafficDistributionGroupArn: 'arn:x' },
    'AWS::Connect::PhoneNumber': { TargetArn: 'arn:x' },
  });
  for (const { fields } of estate.resources) for (const key of Object.keys(fields)) fields[key] = null;
  expect(evaluateEstate({ registry, estate, rules: [rule] })[0]!.verdict).toBe('pass');
});

test('each cause of an unknown verdict behind a chosen relation is named', () => {
  const asserted = {
    resource: 'AWS::S3::Bucket',
    assert: '(resource.BucketName == "a" ? resource.ReplicationRules : []).exists(r, r.Status == "Enabled")',
  };
  const given = {
    resource: { BucketName: 'a' },
    'Ringdown::S3::ReplicationRule': { Id: 'r', BucketName: 'a' },
  };
  const [finding] = judged(asserted, given, nothingLost);
  expect(finding).toMatchObject({
    verdict: 'unknown',
    unknown: [{ field: 'Status', operation: 's3:GetBucketReplication' }],
  });
});

test('what belongs to an account and to no Region is found from every Region', () => {
  const fn = registry.types.get('AWS::Lambda::Function') as ResourceType;
  const policies = toMany('Ringdown::IAM::AppliedPolicy', { doc: 'x', on: 'PrincipalArn', from: 'Role' });
  const widened = createRegistry([
    ...[...registry.types.values()].filter((type) => type !== fn),
    { ...fn, relations: { ...fn.relations, RolePolicies: policies } },
  ]);
  const Role = 'arn:aws:iam::111122223333:role/fn';
  const estate = estateOf(
    ruleAsserting({ resource: 'AWS::Lambda::Function', assert: 'resource.Role != ""' }),
    {
      resource: { $region: 'recovery', FunctionName: 'f', Role },
      'Ringdown::IAM::AppliedPolicy': { PrincipalArn: Role, PolicyName: 'p' },
    },
  );
  const found = related({
    index: new EstateIndex(widened, estate),
    resource: estate.resources[0]!,
    relation: 'RolePolicies',
  });
  expect(found.resources.map(({ fields }) => fields.PolicyName)).toEqual(['p']);
  expect(found.unread).toEqual([]);
});
