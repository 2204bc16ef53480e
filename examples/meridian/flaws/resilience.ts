import { type Flaw, one } from './flaw.ts';

/** What happened to experiments and to the applications that Resilience Hub looks at. */
export const resilienceFlaws: readonly Flaw[] = [
  {
    why: 'Somebody found the experiment that cuts Regions apart too dangerous to keep, and left the harmless half',
    spoil: ({ events }) => {
      const apart = one(events.experiments, ({ actionIds }) => actionIds.length > 1, 'experiment');
      apart.actionIds = ['aws:ec2:stop-instances'];
      apart.runs = [{ daysAgo: 290, status: 'completed' }];
      delete apart.logs;
    },
  },
  {
    why: 'The alarm was renamed, and the experiment still waits for the old one',
    spoil: ({ events }) => {
      one(
        events.experiments,
        ({ actionIds }) => actionIds[0] === 'aws:lambda:invocation-add-delay',
        'delay',
      ).alarm = 'missed-calls-high';
    },
  },
  {
    why: 'The desktop was registered as an internal tool',
    spoil: ({ events }) => {
      one(events.applications, ({ name }) => name === 'agent-desktop', 'desktop').policy =
        'meridian-internal';
    },
  },
  {
    why: 'A table without a replica was added in autumn, and the assessment says so every night',
    spoil: ({ events }) => {
      one(events.applications, ({ name }) => name === 'claims-functions', 'functions').region = {
        ...{ complianceStatus: 'PolicyBreached', currentRtoInSecs: 86_400, currentRpoInSecs: 86_400 },
      };
    },
  },
];
