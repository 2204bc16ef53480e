import { expect, test } from 'vitest';
import { conform } from '../../../src/resources/field-type.ts';
import { parsePolicy, policyDocument } from '../../../src/resources/policy-document.ts';

const parse = (policy: unknown) =>
  conform(policyDocument, parsePolicy(JSON.stringify(policy)), 'Policy') as { Statement: object[] };
const empty = {
  Sid: null,
  Principal: [],
  NotPrincipal: [],
  Action: [],
  NotAction: [],
  Resource: [],
  NotResource: [],
  Condition: [],
};

test('single values and lists become the same shape, and missing elements are empty', () => {
  expect(
    parse({
      Version: '2012-10-17',
      Statement: [
        { Sid: 'Read', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: ['a', 'b'] },
        {
          Effect: 'Deny',
          NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
          NotAction: 's3:*',
          NotResource: 'c',
        },
      ],
    }).Statement,
  ).toEqual([
    {
      ...empty,
      Sid: 'Read',
      Effect: 'Allow',
      Principal: ['*'],
      Action: ['s3:GetObject'],
      Resource: ['a', 'b'],
    },
    {
      ...empty,
      Effect: 'Deny',
      NotPrincipal: ['arn:aws:iam::111122223333:root'],
      NotAction: ['s3:*'],
      NotResource: ['c'],
    },
  ]);
});

test('a policy may consist of one statement that is not in a list', () => {
  expect(parse({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }).Statement).toHaveLength(1);
});

test('principals of every kind become one list, and an account id the ARN that it stands for', () => {
  const Principal = {
    AWS: ['111122223333', 'arn:aws:iam::444455556666:role/replication', '*'],
    Service: ['connect.amazonaws.com', 's3.amazonaws.com'],
    Federated: 'arn:aws:iam::111122223333:saml-provider/idp',
    CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be',
  };
  expect(parse({ Statement: { Effect: 'Allow', Principal, Action: '*' } }).Statement).toEqual([
    {
      ...empty,
      Effect: 'Allow',
      Action: ['*'],
      Principal: [
        'arn:aws:iam::111122223333:root',
        'arn:aws:iam::444455556666:role/replication',
        '*',
        'connect.amazonaws.com',
        's3.amazonaws.com',
        'arn:aws:iam::111122223333:saml-provider/idp',
        '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be',
      ],
    },
  ]);
});

test('each key of each condition operator is one condition, with its values as text', () => {
  const Condition = {
    Bool: { 'aws:SecureTransport': false },
    StringEquals: { 'kms:ViaService': ['s3.us-east-1.amazonaws.com'], 'aws:SourceAccount': '111122223333' },
    NumericLessThan: { 's3:TlsVersion': 1.2 },
  };
  expect(parse({ Statement: { Effect: 'Deny', Condition } }).Statement).toMatchObject([
    {
      Condition: [
        { Operator: 'Bool', Key: 'aws:SecureTransport', Values: ['false'] },
        { Operator: 'StringEquals', Key: 'kms:ViaService', Values: ['s3.us-east-1.amazonaws.com'] },
        { Operator: 'StringEquals', Key: 'aws:SourceAccount', Values: ['111122223333'] },
        { Operator: 'NumericLessThan', Key: 's3:TlsVersion', Values: ['1.2'] },
      ],
    },
  ]);
});

test('IAM percent-encodes its documents; a percent sign in a plain one is left alone', () => {
  const encoded = encodeURIComponent('{"Statement":{"Effect":"Allow","Resource":"arn:aws:s3:::rec/*"}}');
  expect(parsePolicy(encoded)).toMatchObject({ Statement: [{ Resource: ['arn:aws:s3:::rec/*'] }] });
  const plain = '\n {"Statement":{"Effect":"Allow","Resource":"arn:aws:s3:::rec/100%25/*"}}';
  expect(parsePolicy(plain)).toMatchObject({ Statement: [{ Resource: ['arn:aws:s3:::rec/100%25/*'] }] });
});

test('no text is no policy', () => {
  expect(parsePolicy(undefined)).toBeUndefined();
});

test.each([
  ['text that is not JSON', 'Allow all', 'the policy is not JSON'],
  ['broken percent-encoding', '%7B%ZZ', 'the policy is not JSON'],
  ['JSON that is not an object', '%5B%5D', 'the policy is not a JSON object'],
  ['an object without statements', '{"Version":"2012-10-17"}', 'the policy has no statements'],
  ['statements that are not objects', '{"Statement":["Allow"]}', 'the policy has no statements'],
])('%s is refused, so that the field stays unread', (_, text, message) => {
  expect(() => parsePolicy(text)).toThrow(message);
});
