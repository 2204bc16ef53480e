import { inbound, lines } from '../flows/lines.ts';
import type { Ago } from '../place.ts';
import { agentsIn } from '../routing/agents.ts';
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
  const whole = contentsIn(home, services, ago);
  const own = lines.filter((line) => line.ends.some((end) => ends.includes(end)));
  const names = own.map(({ queue }) => queue).concat('BasicQueue', 'Escalations', 'Service follow-up');
  const flows = [...own.map(({ name }) => inbound(name)), ...elsewhere(whole)];
  const basic = { ...whole.profiles[0]!, queues: names, agents, group };
  return {
    ...whole,
    flows: whole.flows.filter(({ name }) => flows.includes(name)),
    queues: whole.queues
      .filter(({ name }) => names.includes(name))
      .map((queue) => ({ ...queue, shows: ends[0] ?? '' })),
    ...{ profiles: [basic], agents: agentsIn(home, [basic]), quickConnects: [], testCases: [], views: [] },
    ...{ rules: [], evaluationForms: [], vocabularies: [], addresses: [], taskTemplates: [], dataSets: [] },
    numberFlows: whole.numberFlows.filter(({ end }) => ends.includes(end)),
    integrations: [],
  };
}

/** Flows besides those of numbers that need no queue or flow which only the pair has. */
const elsewhere = ({ flows }: Contents): string[] =>
  flows
    .filter(({ name, type }) => type !== 'CONTACT_FLOW' || ['Callback', 'After the call'].includes(name))
    .flatMap(({ name }) => (name === 'Transfer to claims' ? [] : [name]));

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
