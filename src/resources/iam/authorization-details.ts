import type { EntityType, GetAccountAuthorizationDetailsResponse, PolicyVersion } from '@aws-sdk/client-iam';
import { MalformedAnswer } from '../field-type.ts';
import { iam, markerPages } from './service.ts';

const kinds: EntityType[] = ['User', 'Role', 'Group', 'LocalManagedPolicy'];

/**
 * One paged call answers for several types: UserDetailList holds AWS::IAM::User, RoleDetailList AWS::IAM::Role and
 * Ringdown::IAM::ConnectFederation, Policies AWS::IAM::ManagedPolicy, and all four lists together
 * Ringdown::IAM::AppliedPolicy. Policies of AWS itself are left out: rules know them by ARN.
 */
export const authorizationDetails = iam.call('GetAccountAuthorizationDetails', {
  actions: ['iam:GetAccountAuthorizationDetails'],
  input: () => ({ Filter: kinds }),
  pages: markerPages,
});

export const isAwsManaged = (policyArn: string): boolean => policyArn.includes(':iam::aws:policy/');

/** The document that is in force, of a policy's versions. */
export const defaultDocument = (versions: readonly PolicyVersion[] | undefined): string | undefined =>
  versions?.find((version) => version.IsDefaultVersion)?.Document;

/** Finds the document of a customer-managed policy in the same answer. */
export function documents(answer: GetAccountAuthorizationDetailsResponse): (policyArn: string) => string {
  const texts = new Map(answer.Policies?.map((p) => [p.Arn, defaultDocument(p.PolicyVersionList)]));
  return (policyArn) => {
    const text = texts.get(policyArn);
    if (text === undefined) throw new MalformedAnswer(`the answer lacks the document of ${policyArn}`);
    return text;
  };
}
