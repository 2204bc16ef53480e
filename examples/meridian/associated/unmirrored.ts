import { type Home, mirroredId, ownId } from '../connect/home.ts';
import { applicationArn, applicationNames, ticketsArn } from '../crm/app-integrations.ts';
import { lines } from '../flows/lines.ts';
import { primary, production, uuid } from '../place.ts';
import type { Named } from '../routing/small-lists.ts';

/** What somebody has to set up in each Region by hand; ids differ, names agree. */
export interface Unmirrored {
  taskTemplates: (Named & { flow: string })[];
  rules: (Named & { event: string; flow?: string })[];
  evaluationForms: Named[];
  vocabularies: (Named & { language: string; failure?: string })[];
  addresses: (Named & { flow: string })[];
  integrations: { id: string; type: string; arn: string; application?: { name: string; url: string } }[];
  authentication: (Named & { isDefault: boolean; networks: string[]; idleMinutes: number })[];
  /** Data sets that the data lake is given, and the account that reads it. */
  dataSets: string[];
  dataReader: string;
}

export const unmirroredIn = (home: Home): Unmirrored => ({
  taskTemplates: [
    { ...own(home, 'task-template', 'Claims follow-up'), flow: 'Claims follow-up task' },
    { ...own(home, 'task-template', 'Broker request'), flow: 'Service follow-up task' },
    { ...own(home, 'task-template', 'Complaint'), flow: 'Service follow-up task' },
  ],
  rules: [
    {
      ...own(home, 'rule', 'Threats to cancel'),
      event: 'OnRealTimeCallAnalysisAvailable',
      flow: 'Service follow-up task',
    },
    {
      ...own(home, 'rule', 'Injury mentioned'),
      event: 'OnPostCallAnalysisAvailable',
      flow: 'Claims follow-up task',
    },
    { ...own(home, 'rule', 'Profanity'), event: 'OnPostCallAnalysisAvailable' },
    { ...own(home, 'rule', 'Long waits'), event: 'OnMetricDataUpdate' },
  ],
  evaluationForms: ['Claims call', 'Service call', 'Complaint'].map((name) =>
    own(home, 'evaluation-form', name),
  ),
  vocabularies: [
    { ...own(home, 'vocabulary', 'insurance-en'), language: 'en-US' },
    { ...own(home, 'vocabulary', 'insurance-es'), language: 'es-US' },
  ],
  addresses: ['claims@meridian-mutual.example', 'service@meridian-mutual.example'].map((name) => ({
    ...own(home, 'email-address', name),
    flow: 'E-mail',
  })),
  integrations: integrationsIn(home),
  authentication: [
    {
      id: mirroredId(home, 'authentication-profile', 'Default'),
      ...{ name: 'Default Authentication Profile', isDefault: true, idleMinutes: 15 },
      networks: ['203.0.113.0/24', '198.51.100.0/24'],
    },
  ],
  dataSets: ['contact_record', 'agent_queue_statistic_record', 'contact_statistic_record'],
  dataReader: production,
});

const own = (home: Home, kind: Parameters<typeof ownId>[1], name: string): Named => ({
  id: ownId(home, kind, name),
  name,
});

function integrationsIn(home: Home): Unmirrored['integrations'] {
  const arn = (service: string, resource: string) =>
    `arn:aws:${service}:${home.region}:${production}:${resource}/${uuid(`${home.name} ${home.region} ${resource}`)}`;
  const application = (name: string) => ({
    ...{ type: 'APPLICATION', arn: applicationArn(name, home.region) },
    application: { name, url: `https://${name}.meridian-mutual.example` },
  });
  return [
    { type: 'WISDOM_ASSISTANT', arn: arn('wisdom', 'assistant') },
    { type: 'WISDOM_KNOWLEDGE_BASE', arn: arn('wisdom', 'knowledge-base') },
    { type: 'CASES_DOMAIN', arn: arn('cases', 'domain') },
    {
      type: 'FILE_SCANNER',
      arn: `arn:aws:lambda:${home.region}:${production}:function:meridian-file-scanner`,
    },
    { type: 'EVENT', arn: ticketsArn(home.region) },
    ...applicationNames.map(application),
  ].map((one, i) => ({ ...one, id: ownId(home, 'integration-association', `${one.type} ${i}`) }));
}

/** Simulated contacts, which are mirrored, and when they ran where. */
export interface TestCase extends Named {
  line: string;
  ranAgo: number[];
  /** Whether the last run failed. */
  fails?: boolean;
}

export const testCasesIn = (home: Home): TestCase[] =>
  lines.map(({ name: line }, i) => ({
    ...{ id: mirroredId(home, 'test-case', line), name: `${line} answers`, line },
    ranAgo: home.region === primary ? [3 + i, 33 + i, 63 + i] : [18 + i, 48 + i],
  }));

export const viewsIn = (home: Home): Named[] =>
  ['Claim summary', 'Policy summary', 'Dispatch map'].map((name) => ({
    id: mirroredId(home, 'view', name),
    name,
  }));
