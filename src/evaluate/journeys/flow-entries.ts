import { type Resource, scopeRegions } from '../../model/estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { Unlisted } from '../unlisted.ts';
import { idIn } from './connect-standing.ts';
import { type Entry, known } from './entries.ts';
import { find, ofInstance, read } from './find.ts';
import { parsedFlow } from './parsed-flows.ts';

/**
 * Inbound flows that nothing leads to: chats, tasks and calls that an application places name their flow when they
 * start, so such a flow is an entry of its own. Where not all could be read, which flows these are stays open.
 */
export function flowEntries(index: EstateIndex): { entries: Entry[]; unlisted: Unlisted[] } {
  const entries: Entry[] = [];
  const unlisted: Unlisted[] = [];
  for (const instance of sources(index)) {
    const { account, region } = instance;
    const led = ledTo(index, instance);
    if ('unread' in led) unlisted.push({ account, region, parent: instance.id, unknown: led.unread });
    else
      entries.push(
        ...led.inbound.filter(({ id }) => !led.ids.has(id)).map((flow) => flowEntry(index, instance, flow)),
      );
  }
  return { entries, unlisted };
}

/** Each instance once: a replica has the flows of its source. */
function sources(index: EstateIndex): Resource[] {
  const { primary } = index.estate.scope;
  const all = index
    .ofType('AWS::Connect::Instance')
    .filter((i) => scopeRegions(index.estate.scope).includes(i.region));
  const inPrimary = new Set(all.filter((i) => i.region === primary).map((i) => `${i.account}|${i.id}`));
  return all.filter((i) => i.region === primary || !inPrimary.has(`${i.account}|${i.id}`));
}

const flowEntry = (
  index: EstateIndex,
  { account, id: instance, region }: Resource,
  flow: Resource,
): Entry => ({
  kind: 'flow',
  id: flow.id,
  name: known(flow, 'Name') || flow.id,
  group: null,
  ...{ account, instance, region },
  firstFlow: (at) => {
    const found = find(index, { type: 'AWS::Connect::ContactFlow', name: flow.id, account, region: at });
    if ('unread' in found) return found;
    return { flow: 'resource' in found ? flow.id : null };
  },
});

/** Ids of the flows that something leads to, and the inbound flows of the instance. */
function ledTo(index: EstateIndex, { account, id: instance, region }: Resource) {
  const part = (type: string) => ofInstance(index, { type, account, instance, region });
  const flows = part('AWS::Connect::ContactFlow');
  const modules = part('AWS::Connect::ContactFlowModule');
  const starters = starterTypes.map(([type, field]) => ({ field, ...part(type) }));
  const unread = [flows, modules, ...starters].flatMap((p) => p.unread);
  const ids = new Set<string>();
  for (const { resources, field } of starters)
    for (const resource of resources) {
      const value = read(index, resource, field);
      if ('unread' in value) unread.push(...value.unread);
      else for (const id of idsIn(value.value)) ids.add(id);
    }
  for (const flow of [...flows.resources, ...modules.resources]) {
    const content = read(index, flow, 'Content');
    if ('unread' in content) unread.push(...content.unread);
    else if (content.value !== null)
      for (const { kind, value, resolved } of parsedFlow(index, String(content.value)).flow.references)
        if (kind === 'flow') ids.add(idIn((resolved ?? value).trim()));
  }
  for (const flow of flows.resources)
    for (const field of ['Type', 'State']) {
      const value = read(index, flow, field);
      if ('unread' in value) unread.push(...value.unread);
    }
  if (unread.length > 0) return { unread };
  const inbound = flows.resources.filter(
    ({ fields }) =>
      fields['Type'] === 'CONTACT_FLOW' && fields['State'] !== 'ARCHIVED' && fields['Content'] !== null,
  );
  return { ids, inbound };
}

/** What starts a flow, and the field that names it. */
const starterTypes: [type: string, field: string][] = [
  ['Ringdown::Connect::FlowAssociation', 'FlowId'],
  ['AWS::Connect::QuickConnect', 'QuickConnectConfig'],
  ['AWS::Connect::TaskTemplate', 'ContactFlowId'],
  ['AWS::Connect::Rule', 'Actions'],
];

/** Ids anywhere in a value, which is a field of known shape. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}
