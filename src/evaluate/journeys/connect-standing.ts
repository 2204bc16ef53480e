import type { FlowReference, ReferenceKind } from '../../flows/flow.ts';
import type { Case } from './case.ts';
import { find, hasOneWith, read } from './find.ts';
import { lost, type Standing, survives, unknown } from './standing.ts';

/** Types whose resources a flow names by an id that both Regions share. */
const typeOfKind: { [kind in ReferenceKind]?: string } = {
  queue: 'AWS::Connect::Queue',
  user: 'AWS::Connect::User',
  prompt: 'AWS::Connect::Prompt',
  hours: 'AWS::Connect::HoursOfOperation',
  view: 'AWS::Connect::View',
  'task-template': 'AWS::Connect::TaskTemplate',
};

/** Integrations that an action uses without naming one. */
const integrationOfKind: { [kind in ReferenceKind]?: string } = {
  case: 'CASES_DOMAIN',
  'case-template': 'CASES_DOMAIN',
};

/** How a resource of the instance itself stands; undefined for kinds that are none. */
export function connectStanding(here: Case, kind: ReferenceKind, value: string): Standing | undefined {
  const type = typeOfKind[kind];
  if (type !== undefined) return partStanding(here, { type, kind, value });
  const integration = integrationOfKind[kind];
  if (integration !== undefined) return integrationStanding(here, integration);
  if (kind === 'security-key') return keyStanding(here, value);
  if (kind === 'kinesis') return mediaStanding(here);
  return undefined;
}

/** The id that a reference comes to, be it written as an ARN or bare; `:alias` belongs to modules. */
export const idIn = (value: string): string => value.split('/').at(-1)!.split(':')[0]!;

/** Why a reference leads out of the instance; undefined when it does not. */
export function elsewhere({ instance }: Case, value: string): string | undefined {
  const other = /^arn:[^:]+:connect:[^:]*:[^:]*:instance\/([^/]+)\//.exec(value)?.[1];
  return other !== undefined && other !== instance ? `its ARN names another instance, ${other}` : undefined;
}

function partStanding(
  here: Case,
  { type, kind, value }: { type: string; kind: ReferenceKind; value: string },
): Standing {
  if (/^arn:[^:]+:connect:[^:]*:aws:/.test(value)) return survives('AWS owns it, in every Region');
  const other = elsewhere(here, value);
  if (other !== undefined) return lost(other);
  const { index, account, region } = here;
  const found = find(index, { type, name: idIn(value), account, region });
  if ('unread' in found) return unknown(`whether it exists in ${region} could not be read`, found.unread);
  if ('absent' in found) return lost(`no ${kind} of that id in ${region}`);
  if (!('Status' in index.registry.types.get(type)!.fields)) return survives(`exists in ${region}`);
  const status = read(index, found.resource, 'Status');
  if ('unread' in status) return unknown(`its status in ${region} could not be read`, status.unread);
  return status.value === 'DISABLED' || status.value === 'INACTIVE'
    ? lost(`it is ${status.value} in ${region}`)
    : survives(`exists in ${region}`);
}

function integrationStanding(here: Case, value: string): Standing {
  const type = 'AWS::Connect::IntegrationAssociation';
  const has = hasOneWith(here.index, { ...here, type }, { field: 'IntegrationType', value });
  if (has === true) return survives(`${value} is integrated in ${here.region}`);
  return has === false
    ? lost(`no ${value} is integrated with the instance in ${here.region}`)
    : unknown(`the integrations in ${here.region} could not be read`, has);
}

function keyStanding({ index, account, instance, region }: Case, value: string): Standing {
  const found = find(index, { type: 'AWS::Connect::Instance', name: instance, account, region });
  if (!('resource' in found))
    return unknown('the instance was not read', 'unread' in found ? found.unread : []);
  const keys = read(index, found.resource, 'SecurityKeys');
  if ('unread' in keys) return unknown(`the security keys in ${region} could not be read`, keys.unread);
  const held = (keys.value as { AssociationId: string }[]).some(
    ({ AssociationId }) => AssociationId === value,
  );
  return held
    ? survives(`the instance holds the key in ${region}`)
    : lost(`the instance holds no security key of that id in ${region}`);
}

/** Live media streaming needs a Kinesis video stream configured on the instance. */
function mediaStanding(here: Case): Standing {
  const type = 'AWS::Connect::InstanceStorageConfig';
  const wanted = { field: 'ResourceType', value: 'MEDIA_STREAMS' };
  const has = hasOneWith(here.index, { ...here, type }, wanted);
  if (has === true) return survives(`live media streaming is configured in ${here.region}`);
  return has === false
    ? lost(`live media streaming is not configured in ${here.region}`)
    : unknown(`the storage of the instance in ${here.region} could not be read`, has);
}

/** References whose value is chosen while a contact is in the flow. */
export const isOpen = ({ form, resolved }: FlowReference): boolean =>
  resolved === null && ['json-path', 'contact-attribute', 'flow-attribute', 'placeholder'].includes(form);
