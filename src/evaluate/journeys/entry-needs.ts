import type { Case } from './case.ts';
import type { Dependency } from './dependency.ts';
import { type Entry, known, targetType } from './entries.ts';
import { find, read } from './find.ts';
import { lost, type Standing, survives, unknown } from './standing.ts';
import { storageNeeds } from './storage-needs.ts';

/** What has to be there before a contact meets the first action of a flow. */
export function entryNeeds(here: Case, entry: Entry): Dependency[] {
  return [
    entry.group === null
      ? { kind: entry.kind, name: entry.name, standing: target(here, entry) }
      : {
          kind: 'traffic distribution group',
          name: groupName(here, entry.group),
          standing: target(here, entry),
        },
    ...(entry.instance === ''
      ? []
      : [{ kind: 'instance', name: aliasOf(here), standing: instance(here, entry) }]),
    ...(entry.kind === 'flow'
      ? []
      : [{ kind: 'flow association', name: entry.name, standing: association(here, entry) }]),
  ];
}

function groupName({ index, account }: Case, arn: string): string {
  const group = index.named(targetType(index, 'AWS::Connect::TrafficDistributionGroup'), arn, account)[0];
  return (group && known(group, 'Name')) || arn.split('/').at(-1)!;
}

function aliasOf({ index, account, instance: id }: Case): string {
  const found = index.named(targetType(index, 'AWS::Connect::Instance'), id, account)[0];
  return (found && known(found, 'InstanceAlias')) || id;
}

/** Only a traffic distribution group takes a number to the other Region. */
function target({ index, region, account, lost: gone }: Case, entry: Entry): Standing {
  if (entry.group === null) {
    if (entry.kind !== 'phone-number') return survives('started by name, in either Region');
    return entry.region === gone
      ? lost(`claimed to the instance in ${gone}: only a traffic distribution group can move it`)
      : survives(`claimed to the instance in ${entry.region}`);
  }
  const type = 'AWS::Connect::TrafficDistributionGroup';
  const found = find(index, { type, name: entry.group, account, region });
  if ('unread' in found) return unknown(`the group could not be read in ${region}`, found.unread);
  if ('absent' in found) return lost(`the group that it belongs to is not there in ${region}`);
  const status = read(index, found.resource, 'Status');
  if ('unread' in status)
    return unknown(`the status of the group in ${region} could not be read`, status.unread);
  return status.value === 'ACTIVE'
    ? survives('its group can be moved')
    : lost(`its group is ${String(status.value)}`);
}

function instance(here: Case, { kind }: Entry): Standing {
  const { index, account, region, instance: id } = here;
  const found = find(index, { type: 'AWS::Connect::Instance', name: id, account, region });
  if ('unread' in found)
    return unknown(`whether the instance is in ${region} could not be read`, found.unread);
  if ('absent' in found) return lost(`the instance has no replica in ${region}`);
  const status = read(index, found.resource, 'InstanceStatus');
  if ('unread' in status)
    return unknown(`the status of the instance in ${region} could not be read`, status.unread);
  if (status.value !== 'ACTIVE') return lost(`the instance in ${region} is ${String(status.value)}`);
  const inbound = read(index, found.resource, 'InboundCallsEnabled');
  if (kind !== 'phone-number') return survives(`the instance in ${region} is active`, storageNeeds(here));
  if ('unread' in inbound)
    return unknown(`whether the instance in ${region} takes calls could not be read`, inbound.unread);
  return inbound.value === true
    ? survives(`the instance in ${region} takes calls`, storageNeeds(here))
    : lost(`the instance in ${region} takes no calls`);
}

function association({ region }: Case, entry: Entry): Standing {
  const first = entry.firstFlow(region);
  if ('unread' in first) return unknown(`which flow it starts in ${region} could not be read`, first.unread);
  return first.flow === null ? lost(`starts no flow in ${region}`) : survives(`starts a flow in ${region}`);
}
