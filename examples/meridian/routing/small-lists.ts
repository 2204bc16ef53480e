import { type Home, mirroredId } from '../connect/home.ts';

/** What has an id and a name, and is mirrored as it stands. */
export interface Named {
  id: string;
  name: string;
  /** Days since the last change, where a Region tells its own story about that. */
  changed?: number;
}

const parts = ['claims', 'urgent', 'service', 'brokers', 'default'];

const prompts = [
  ...parts.flatMap((part) => [`greeting-${part}.wav`, `music-${part}.wav`]),
  ...[
    'greeting-spanish.wav',
    'referral-notice.wav',
    'hold.wav',
    'beep.wav',
    'storm-notice.wav',
    'survey.wav',
  ],
];

export const promptsIn = (home: Home): Named[] => prompts.map((name) => named(home, 'prompt', name));

export interface Status extends Named {
  type: 'ROUTABLE' | 'CUSTOM' | 'OFFLINE';
}

export const statusesIn = (home: Home): Status[] => [
  { ...named(home, 'agent-state', 'Available'), type: 'ROUTABLE' },
  ...['Break', 'Lunch', 'Training', 'Meeting', 'Failover drill'].map(
    (name): Status => ({ ...named(home, 'agent-state', name), type: 'CUSTOM' }),
  ),
  { ...named(home, 'agent-state', 'Offline'), type: 'OFFLINE' },
];

/** Sites, and the two teams of each. */
export interface HierarchyGroup extends Named {
  level: 'Site' | 'Team';
  above: Named[];
}

export const hierarchyIn = (home: Home, sites: readonly string[]): HierarchyGroup[] =>
  sites.flatMap((name) => {
    const site = named(home, 'agent-group', name);
    const team = (work: string): HierarchyGroup => ({
      ...named(home, 'agent-group', `${name} ${work}`),
      ...{ level: 'Team', above: [site] },
    });
    return [{ ...site, level: 'Site' as const, above: [] }, team('claims'), team('service')];
  });

export interface Attribute {
  name: string;
  values: string[];
}

export const attributesIn = (): Attribute[] => [
  { name: 'Language', values: ['English', 'Spanish', 'Relay'] },
  { name: 'Licence', values: ['Auto', 'Property', 'Life', 'Commercial'] },
  { name: 'Priority', values: ['Standard', 'Vulnerable', 'Catastrophe'] },
  { name: 'Region', values: ['Northeast', 'South', 'Midwest', 'West'] },
];

export interface QuickConnect extends Named {
  queue?: string;
  flow: string;
  number?: string;
}

export const quickConnectsIn = (home: Home): QuickConnect[] => [
  ...[
    ...['Claims general', 'First notice of loss', 'Injury', 'Roadside', 'Fraud', 'Policy service', 'Billing'],
    ...['Retention', 'Broker', 'Complaints', 'Web help desk', 'Escalations'],
  ].map((queue) => ({
    ...named(home, 'transfer-destination', `To ${queue}`),
    ...{ queue, flow: queue === 'Escalations' ? 'Transfer to a supervisor' : 'Transfer to a queue' },
  })),
  { ...named(home, 'transfer-destination', 'Glass partner'), flow: '', number: '+12065550161' },
  { ...named(home, 'transfer-destination', 'Towing partner'), flow: '', number: '+12065550160' },
];

const named = (home: Home, kind: Parameters<typeof mirroredId>[1], name: string): Named => ({
  id: mirroredId(home, kind, name),
  name,
});
