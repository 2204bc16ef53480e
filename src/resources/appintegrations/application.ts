import { list, map, nullable, string } from '../field-type.ts';
import { hostName, regionOfHost } from '../region-of-host.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { text } from '../service.ts';
import { appIntegrations, pages } from './service.ts';

const applications = listing(
  appIntegrations.call('ListApplications', { actions: ['app-integrations:ListApplications'], pages }),
  (answer) => answer.Applications,
);

const detail = appIntegrations.call('GetApplication', {
  actions: ['app-integrations:GetApplication'],
  uses: ['Arn'],
  input: ({ Arn }) => ({ Arn: text(Arn) }),
});

type Url = { AccessUrl: string | undefined; ApprovedOrigins?: string[] | undefined } | undefined;

/** Regions in the host names of an address and of origins, as far as AWS gave the names out; each once. */
const regionsNamed = (config: Url): string[] =>
  [
    ...new Set(
      [config?.AccessUrl ?? [], config?.ApprovedOrigins ?? []]
        .flat()
        .flatMap((url) => (URL.canParse(url) ? (regionOfHost(hostName(new URL(url).hostname)) ?? []) : [])),
    ),
  ].sort();

/** No Counterpart: the id differs, and which of two applications stands for the other is what instances are associated with. */
export const application = resourceType({
  type: 'AWS::AppIntegrations::Application',
  scope: 'region',
  doc: 'An application for the agent workspace, registered in each Region by itself. Security profiles name it by its namespace.',
  list: applications,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(applications, string, 'Id.', (a) => a.Id),
    Arn: field(applications, string, 'Amazon Resource Name.', (a) => a.Arn),
    Name: field(applications, string, 'Name.', (a) => a.Name),
    Namespace: field(
      applications,
      nullable(string),
      'What security profiles know it by, such as claims-desk.',
      (a) => a.Namespace,
    ),
    AccessUrl: field(
      detail,
      nullable(string),
      'Address that the workspace opens, without its query.',
      (answer) => answer.ApplicationSourceConfig?.ExternalUrlConfig?.AccessUrl?.split(/[?#]/)[0],
    ),
    AccessRegions: field(
      detail,
      list(string),
      'Regions in the host names of that address and of further origins, where AWS gave the names out.',
      (answer) => regionsNamed(answer.ApplicationSourceConfig?.ExternalUrlConfig),
    ),
    Permissions: field(
      detail,
      list(string),
      'What it may read of the contact and the agent, such as Contact.Details.View.',
      (answer) => answer.Permissions,
    ),
    Tags: field(detail, map(string), 'Tags.', (answer) => answer.Tags),
  },
});
