/** An approved deviation, as a file of the user's repository; `reports/schema/exception.schema.json` describes the file. */
export interface Exception {
  id: string;
  rule: string;
  resource: ResourceSelector;
  reason: string;
  /** What is done instead. */
  compensatingControl?: string;
  requestedBy: string;
  approvedBy: string;
  /** Days, as `2026-11-05`. */
  approvedOn: string;
  /** The last day on which it holds. */
  expires: string;
  /** Of what was accepted; without any, whatever the resource is like. */
  fingerprints: string[];
}

/** Patterns, of which each key must have one that fits; `*` stands for any text. */
export type ResourceSelector = { [key in SelectorKey]?: string[] };

export const selectorKeys = ['id', 'arn', 'account', 'region'] as const;
export type SelectorKey = (typeof selectorKeys)[number];

type OneOrMany = string | string[];

/** The file as its author writes it. */
export interface ExceptionFile {
  id: string;
  rule: string;
  resource: { [key in SelectorKey]?: OneOrMany };
  reason: string;
  compensating_control?: string;
  requested_by: string;
  approved_by: string;
  approved_on: string;
  expires: string;
  fingerprint?: OneOrMany;
}

export function exceptionOf(file: ExceptionFile): Exception {
  return {
    id: file.id,
    rule: file.rule,
    resource: Object.fromEntries(Object.entries(file.resource).map(([key, value]) => [key, listOf(value)])),
    reason: file.reason,
    ...(file.compensating_control !== undefined && { compensatingControl: file.compensating_control }),
    requestedBy: file.requested_by,
    approvedBy: file.approved_by,
    approvedOn: file.approved_on,
    expires: file.expires,
    fingerprints: file.fingerprint === undefined ? [] : listOf(file.fingerprint),
  };
}

const listOf = (value: OneOrMany): string[] => (typeof value === 'string' ? [value] : value);
