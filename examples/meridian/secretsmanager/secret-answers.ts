import { Answers } from '../answers.ts';
import { type Ago, bothRegions, primary, production } from '../place.ts';
import { policyText } from '../policy.ts';
import { replicaRegion, type Secret, secretArn, secretName } from './secrets.ts';

/** What Secrets Manager answers: the secrets of the production account, and none in the other. */
export const secretAnswers = (secrets: readonly Secret[], ago: Ago) => [
  ...new Answers('secretsmanager').give('ListSecrets', {}, { SecretList: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = secrets.filter((secret) => secret.region === region);
    const answers = new Answers('secretsmanager', { account: production, region });
    answers.give('ListSecrets', {}, { SecretList: here.map((secret) => entryOf(secret, secrets, ago)) });
    for (const secret of here) giveSecret(answers, secret);
    return answers.fixtures;
  }),
];

function giveSecret(answers: Answers, { name, region, replica, policy }: Secret): void {
  const ARN = secretArn(name, region);
  const { status: Status, message: StatusMessage } = replica ?? {};
  answers
    .give(
      'DescribeSecret',
      { SecretId: ARN },
      {
        ...{ ARN, Name: secretName(name) },
        ...(replica && { ReplicationStatus: [{ Region: replicaRegion, Status, StatusMessage }] }),
      },
    )
    .give(
      'GetResourcePolicy',
      { SecretId: ARN },
      {
        ...{ ARN, Name: secretName(name) },
        ...(policy.length > 0 && { ResourcePolicy: policyText(policy) }),
      },
    );
}

const entryOf = (secret: Secret, secrets: readonly Secret[], ago: Ago) => ({
  ...{ ARN: secretArn(secret.name, secret.region), Name: secretName(secret.name), KmsKeyId: secret.key },
  ...(secret.rotation !== undefined && { RotationEnabled: true, RotationLambdaARN: secret.rotation }),
  ...{ LastRotatedDate: secret.rotated, LastChangedDate: secret.rotated, CreatedDate: ago(700) },
  ...(secret.deleted !== undefined && { DeletedDate: secret.deleted }),
  ...(isReplicated(secret, secrets) && { PrimaryRegion: primary }),
  Tags: [{ Key: 'contact-centre', Value: 'meridian' }],
});

const isReplicated = ({ name }: Secret, secrets: readonly Secret[]): boolean =>
  secrets.some((secret) => secret.name === name && secret.replica !== undefined);
