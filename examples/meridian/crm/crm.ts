import type { Ago } from '../place.ts';
import { type AppIntegrations, appIntegrationAnswers, appIntegrationsOf } from './app-integrations.ts';
import { type ProfileDomain, profileAnswers, profileDomainsOf } from './profiles.ts';

/** Who customers are, and what agents and assistants work with besides. */
export interface Crm {
  domains: ProfileDomain[];
  apps: AppIntegrations;
}

export const crmOf = (): Crm => ({ domains: profileDomainsOf(), apps: appIntegrationsOf() });

export const crmAnswers = ({ domains, apps }: Crm, ago: Ago) => [
  ...profileAnswers(domains, ago),
  ...appIntegrationAnswers(apps),
];
