import { Answers } from '../answers.ts';
import { instanceArn, instanceIdOf } from '../connect/instances.ts';
import { multiRegionKeyArn } from '../kms/keys.ts';
import { type Ago, bothRegions, production, type Region } from '../place.ts';

/** A domain of customer profiles, in one Region. */
export interface ProfileDomain {
  name: string;
  region: Region;
  days: number;
  profiles: number;
  /** Queue for records that could not be taken in, by name. */
  reports?: string;
  /** Instance that uses it, by name. */
  instance: string;
  /** Object types that the CRM fills. */
  feeds: string[];
  key: string;
}

const feeds = ['Salesforce-Contact', 'Salesforce-Account', 'Meridian-Policy'];

export const profileDomainsOf = (): ProfileDomain[] =>
  bothRegions.map((region) => ({
    ...{ name: 'meridian-customers', region, days: 730, reports: 'meridian-profiles-failed' },
    instance: 'meridian',
    profiles: region === 'us-east-1' ? 1_284_330 : 1_281_907,
    ...{ feeds: [...feeds], key: multiRegionKeyArn('customer-profiles', { account: production, region }) },
  }));

/** What Customer Profiles answers about its set-up: the domains of the production account, and none in the other. */
export const profileAnswers = (domains: readonly ProfileDomain[], ago: Ago) => [
  ...new Answers('profile').give('ListDomains', {}, { Items: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = domains.filter((domain) => domain.region === region);
    const times = { CreatedAt: ago(600), LastUpdatedAt: ago(40) };
    const answers = new Answers('profile', { account: production, region });
    answers.give(
      'ListDomains',
      {},
      { Items: here.map(({ name }) => ({ DomainName: name, ...times, Tags: {} })) },
    );
    for (const domain of here) {
      const asked = { DomainName: domain.name };
      answers.give('GetDomain', asked, {
        ...{ ...asked, ...times, DefaultExpirationDays: domain.days, DefaultEncryptionKey: domain.key },
        ...(domain.reports !== undefined && {
          DeadLetterQueueUrl: `https://sqs.${region}.amazonaws.com/${production}/${domain.reports}`,
        }),
        Stats: { ProfileCount: domain.profiles },
      });
      const integrations = integrationsOf(domain).map((one) => ({ ...asked, ...times, ...one }));
      answers.give('ListIntegrations', asked, { Items: integrations });
    }
    return answers.fixtures;
  }),
];

const integrationsOf = ({ region, instance, feeds: types }: ProfileDomain) => [
  { Uri: instanceArn({ id: instanceIdOf(instance), region }), ObjectTypeName: 'CTR' },
  ...types.map((ObjectTypeName) => ({
    ...{
      Uri: `arn:aws:appflow:${region}:${production}:flow/${ObjectTypeName.toLowerCase()}`,
      ObjectTypeName,
    },
  })),
];
