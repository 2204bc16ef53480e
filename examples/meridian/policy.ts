import { production } from './place.ts';

/** One statement of a policy, as JSON has it. */
export interface Statement {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Principal?: string | { [kind: string]: string | string[] };
  Action: string | string[];
  Resource?: string | string[];
  Condition?: { [operator: string]: { [key: string]: string | string[] } };
}

export const policyText = (statements: readonly Statement[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

/** IAM answers documents percent-encoded. */
export const encodedPolicy = (statements: readonly Statement[]): string =>
  encodeURIComponent(policyText(statements));

export const rootOf = (account: string): string => `arn:aws:iam::${account}:root`;

export const roleArn = (name: string, account: string = production): string =>
  `arn:aws:iam::${account}:role/${name}`;

export const policyArn = (name: string, account: string = production): string =>
  `arn:aws:iam::${account}:policy/${name}`;

/** A trust policy that lets AWS services take a role on. */
export const trustedBy = (...services: string[]): Statement[] => [
  {
    Effect: 'Allow',
    Principal: { Service: services.map((service) => `${service}.amazonaws.com`) },
    Action: 'sts:AssumeRole',
  },
];
