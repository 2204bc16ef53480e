import type { FlowReference, ReferenceKind } from '../../flows/flow.ts';
import type { Case } from './case.ts';
import { find, ofInstance, read } from './find.ts';
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
  const status = found.resource.fields['Status'];
  return status === 'DISABLED' || status === 'INACTIVE'
    ? lost(`it is ${status} in ${region}`)
    : survives(`exists in ${region}`);
}

function integrationStanding({ index, account, instance, region }: Case, wanted: string): Standing {
  const type = 'AWS::Connect::IntegrationAssociation';
  const { resources, unread } = ofInstance(index, { type, account, instance, region });
  if (resources.some((r) => r.fields['IntegrationType'] === wanted))
    return survives(`${wanted} is integrated in ${region}`);
  return unread.length > 0
    ? unknown(`the integrations in ${region} could not be listed`, unread)
    : lost(`no ${wanted} is integrated with the instance in ${region}`);
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
function mediaStanding({ index, account, instance, region }: Case): Standing {
  const type = 'AWS::Connect::InstanceStorageConfig';
  const { resources, unread } = ofInstance(index, { type, account, instance, region });
  if (resources.some((r) => r.fields['ResourceType'] === 'MEDIA_STREAMS'))
    return survives(`live media streaming is configured in ${region}`);
  return unread.length > 0
    ? unknown(`the storage of the instance in ${region} could not be read`, unread)
    : lost(`live media streaming is not configured in ${region}`);
}

/** References whose value is chosen while a contact is in the flow. */
export const isOpen = ({ form, resolved }: FlowReference): boolean =>
  resolved === null && ['json-path', 'contact-attribute', 'flow-attribute', 'placeholder'].includes(form);
