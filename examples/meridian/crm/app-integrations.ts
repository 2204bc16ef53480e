import { Answers } from '../answers.ts';
import { multiRegionKeyArn } from '../kms/keys.ts';
import { bothRegions, production, type Region, uuid } from '../place.ts';

/** An application of the agent workspace, as one Region has it registered. */
export interface Application {
  name: string;
  region: Region;
  url: string;
  permissions: string[];
}

/** Articles that assistants answer from. */
export interface Source {
  name: string;
  region: Region;
  uri: string;
  key: string;
  /** How many knowledge bases take from it. */
  clients: number;
}

/** Tickets that become tasks. */
export interface Tickets {
  region: Region;
  partner: string;
  bus: string;
}

export interface AppIntegrations {
  applications: Application[];
  sources: Source[];
  tickets: Tickets[];
}

const arn = (region: Region, resource: string): string =>
  `arn:aws:app-integrations:${region}:${production}:${resource}`;

const applicationId = (name: string, region: Region): string => uuid(`application ${name} ${region}`);

export const applicationArn = (name: string, region: Region): string =>
  arn(region, `application/${applicationId(name, region)}`);

export const ticketsArn = (region: Region): string => arn(region, 'event-integration/meridian-tickets');

export const applicationNames = ['claims-desktop', 'dispatch-map', 'policy-desktop'];
export const ticketBus = 'aws.partner/zendesk.com/4711/default';

export const appIntegrationsOf = (): AppIntegrations => ({
  applications: bothRegions.flatMap((region) =>
    applicationNames.map((name) => ({
      ...{ name, region, permissions: ['User.Details.View', 'Contact.Details.View'] },
      url:
        name === 'dispatch-map'
          ? `https://dispatch-map.execute-api.${region}.amazonaws.com/live`
          : `https://${name}.meridian-mutual.example`,
    })),
  ),
  sources: bothRegions.flatMap((region) =>
    ['claims-handbook', 'policy-wordings'].map((name) => ({
      ...{ name, region, uri: 'Salesforce://AppFlow/meridian', clients: 1 },
      key: multiRegionKeyArn('customer-profiles', { account: production, region }),
    })),
  ),
  tickets: bothRegions.map((region) => ({ region, partner: 'aws.partner/zendesk.com/4711', bus: ticketBus })),
});

/** What AppIntegrations answers: what the production account has, and nothing in the other. */
export const appIntegrationAnswers = (all: AppIntegrations) => [
  ...new Answers('app-integrations')
    .give('ListApplications', {}, { Applications: [] })
    .give('ListDataIntegrations', {}, { DataIntegrations: [] })
    .give('ListEventIntegrations', {}, { EventIntegrations: [] }).fixtures,
  ...bothRegions.flatMap((region) => answersIn(region, all)),
];

function answersIn(region: Region, all: AppIntegrations) {
  const here = <T extends { region: Region }>(some: readonly T[]) =>
    some.filter((one) => one.region === region);
  const answers = new Answers('app-integrations', { account: production, region })
    .give('ListApplications', {}, { Applications: here(all.applications).map(summaryOf) })
    .give('ListDataIntegrations', {}, { DataIntegrations: here(all.sources).map(sourceOf) })
    .give('ListEventIntegrations', {}, { EventIntegrations: here(all.tickets).map(ticketsOf) });
  for (const one of here(all.applications)) giveApplication(answers, one);
  for (const one of here(all.sources)) giveSource(answers, one);
  return answers.fixtures;
}

const summaryOf = ({ name, region }: Application) => ({
  ...{ Id: applicationId(name, region), Arn: applicationArn(name, region), Name: name, Namespace: name },
});

function giveApplication(answers: Answers, one: Application): void {
  const { Arn, ...summary } = summaryOf(one);
  answers.give(
    'GetApplication',
    { Arn },
    {
      ...{ Arn, ...summary, Permissions: one.permissions },
      ApplicationSourceConfig: { ExternalUrlConfig: { AccessUrl: one.url } },
    },
  );
}

const sourceOf = ({ name, region, uri }: Source) => ({
  ...{ Name: name, SourceURI: uri, Arn: arn(region, `data-integration/${uuid(`${name} ${region}`)}`) },
});

function giveSource(answers: Answers, one: Source): void {
  const { Arn } = sourceOf(one);
  answers.give('GetDataIntegration', { Identifier: Arn }, { Arn, Name: one.name, KmsKey: one.key });
  const clients = Array.from({ length: one.clients }, (_, i) => ({ ClientId: `knowledge-base-${i + 1}` }));
  answers.give(
    'ListDataIntegrationAssociations',
    { DataIntegrationIdentifier: Arn },
    { DataIntegrationAssociations: clients },
  );
}

const ticketsOf = ({ region, partner, bus }: Tickets) => ({
  ...{ Name: 'meridian-tickets', EventIntegrationArn: ticketsArn(region) },
  ...{ EventFilter: { Source: partner }, EventBridgeBus: bus },
});
