import { parseArn } from '../../flows/arn.ts';
import type { Unread } from '../../model/provenance.ts';
import type { EstateIndex } from '../estate-index.ts';
import { read } from '../journeys/find.ts';
import { unseen } from '../unseen.ts';

/** What functions of the contact centre name in their environment, by ARN; more may be named where `unread` says so. */
export interface UsedData {
  arns: readonly string[];
  unread: readonly Unread[];
}

/** Types that tell which functions a contact centre has, and the field of each that names one. */
const sources: [type: string, field: string][] = [
  ['Ringdown::Connect::LambdaAssociation', 'UnqualifiedArn'],
  ['Ringdown::Lex::BotAliasLocale', 'CodeHookArn'],
];

/** In every Region of the scan, because the function of either may name the data of either. */
export const usedData = (index: EstateIndex, account: string): UsedData =>
  index.once(`used data|${account}`, () => {
    const unread: Unread[] = [];
    const functions = new Set<string>();
    for (const [type, field] of sources) {
      unread.push(...unseen(index, index.registry.types.get(type)!, { account }));
      for (const one of index.ofType(type).filter((r) => r.account === account)) {
        const arn = read(index, one, field);
        if ('unread' in arn) unread.push(...arn.unread);
        else if (typeof arn.value === 'string') functions.add(arn.value.split(':').slice(0, 7).join(':'));
      }
    }
    const arns = new Set<string>();
    for (const arn of functions)
      for (const named of environmentOf(index, account, arn, unread)) arns.add(named);
    return { arns: [...arns].sort(), unread };
  });

function environmentOf(index: EstateIndex, account: string, arn: string, unread: Unread[]): string[] {
  const type = index.registry.types.get('AWS::Lambda::Function')!;
  const region = parseArn(arn)?.region;
  const found = index.named(type, arn, account)[0];
  if (!found) {
    unread.push(...unseen(index, type, { account, region }));
    return [];
  }
  const named = read(index, found, 'EnvironmentReferences');
  if ('unread' in named) {
    unread.push(...named.unread);
    return [];
  }
  return named.value as string[];
}
