import type { Answers } from '../answers.ts';
import { type Ago, hex } from '../place.ts';
import type { User } from './users.ts';

export const userArn = ({ account, name }: User): string => `arn:aws:iam::${account}:user/${name}`;

/** The credentials of one user: password, MFA device, access keys. */
export function giveUser(answers: Answers, user: User, ago: Ago): void {
  const { name, account, password, mfa, keys, created } = user;
  const asked = { UserName: name };
  answers
    .giveOr(
      'NoSuchEntity',
      'GetLoginProfile',
      asked,
      password && { LoginProfile: { UserName: name, CreateDate: created, PasswordResetRequired: false } },
    )
    .give('ListMFADevices', asked, {
      MFADevices: mfa
        ? [{ UserName: name, SerialNumber: `arn:aws:iam::${account}:mfa/${name}`, EnableDate: created }]
        : [],
    })
    .give('ListAccessKeys', asked, {
      AccessKeyMetadata: keys.map(({ active, age }, i) => ({
        UserName: name,
        AccessKeyId: accessKeyId(user, i),
        Status: active ? 'Active' : 'Inactive',
        CreateDate: ago(age),
      })),
    });
}

/** Says that it is an example, so that no scanner for secrets takes it for a key. */
const accessKeyId = (user: User, i: number): string =>
  `AKIAEXAMPLE${hex(`${userArn(user)} ${i}`, 9).toUpperCase()}`;
