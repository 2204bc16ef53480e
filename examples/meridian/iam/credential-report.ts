import type { AccountFacts } from '../account/account-facts.ts';
import type { Ago } from '../place.ts';
import { userArn } from './user-answers.ts';
import type { AccessKey, User } from './users.ts';

const columns = [
  ...['user', 'arn', 'user_creation_time', 'password_enabled', 'password_last_used', 'password_last_changed'],
  ...['password_next_rotation', 'mfa_active'],
  ...[1, 2].flatMap((n) =>
    ['active', 'last_rotated', 'last_used_date', 'last_used_region', 'last_used_service'].map(
      (part) => `access_key_${n}_${part}`,
    ),
  ),
  ...[1, 2].flatMap((n) => [`cert_${n}_active`, `cert_${n}_last_rotated`]),
];

/** The credential report as IAM writes it: CSV, the root user first. */
export function reportText(facts: AccountFacts, users: readonly User[], ago: Ago): string {
  const rows = [rootRow(facts, ago), ...users.map((user) => userRow(user, ago))];
  return [columns, ...rows].map((cells) => cells.join(',')).join('\n');
}

const noKey = ['false', 'N/A', 'N/A', 'N/A', 'N/A'];
const noCertificates = ['false', 'N/A', 'false', 'N/A'];

const rootRow = ({ account, created, rootUsedAgo, rootMfa, rootKeys }: AccountFacts, ago: Ago): string[] => [
  ...['<root_account>', `arn:aws:iam::${account}:root`, created],
  ...['not_supported', ago(rootUsedAgo), 'not_supported', 'not_supported', String(rootMfa)],
  ...(rootKeys > 0 ? keyCells({ active: true, age: 1100, usedAgo: 640 }, ago) : noKey),
  ...noKey,
  ...noCertificates,
];

function userRow(user: User, ago: Ago): string[] {
  const { password, mfa, keys, created, name } = user;
  const passwordCells = password
    ? ['true', ago(password.usedAgo), ago(password.age), ago(password.age - 90)]
    : ['false', 'N/A', 'N/A', 'N/A'];
  const keyPlaces = [keys[0], keys[1]].flatMap((key) => (key ? keyCells(key, ago) : noKey));
  return [name, userArn(user), created, ...passwordCells, String(mfa), ...keyPlaces, ...noCertificates];
}

const keyCells = ({ active, age, usedAgo }: AccessKey, ago: Ago): string[] => [
  ...[String(active), ago(age)],
  ...(usedAgo === null ? ['N/A', 'N/A', 'N/A'] : [ago(usedAgo), 'us-east-1', 's3']),
];
