import type { Resource } from '@aws-sdk/client-securityhub';
import type { Finding } from '../../model/finding.ts';
import { clip } from '../clip.ts';

/** Security Hub's names of the types that it knows; all others are `Other`. */
const types: { [type: string]: string } = {
  'AWS::CloudWatch::Alarm': 'AwsCloudWatchAlarm',
  'AWS::DynamoDB::Table': 'AwsDynamoDbTable',
  'AWS::IAM::ManagedPolicy': 'AwsIamPolicy',
  'AWS::IAM::Role': 'AwsIamRole',
  'AWS::IAM::User': 'AwsIamUser',
  'AWS::KMS::Key': 'AwsKmsKey',
  'AWS::Lambda::Function': 'AwsLambdaFunction',
  'AWS::S3::Bucket': 'AwsS3Bucket',
  'Ringdown::Account': 'AwsAccount',
};

export function resource(
  { resource: { type, id, arn, account, region } }: Finding,
  partition: string,
): Resource {
  const known = types[type];
  const Id =
    known === 'AwsAccount' ? `AWS::::Account:${account}` : (arn ?? `${type}/${account}/${region}/${id}`);
  return {
    Type: known ?? 'Other',
    Id: clip(Id, 512),
    Partition: partition as NonNullable<Resource['Partition']>,
    Region: region,
    // At most 50 texts of at most 1,024 characters.
    Details: { Other: { Type: clip(type, 1024), Id: clip(id, 1024) } },
  };
}
