import { bool, list, nullable, number, string, timestamp } from '../field-type.ts';
import { derivedType } from '../resource-type.ts';

export const drill = derivedType({
  type: 'Ringdown::Drill',
  scope: 'region',
  doc: 'The record of an exercise, as a file that --drills names, with what AWS recorded in its window. There is none where no records are named.',
  id: 'Id',
  derivedFrom: {
    'Ringdown::CloudTrail::Event': ['EventName', 'EventTime', 'ErrorCode', 'InvokedBy', 'RequestParameters'],
    'AWS::Connect::TrafficDistributionGroup': ['Name'],
    'Ringdown::Connect::InstanceMetrics': ['CallsPerInterval'],
    'Ringdown::Connect::TestCaseExecution': ['Status', 'StartTime', 'TestCaseId'],
    'Ringdown::Backup::RestoreJob': ['Status', 'ValidationStatus', 'ResourceType', 'CreationDate'],
    'Ringdown::DirectConnect::FailoverTest': ['StartTime', 'VirtualInterfaceId'],
    'Ringdown::RDS::FailoverEvent': [
      ...['EventTime', 'Operation', 'Outcome', 'DBClusterIdentifier', 'TargetRegion'],
    ],
    'Ringdown::ARCRegionSwitch::PlanExecution': [
      'StartTime',
      'ExecutionAction',
      'ExecutionRegion',
      'ExecutionState',
    ],
  },
  fields: {
    Id: { type: string, doc: 'Id of the record.' },
    Type: { type: string, doc: 'Such as failover, failback, backup-restore or tabletop.' },
    From: { type: timestamp, doc: 'When its window opened.' },
    To: { type: timestamp, doc: 'When its window closed.' },
    Result: { type: string, doc: 'met, partly-met, not-met or aborted, by the record.' },
    Production: {
      type: nullable(bool),
      doc: 'Whether real callers took part; absent where the record does not say.',
    },
    Corroboration: {
      type: string,
      doc: 'confirmed, partly, none-possible, contradicted or planned, by what AWS recorded in the window.',
    },
    Contradictions: {
      type: list(string),
      doc: 'What AWS would have recorded and did not, in sentences; empty unless the record is contradicted.',
    },
    RecoverySeconds: {
      type: nullable(number),
      doc: 'Measured time to recover, by the timeline where it tells; absent where nothing does.',
    },
    RecoveryObjectiveSeconds: {
      type: nullable(number),
      doc: 'Declared time to recover; absent where none was.',
    },
    Missed: { type: list(string), doc: 'Objectives that were not met, in sentences.' },
    Unprepared: {
      type: list(string),
      doc: 'Objectives and criteria that were missing or late when it began, in sentences.',
    },
    Unfinished: {
      type: list(string),
      doc: 'Findings that nothing follows from, and follow-ups that are overdue, in sentences.',
    },
  },
});
