import { type ManyRelation, type Relation, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';

/** Everything that the same account and Region have of a kind: `on` is a field that all of them agree in. */
const ofRegion = (
  target: string,
  { on, value, doc }: { on: string; value: string; doc: string },
): ManyRelation => ({
  ...{ kind: 'many', target, doc, on },
  uses: [],
  value: () => value,
});

/** What tells how an instance is watched, what it may and what it did, in its own Region. */
export const instanceEvidence: { [relation: string]: Relation } = {
  Alarms: toMany('AWS::CloudWatch::Alarm', {
    doc: 'The alarms of the same Region on its metrics.',
    on: 'ConnectInstanceId',
    from: 'Id',
  }),
  Metrics: toOne('Ringdown::Connect::InstanceMetrics', {
    doc: 'What it did in this Region in 90 days.',
    uses: ['Id'],
    name: ({ Id }) => text(Id),
    region: 'same',
  }),
  Quotas: ofRegion('Ringdown::ServiceQuotas::Quota', {
    doc: 'Quotas of Amazon Connect in this Region: of the account and of every instance.',
    on: 'ServiceCode',
    value: 'connect',
  }),
  FlowLogGroup: toOne('AWS::Logs::LogGroup', {
    doc: 'The log group that its flows write to, named after its alias; absent until something was logged, and where it was deleted.',
    uses: ['InstanceAlias'],
    name: ({ InstanceAlias }) => (InstanceAlias === null ? null : `/aws/connect/${text(InstanceAlias)}`),
    region: 'same',
  }),
  HealthRules: ofRegion('AWS::Events::Rule', {
    doc: 'The rules of this Region that are on and match events of AWS Health.',
    on: 'MatchesHealthEvents',
    value: 'true',
  }),
  Canaries: ofRegion('AWS::Synthetics::Canary', {
    doc: 'The canaries that run in this Region, whatever they try.',
    on: 'State',
    value: 'RUNNING',
  }),
  RegionLossExperiments: ofRegion('AWS::FIS::ExperimentTemplate', {
    doc: 'The experiment templates of this Region that cut it off from others or pause replication.',
    on: 'SeparatesRegions',
    value: 'true',
  }),
  Events: ofRegion('Ringdown::CloudTrail::Event', {
    doc: 'Shifts of traffic and runs of tests that were asked of this Region, for whichever instance.',
    on: 'EventSource',
    value: 'connect.amazonaws.com',
  }),
};
