import { bool, list, nullable, string } from '../field-type.ts';
import { regionNeutral, sortedJson } from '../region-neutral.ts';
import { field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { type Known, text } from '../service.ts';
import { pages } from './pages.ts';
import { eventbridge } from './service.ts';

const rules = listing(
  eventbridge.call('ListRules', {
    actions: ['events:ListRules'],
    uses: ['Name'],
    input: ({ Name }) => ({ EventBusName: text(Name) }),
    pages,
  }),
  (answer, { known }) => answer.Rules?.map((rule) => ({ ...rule, bus: known.Name })),
);

const nameOf = ({ EventBusName, Name }: Known): string => `${text(EventBusName)}/${text(Name)}`;

export const rule = resourceType({
  type: 'AWS::Events::Rule',
  scope: 'region',
  parent: 'AWS::Events::EventBus',
  doc: 'A rule of an event bus: which events, or at which times, and whether it is on. EventBridge copies none to another Region.',
  list: rules,
  id: nameOf,
  arn: 'Arn',
  fields: {
    Name: field(rules, string, 'Name, unique on its bus.', (r) => r.Name),
    Arn: field(rules, string, 'Amazon Resource Name.', (r) => r.Arn),
    EventBusName: field(rules, string, 'The bus that it belongs to.', (r) => r.bus),
    State: field(
      rules,
      string,
      'ENABLED, DISABLED or ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS.',
      (r) => r.State,
    ),
    EventPattern: field(
      rules,
      nullable(string),
      'The events that match, with the own Region left open; absent on a rule that a clock starts.',
      (r, _, { region }) =>
        r.EventPattern === undefined ? undefined : regionNeutral(sortedJson(r.EventPattern), region),
    ),
    EventSources: field(
      rules,
      list(string),
      'Sources that the pattern names, such as aws.connect; empty where it names none.',
      (r) => sourcesIn(r.EventPattern),
    ),
    MatchesHealthEvents: field(
      rules,
      bool,
      'Whether the rule is on and matches events of AWS Health.',
      (r) => r.State !== 'DISABLED' && sourcesIn(r.EventPattern).includes('aws.health'),
    ),
    MatchesBackupEvents: field(
      rules,
      bool,
      'Whether the rule is on and matches events of AWS Backup.',
      (r) => r.State !== 'DISABLED' && sourcesIn(r.EventPattern).includes('aws.backup'),
    ),
  },
  relations: {
    Targets: toMany('Ringdown::Events::Target', {
      doc: 'What the rule sends events to.',
      on: 'RuleArn',
      from: 'Arn',
    }),
    Counterpart: toOne('AWS::Events::Rule', {
      doc: 'The rule of the same bus and name in the other Region of the pair.',
      uses: ['EventBusName', 'Name'],
      name: nameOf,
      region: 'other',
    }),
  },
});

/** A pattern may also match by prefix and the like; only names in full are taken. */
function sourcesIn(pattern: string | undefined): string[] {
  if (pattern === undefined) return [];
  const { source = [] } = JSON.parse(pattern) as { source?: unknown };
  return Array.isArray(source) ? source.filter((name) => typeof name === 'string') : [];
}
