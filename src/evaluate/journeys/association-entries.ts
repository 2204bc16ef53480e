import { scopeRegions } from '../../model/estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { unseen } from '../unseen.ts';
import { type Entry, type FirstFlow, known, targetType } from './entries.ts';
import { find } from './find.ts';

const association = 'Ringdown::Connect::FlowAssociation';

/**
 * Every phone number that leads to an instance of the scan. One of a group is listed in both Regions of its pair; no
 * page of AWS promises that the numbers of a Region include those of its groups, so the groups are asked as well.
 */
export function numberEntries(index: EstateIndex): Entry[] {
  const regions = scopeRegions(index.estate.scope);
  const found = new Map<string, Entry>();
  for (const number of index.ofType('AWS::Connect::PhoneNumber')) {
    const key = `${number.account}|${number.id}`;
    const target = known(number, 'TargetArn');
    const name = known(number, 'Address') || number.id;
    const entry =
      regions.includes(number.region) && !found.has(key)
        ? numberEntry(index, { account: number.account, id: number.id, name, target })
        : undefined;
    if (entry) found.set(key, entry);
  }
  for (const { account, fields } of index.ofType('AWS::Connect::TrafficDistributionGroup'))
    for (const id of (fields['PhoneNumberIds'] ?? []) as string[]) {
      const target = String(fields['TrafficDistributionGroupArn']);
      const entry = found.has(`${account}|${id}`)
        ? undefined
        : numberEntry(index, { account, id, name: id, target });
      if (entry) found.set(`${account}|${id}`, entry);
    }
  return [...found.values()];
}

function numberEntry(
  index: EstateIndex,
  { account, id, name, target }: { account: string; id: string; name: string; target: string },
): Entry | undefined {
  const region = target.split(':')[3] ?? '';
  if (!scopeRegions(index.estate.scope).includes(region)) return undefined;
  const entry = { kind: 'phone-number', id, name, account, region } as const;
  if (!target.includes(':traffic-distribution-group/')) {
    const instance = /instance\/([^/]+)/.exec(target)?.[1] ?? '';
    return { ...entry, instance, group: null, firstFlow: numberFlow(index, { account, instance, id }) };
  }
  const type = 'AWS::Connect::TrafficDistributionGroup';
  const group = index.named(targetType(index, type), target, account)[0];
  // Which instance the number leads to, its group alone tells.
  if (!group)
    return {
      ...{ ...entry, instance: '', group: target },
      firstFlow: (at) => {
        const found = find(index, { type, name: target, account, region: at });
        return 'unread' in found ? found : { flow: null };
      },
    };
  const instance = known(group, 'InstanceId');
  return { ...entry, instance, group: target, firstFlow: numberFlow(index, { account, instance, id }) };
}

const numberFlow =
  (index: EstateIndex, { account, instance, id }: { account: string; instance: string; id: string }) =>
  (region: string): FirstFlow =>
    flowOf(index, { account, region, instance, end: `VOICE_PHONE_NUMBER/${id}` });

/** Addresses and numbers of other channels, which no group moves. */
export function addressEntries(index: EstateIndex): Entry[] {
  const found = new Map<string, Entry>();
  for (const { account, region, id, fields } of index.ofType(association)) {
    const kind = String(fields['ResourceType']);
    if (!inbound.has(kind) || found.has(`${account}|${id}`)) continue;
    const instance = String(fields['InstanceId']);
    const resource = String(fields['ResourceId']).split('/').at(-1)!;
    found.set(`${account}|${id}`, {
      kind: 'address',
      id: resource,
      name: addressOf(index, account, resource),
      group: null,
      ...{ account, instance, region },
      firstFlow: (at) => flowOf(index, { account, region: at, instance, end: `${kind}/${resource}` }),
    });
  }
  return [...found.values()];
}

const inbound = new Set(['INBOUND_EMAIL', 'SMS_PHONE_NUMBER', 'WHATSAPP_MESSAGING_PHONE_NUMBER']);

function addressOf(index: EstateIndex, account: string, id: string): string {
  const address = index.named(targetType(index, 'AWS::Connect::EmailAddress'), id, account)[0];
  return address ? known(address, 'EmailAddress') || id : id;
}

function flowOf(
  index: EstateIndex,
  { account, region, instance, end }: { account: string; region: string; instance: string; end: string },
): FirstFlow {
  const type = targetType(index, association);
  const here = index.named(type, `${instance}/${end}`, account).find((r) => r.region === region);
  if (here) return { flow: known(here, 'FlowId') };
  const unread = unseen(index, type, { account, region, parent: instance });
  return unread.length > 0 ? { unread } : { flow: null };
}
