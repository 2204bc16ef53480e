import type { Events } from '../events/events.ts';
import { functionArn, functionName } from '../lambda/functions.ts';
import { primary, type Region, recovery } from '../place.ts';
import { type Flaw, one } from './flaw.ts';

type Named =
  | 'topics'
  | 'queues'
  | 'rules'
  | 'destinations'
  | 'machines'
  | 'logGroups'
  | 'canaries'
  | 'domainNames';

/** A flaw of one of the things that have a name and a Region. */
const of = <L extends Named>(
  list: L,
  [name, region]: [name: string, region: Region],
  why: string,
  spoil: (thing: Events[L][number]) => void,
): Flaw => ({
  why,
  spoil: ({ events }) =>
    spoil(one<Events[L][number]>(events[list], (each) => each.name === name && each.region === region, name)),
});

const lost = (list: Named | 'schedules', name: string, why: string): Flaw => ({
  why,
  spoil: ({ events }) => {
    const is = (each: { name: string; region: Region }) => each.name === name && each.region === recovery;
    one<{ name: string; region: Region }>(events[list], is, name);
    Object.assign(events, { [list]: events[list].filter((each) => !is(each)) });
  },
});

const notification: Flaw[] = [
  {
    why: 'Typed by hand where everything else was copied',
    spoil: ({ alarms }) => {
      const is = { name: 'queue-long-claims', region: recovery };
      one(alarms, ({ name, region }) => name === is.name && region === is.region, is.name).topic =
        'meridian-oncall';
    },
  },
  of(
    'topics',
    ['meridian-duty-manager', recovery],
    'The e-mail with the link went to a former manager',
    (t) => {
      t.subscriptions = [{ protocol: 'email', endpoint: 'former@meridian-mutual.example', confirmed: false }];
    },
  ),
  of(
    'topics',
    ['meridian-duty-manager', primary],
    'Encrypted in answer to a finding of another scanner',
    (t) => {
      t.key = 'alias/aws/sns';
    },
  ),
  of(
    'topics',
    ['meridian-on-call', primary],
    'Billing shares the topic, and wanted its own messages only',
    (t) => {
      one(t.subscriptions, ({ protocol }) => protocol === 'https', 'pager').filters = 'MessageAttributes';
      t.open = true;
    },
  ),
  of(
    'topics',
    ['meridian-on-call', recovery],
    'The forwarder was deployed once, and both topics tell it',
    (t) => {
      one(t.subscriptions, ({ protocol }) => protocol === 'lambda', 'forwarder').endpoint = functionArn(
        'on-call-forwarder',
        primary,
      );
    },
  ),
  of('queues', ['meridian-callbacks-dead', primary], 'Made with what the form proposes', (queue) => {
    queue.days = 4;
  }),
  of(
    'queues',
    ['meridian-survey-writer-failed', primary],
    'A release of spring, and nobody has looked',
    (q) => {
      q.waiting = 37;
    },
  ),
  lost('queues', 'meridian-survey-writer-failed', 'Deleted as unused: nothing had ever been in it'),
];

const events: Flaw[] = [
  lost('rules', 'meridian-contact-tickets', 'Tickets came with a release that knew one Region'),
  lost('destinations', 'meridian-tickets', 'See above'),
  of(
    'rules',
    ['meridian-contacts', recovery],
    'The callback list was added in spring, in one Region',
    (rule) => {
      rule.targets = rule.targets.slice(0, 1);
    },
  ),
  of('rules', ['meridian-contacts', recovery], '… and its failures are not kept', (rule) => {
    delete rule.targets[0]!.failed;
  }),
  of('rules', ['meridian-contacts', primary], 'Leads to a function that was renamed', (rule) => {
    rule.targets.push({ arn: functionArn('contact-filer', primary), failed: rule.targets[0]!.failed! });
  }),
  of('rules', ['meridian-health', recovery], 'Sent the same news twice, and was switched off', (rule) => {
    rule.enabled = false;
  }),
  of(
    'destinations',
    ['meridian-crm', recovery],
    'The client secret was renewed where it was in use',
    (crm) => {
      crm.authorized = false;
    },
  ),
  {
    why: 'Replication of events cost something, and was to be looked at later',
    spoil: (centre) => {
      centre.events.endpoint.replicates = false;
    },
  },
  lost('schedules', 'meridian-callbacks-due', 'Made in the console on a Friday'),
];

const automation: Flaw[] = [
  {
    why: 'The switch was built on the night of the last incident, where the team was signed in',
    spoil: (centre) => {
      const is = { name: 'failover-switch', region: recovery };
      const found = one(centre.functions, (fn) => fn.name === is.name && fn.region === is.region, is.name);
      centre.functions = centre.functions.filter((fn) => fn !== found);
    },
  },
  {
    why: '… and its permission was lost when it was made again by Terraform',
    spoil: ({ functions }) => {
      const is = { name: 'failover-switch', region: primary };
      one(functions, (fn) => fn.name === is.name && fn.region === is.region, is.name).admits = [];
    },
  },
  lost('machines', 'meridian-dr-databases', 'The databases came to the plan later than the calls'),
  of(
    'machines',
    ['meridian-failover', recovery],
    'Copied from the other Region and never started',
    (machine) => {
      Object.assign(machine, { names: primary, logs: 'OFF', steps: machine.steps.slice(0, 2) });
      delete machine.succeeded;
    },
  ),
];

const logs: Flaw[] = [
  lost('logGroups', '/aws/connect/meridian-west', 'Cleaned up with other empty groups'),
  of('logGroups', ['/aws/connect/meridian', primary], 'As Amazon Connect made it', (group) => {
    delete group.days;
    delete group.key;
  }),
  of('logGroups', [`/aws/lambda/${functionName('broker-auth')}`, recovery], 'As Lambda made it', (group) => {
    delete group.days;
  }),
];

const watching: Flaw[] = [
  of('canaries', ['meridian-answers', recovery], 'Stopped for the release of the desktop', (canary) => {
    canary.state = 'STOPPED';
  }),
  of('canaries', ['corporate-site', recovery], 'The site moved to another supplier', (canary) => {
    canary.state = 'STOPPED';
  }),
  {
    why: 'The canary failed for a week because of a certificate, and its alarm was deleted',
    spoil: (centre) => {
      centre.alarms = centre.alarms.filter(
        ({ name, region }) => name !== 'canary-silent' || region === recovery,
      );
    },
  },
  {
    why: 'Metrics are charged by the number, and the standby was thought to have none',
    spoil: (centre) => {
      one(centre.events.metricStreams, ({ region }) => region === recovery, 'stream').state = 'stopped';
    },
  },
  {
    why: 'Made mute for a drill, which is over',
    spoil: (centre) => {
      centre.events.muted = [recovery];
    },
  },
  lost('domainNames', 'callback-api.meridian-mutual.example', 'No certificate had been asked for there'),
  of(
    'domainNames',
    ['chat-api.meridian-mutual.example', recovery],
    'Made with what the form proposed',
    (name) => {
      name.tls = 'TLS_1_0';
    },
  ),
];

/** What tells, starts and writes down, and what happened to it. */
export const eventFlaws: readonly Flaw[] = [...notification, ...events, ...automation, ...logs, ...watching];
