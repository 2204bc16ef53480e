import type { Resource, Value } from '../../model/estate.ts';
import { takesIn } from '../../model/wildcard.ts';
import { arnsIn, wholeArn } from '../../resources/arns-in.ts';
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

function resourcesOf(index: EstateIndex, arn: string, account: string): readonly Resource[] {
  const targets = arnTargets[arn.split(':')[2]!] ?? [];
  const name = wholeArn(arn);
  if (!/[*?]/.test(name))
    return targets.flatMap((type) => index.named(index.registry.types.get(type)!, name, account));
  if (!isTelling(name)) return [];
  return targets.flatMap((type) =>
    index.ofType(type).filter(({ arn: own }) => own !== null && takesIn(name, own)),
  );
}

/** A pattern that takes in every resource of a service says nothing about which of them is used. */
const isTelling = (pattern: string): boolean =>
  /[^*?]/.test(
    pattern
      .split(':')
      .slice(5)
      .join(':')
      .replace(
        /^(table|key|alias|secret|parameter|function|stream|deliverystream|log-group|db|cluster|bot-alias|certificate|application|data-integration|event-integration)[/:]?/,
        '',
      )
      .replaceAll(/[/:]/g, ''),
  );
