import { scopeRegions } from '../../model/estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { fieldUnreads } from '../unread.ts';
import { unseen } from '../unseen.ts';
import { type Entry, type FirstFlow, known, targetType } from './entries.ts';
import { find, read } from './find.ts';

const association = 'Ringdown::Connect::FlowAssociation';

/**
 * Every phone number that leads to an instance of the scan. One of a group is listed in both Regions of its pair; no
 * page of AWS promises that the numbers of a Region include those of its groups, so the groups are asked as well.
 */
export function numberEntries(index: EstateIndex): Entry[] {
  const found = new Map<string, Entry>();
  for (const number of index.ofType('AWS::Connect::PhoneNumber')) {
    const key = `${number.account}|${number.id}`;
    const target = known(number, 'TargetArn');
    const name = known(number, 'Address') || number.id;
    const entry = found.has(key)
      ? undefined
      : numberEntry(index, { account: number.account, id: number.id, name, target });
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
  const groups = index.named(targetType(index, type), target, account);
  const instance = groups.map((group) => known(group, 'InstanceId')).find((one) => one !== '');
  if (instance !== undefined)
    return { ...entry, instance, group: target, firstFlow: numberFlow(index, { account, instance, id }) };
  // Which instance the number leads to, its group alone tells.
  return {
    ...{ ...entry, instance: '', group: target },
    firstFlow: (at) => {
      const group = find(index, { type, name: target, account, region: at });
      if (!('resource' in group)) return 'unread' in group ? group : { flow: null };
      return { unread: fieldUnreads(index, group.resource, 'InstanceId') };
    },
  };
}

const numberFlow =
  (index: EstateIndex, { account, instance, id }: { account: string; instance: string; id: string }) =>
  (region: string): FirstFlow =>
    flowOf(index, { account, region, instance, end: `VOICE_PHONE_NUMBER/${id}` });

/** Addresses and numbers of other channels, which no group moves. */
export function addressEntries(index: EstateIndex): Entry[] {
  const found = new Map<string, Entry>();
  for (const { account, region, id, fields } of index.ofType(association)) {
    const { ResourceType: kind, InstanceId: instance, ResourceId: end } = fields;
    // Where one of these was not read, the place tells that there may be more ways in.
    if (typeof kind !== 'string' || typeof instance !== 'string' || typeof end !== 'string') continue;
    if (!inbound.has(kind) || found.has(`${account}|${id}`)) continue;
    const resource = end.split('/').at(-1)!;
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
  if (here) {
    const flow = read(index, here, 'FlowId');
    return 'unread' in flow ? flow : { flow: String(flow.value) };
  }
  const unread = unseen(index, type, { account, region, parent: instance });
  return unread.length > 0 ? { unread } : { flow: null };
}
