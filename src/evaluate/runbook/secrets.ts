import type { Resource } from '../../model/estate.ts';
import { type Context, listed, text } from './context.ts';
import { ask, aws, type Draft, draft, json, named, say, some } from './words.ts';

const sources = [
  'https://docs.aws.amazon.com/secretsmanager/latest/userguide/create-manage-multi-region-secrets.html',
  'https://docs.aws.amazon.com/secretsmanager/latest/userguide/standalone-secret.html',
];

/** Replicas of secrets can be read; only who has to change a value promotes one. */
export function secretFailover(context: Context): Draft[] {
  const { lost, left } = context;
  const there = listed(context, 'AWS::SecretsManager::Secret', lost);
  const here = listed(context, 'AWS::SecretsManager::Secret', left);
  const missing = [...here.missing, ...there.missing];
  const replicas = here.resources.filter(({ fields }) => fields['PrimaryRegion'] === lost);
  const twins = new Set(here.resources.map(({ account, id }) => `${account}|${id}`));
  const alone = there.resources.filter(({ account, id }) => !twins.has(`${account}|${id}`));
  if (replicas.length === 0 && alone.length === 0 && missing.length === 0) return [];
  return [
    draft({
      title: say`See that secrets can be read in ${left}`,
      by: 'data',
      cautions:
        alone.length > 0
          ? [
              say`${some(alone.length, 'secret')} of ${lost} ${[alone.length === 1 ? 'is' : 'are']} not in ${left}: ${named(alone.map(({ id }) => id))}. What needs ${[alone.length === 1 ? 'it' : 'them']} fails; make ${[alone.length === 1 ? 'it' : 'them']} from the values that you keep elsewhere.`,
            ]
          : [],
      does: [
        say`${some(replicas.length, 'replica')} can be read as they are: ${replicas.length === 0 ? ['none'] : named(replicas.map(({ id }) => id))}.`,
        say`Promote one only where its value has to change while ${lost} is away. It then has a life of its own, and is replicated anew at failback.`,
      ],
      checks: replicas.map((secret) => ({
        command: aws(
          'secretsmanager describe-secret',
          { account: secret.account, region: left },
          { 'secret-id': nameOf(secret) },
        ),
        expect: say`It is there, and DeletedDate is not`,
      })),
      manual: [['To change a value, promote the replica first:']],
      fallback: [
        ...replicas.slice(0, 1).map((secret) =>
          aws(
            'secretsmanager stop-replication-to-replica',
            { account: secret.account, region: left },
            {
              'secret-id': ask('SECRET', 'the ARN of the replica to promote'),
            },
          ),
        ),
      ],
      missing,
      sources,
    }),
  ];
}

const nameOf = (secret: Resource): string => secret.arn ?? text(secret, 'Name') ?? secret.id;

export function secretFailback(context: Context): Draft[] {
  const { lost, left } = context;
  const { resources } = listed(context, 'AWS::SecretsManager::Secret', left);
  const replicas = resources.filter(({ fields }) => fields['PrimaryRegion'] === lost);
  if (replicas.length === 0) return [];
  const at = { account: replicas[0]!.account, region: left };
  return [
    draft({
      title: say`Replicate secrets that were promoted`,
      by: 'data',
      cautions: [say`Values that were changed in ${left} overwrite those in ${lost}.`],
      does: [
        say`Only for secrets that were promoted. Candidates: ${named(replicas.map(({ id }) => id))}. The secret in ${lost} has the old value; the promoted one is made its source.`,
      ],
      commands: [
        aws('secretsmanager replicate-secret-to-regions', at, {
          'secret-id': ask('SECRET', 'the ARN of the promoted secret'),
          'add-replica-regions': json([{ Region: lost }]),
          'force-overwrite-replica-secret': true,
        }),
      ],
      checks: [
        {
          command: aws(
            'secretsmanager describe-secret',
            at,
            { 'secret-id': ask('SECRET', 'the ARN of the promoted secret') },
            { query: 'ReplicationStatus' },
          ),
          expect: say`${'InSync'} for ${lost}`,
        },
      ],
      sources,
    }),
  ];
}
