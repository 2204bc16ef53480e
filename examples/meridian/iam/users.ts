import { type Ago, dataAccount, hex, production } from '../place.ts';

export interface AccessKey {
  active: boolean;
  /** Days since the key was made, and since it was last used. */
  age: number;
  usedAgo: number | null;
}

/** An IAM user. Most people sign in through the identity provider; these are the exceptions. */
export interface User {
  account: string;
  name: string;
  groups: string[];
  created: string;
  /** Days since the last sign-in; nobody can sign in without a password. */
  password?: { age: number; usedAgo: number };
  mfa: boolean;
  keys: AccessKey[];
  /** ARNs of policies attached to the user itself, where a group should have them. */
  attached: string[];
}

type Row = [account: string, group: string, names: string];

/** People with a console password. All names are invented. */
const people: Row[] = [
  [production, 'administrators', 'break-glass-1 break-glass-2 ihalvorsen tbrandvik'],
  [production, 'contact-centre-operations', 'pwendell oquillan mstavro'],
  [production, 'developers', 'jkessler-lind dmarchetta rnovakova'],
  [production, 'auditors', 'external-audit'],
  [dataAccount, 'administrators', 'break-glass-1 break-glass-2'],
  [dataAccount, 'analysts', 'lfairweather gondarza ywhitlock'],
];

/** Programs outside AWS, each with one access key. */
const programs: Row[] = [
  [
    production,
    'automation',
    'svc-wfm-export svc-crm-sync svc-survey-loader svc-quality-recordings svc-payment-bridge',
  ],
  [
    production,
    'automation',
    'svc-dispatch-bridge svc-sip-monitor svc-prompt-upload svc-status-page svc-broker-portal',
  ],
  [dataAccount, 'automation', 'svc-bi-gateway svc-lake-loader svc-catalogue-sync svc-retention-job'],
];

export const usersOf = (ago: Ago): User[] => [
  ...people.flatMap((row) => usersIn(row, (name) => person(name, row[0], ago))),
  ...programs.flatMap((row) => usersIn(row, (name) => program(name, row[0], ago))),
];

const usersIn = ([, group, names]: Row, make: (name: string) => Omit<User, 'groups'>): User[] =>
  names.split(' ').map((name) => ({ ...make(name), groups: [group] }));

/** A number of days that differs from user to user and is the same in every run. */
const spread = (text: string, from: number, to: number): number =>
  from + (Number.parseInt(hex(text, 6), 16) % (to - from));

const person = (name: string, account: string, ago: Ago): Omit<User, 'groups'> => ({
  ...{ account, name, mfa: true, keys: [], attached: [] },
  created: ago(spread(`${account} ${name}`, 300, 1200)),
  password: { age: spread(`password of ${name}`, 8, 70), usedAgo: spread(`sign-in of ${name}`, 1, 25) },
});

const program = (name: string, account: string, ago: Ago): Omit<User, 'groups'> => ({
  ...{ account, name, mfa: false, attached: [] },
  created: ago(spread(`${account} ${name}`, 300, 1200)),
  keys: [
    { active: true, age: spread(`key of ${name}`, 6, 80), usedAgo: 0 },
    ...(name === 'svc-crm-sync' ? [{ active: false, age: 97, usedAgo: 61 }] : []),
  ],
});
