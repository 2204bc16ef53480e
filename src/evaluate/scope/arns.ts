import type { Resource, Value } from '../../model/estate.ts';
import { takesIn } from '../../model/wildcard.ts';
import { arnTargets } from '../../resources/contact-centre-uses.ts';
import type { EstateIndex } from '../estate-index.ts';

/** Resources that the ARNs in a value lead to; in a policy, those that a statement allows something on. */
export function resourcesNamedIn(index: EstateIndex, value: Value, account: string): Resource[] {
  const known = index.once('resources by ARN', () => new Map<string, readonly Resource[]>());
  return arnsIn(value).flatMap((arn) => {
    const key = `${account} ${arn}`;
    const found = known.get(key) ?? resourcesOf(index, arn, account);
    known.set(key, found);
    return found;
  });
}

/** Text ends an ARN where JSON, a list or a sentence goes on. */
const arnText = /arn:aws[a-z-]*:[^"'\\\s,;<>()[\]{}]+/g;

/** Every ARN in a value, however deep. A policy says by its allowing statements what is used, by others what is not. */
export function arnsIn(value: Value): string[] {
  if (typeof value === 'string') return [...new Set(value.match(arnText) ?? [])];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return [...new Set(value.flatMap(arnsIn))];
  if (isStatement(value)) return value['Effect'] === 'Allow' ? arnsIn(value['Resource']!) : [];
  return [...new Set(Object.values(value).flatMap(arnsIn))];
}

const isStatement = (value: { [member: string]: Value }): boolean => 'Effect' in value && 'Resource' in value;

function resourcesOf(index: EstateIndex, arn: string, account: string): readonly Resource[] {
  const targets = arnTargets[arn.split(':')[2]!] ?? [];
  const name = whole(arn);
  if (!/[*?]/.test(name))
    return targets.flatMap((type) => index.named(index.registry.types.get(type)!, name, account));
  if (!isTelling(name)) return [];
  return targets.flatMap((type) =>
    index.ofType(type).filter(({ arn: own }) => own !== null && takesIn(name, own)),
  );
}

/** The ARN of the resource itself, where a policy or a setting names a part of it or a version. */
function whole(arn: string): string {
  const [, , service] = arn.split(':');
  if (service === 's3' || service === 'dynamodb') {
    const head = service === 's3' ? /^[^/]*/ : /^[^/]*\/[^/]*/;
    return head.exec(arn)?.[0] ?? arn;
  }
  if (service === 'lambda') return arn.split(':').slice(0, 7).join(':');
  if (service === 'logs') return arn.split(':').slice(0, 7).join(':');
  if (service === 'kinesis') return arn.replace(/\/consumer\/.*$/, '');
  return arn;
}

/** A pattern that takes in every resource of a service says nothing about which of them is used. */
const isTelling = (pattern: string): boolean =>
  /[^*?]/.test(
    pattern
      .split(':')
      .slice(5)
      .join(':')
      .replace(
        /^(table|key|alias|secret|parameter|function|stream|deliverystream|log-group|db|cluster|bot-alias)[/:]?/,
        '',
      )
      .replaceAll(/[/:]/g, ''),
  );
