import { lines } from '../flows/lines.ts';
import { otherFlows } from '../flows/other-flows.ts';
import type { Ago } from '../place.ts';
import { profilesIn } from '../routing/profiles.ts';
import { type Contents, contentsIn, type Services } from './contents.ts';
import type { Home } from './home.ts';

interface Few {
  home: Home;
  services: Services;
  /** Last digits of its numbers. */
  ends: string[];
  agents: number;
  /** Traffic distribution group of its agents; none where there is no replica. */
  group: string;
}

/** A small instance: the flows of its numbers and their queues, and agents who all answer the same. */
export function fewContents({ home, services, ends, agents, group }: Few, ago: Ago): Contents {
  const some = lines.filter((line) => line.ends.some((end) => ends.includes(end)));
  const queues = some.map(({ queue }) => queue).concat('BasicQueue', 'Escalations', 'Service follow-up');
  const basic = { ...profilesIn(home)[0]!, queues, agents, group };
  const few = contentsIn(home, services, ago, { some, others, profiles: [basic] });
  return {
    ...few,
    queues: few.queues
      .filter(({ name }) => queues.includes(name))
      .map((queue) => ({ ...queue, shows: ends[0] ?? '' })),
    ...{ quickConnects: [], testCases: [], views: [], integrations: [] },
    ...{ rules: [], evaluationForms: [], vocabularies: [], addresses: [], taskTemplates: [], dataSets: [] },
  };
}

/** Flows that need no queue or other flow which only the pair has. */
const others = otherFlows.filter(([name, type]) =>
  type === 'CONTACT_FLOW' ? ['Callback', 'After the call'].includes(name) : name !== 'Transfer to claims',
);

/** What Connect puts into an instance by itself, and nothing that anybody has made. */
export function bareContents(home: Home, ago: Ago): Contents {
  const services = { functions: [], bots: [] };
  const few = fewContents({ home, services, ends: [], agents: 0, group: '' }, ago);
  return {
    ...few,
    ...{
      flows: few.flows.filter(({ type }) => type !== 'CONTACT_FLOW' && type !== 'CUSTOMER_QUEUE'),
      modules: [],
    },
    queues: few.queues.filter(({ name }) => name === 'BasicQueue'),
    hours: few.hours.filter(({ name }) => name === 'Basic Hours'),
    securityProfiles: few.securityProfiles.filter(({ name }) => defaults.includes(name)),
    ...{ hierarchy: [], attributes: [] },
  };
}

const defaults = ['Admin', 'Agent', 'CallCenterManager', 'QualityAnalyst'];
