import { createHash } from 'node:crypto';

export const primary = 'us-east-1';
export const recovery = 'us-west-2';
export const bothRegions = [primary, recovery] as const;
export type Region = (typeof bothRegions)[number];
/** Where a supplier works, and no call is ever answered. */
export const abroad = 'eu-central-1';
export type AnyRegion = Region | typeof abroad;

/** Runs the contact centre. */
export const production = '111122223333';
/** Keeps what the contact centre leaves behind: the data lake and its catalogue. */
export const dataAccount = '444455556666';

export interface Place {
  account: string;
  region: Region;
}

export const otherRegion = (region: Region): Region => (region === primary ? recovery : primary);

/** `use1` and `usw2`, as names of buckets end. */
export const shortName = (region: Region): string => (region === primary ? 'use1' : 'usw2');

/** An ISO time so many days before the estate is read, so that the demo never ages. */
export type Ago = (days: number) => string;

export const agoFrom =
  (now: Date): Ago =>
  (days) =>
    `${new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 19)}Z`;

/** Ids look random and are the same in every run. */
export const hex = (text: string, length = 32): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

export function uuid(text: string): string {
  const digits = hex(text);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}

/** Such as AIDA…, AROA… and ANPA…: a prefix and 17 characters. */
export const iamId = (prefix: string, text: string): string => prefix + hex(text, 17).toUpperCase();
