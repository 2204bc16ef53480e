import type { Value } from './estate.ts';
import type { Severity } from './finding.ts';
import type { Fate } from './journey.ts';

/** Prose of ringdown, and between it texts of the account, which every format shows as code. */
export type Words = readonly (string | { code: string })[];

/**
 * What stands behind an option of a command: a text, several, JSON, a switch, or something that whoever runs it fills
 * in by setting a shell variable. No part of it has been quoted for a shell.
 */
export type Argument =
  | string
  | readonly string[]
  | { json: Value }
  | true
  | { variable: string; meaning: string };

/** One command of the AWS CLI, for people to run. ringdown runs none. */
export interface Command {
  /** As the AWS CLI calls service and operation: `connect`, `update-traffic-distribution`. */
  service: string;
  operation: string;
  options: { [option: string]: Argument };
  account: string;
  region: string;
  endpoint?: string;
  /** JMESPath for `--query`. */
  query?: string;
  /** It asks the lost Region on purpose, to see whether it answers. */
  probes?: boolean;
}

/** Whether a command does more than read. Told by its name, so that no step can call a change a look. */
export const changes = ({ operation }: Pick<Command, 'operation'>): boolean =>
  !/^(get|list|describe|lookup)-/.test(operation);

/** Something to look at, and what should be seen. */
export interface Check {
  command?: Command;
  expect: Words;
}

/** Something that could not be read when the runbook was made. */
export interface Missing {
  /** What, by which call, and why. */
  words: Words;
  /** A command that reads it. */
  find?: Command;
}

export const roleIds = [
  'decision',
  'lead',
  'connect',
  'data',
  'network',
  'communications',
  'scribe',
] as const;
export type RoleId = (typeof roleIds)[number];

export interface RunbookStep {
  kind: 'step';
  /** `C2`; the same estate gives the same numbers. */
  number: string;
  title: Words;
  by: RoleId;
  /** What stands in the way, or goes wrong easily. */
  cautions: Words[];
  does: Words[];
  commands: Command[];
  checks: Check[];
  /** What to do where the commands do not work. */
  manual: Words[];
  fallback: Command[];
  missing: Missing[];
  /** Addresses of documentation. */
  sources: string[];
}

export interface RunbookItem {
  words: Words;
  mark?: Fate | Severity;
  more?: Words[];
  sources?: string[];
}

export type RunbookPart =
  | RunbookStep
  | { kind: 'note'; words: Words }
  | { kind: 'missing'; missing: Missing[] }
  | { kind: 'checks'; checks: Check[] }
  /** With boxes to tick where somebody has to do it. */
  | { kind: 'list'; title?: string; boxes: boolean; items: RunbookItem[] }
  | { kind: 'table'; title: string; head: string[]; rows: Words[][] }
  /** To be filled in by hand where there is no value. */
  | { kind: 'form'; fields: { label: string; hint?: string; value: string | null }[] };

export interface RunbookSection {
  id: string;
  title: string;
  parts: RunbookPart[];
}

/** The procedure by which one contact centre survives the loss of one Region. */
export interface Runbook {
  title: string;
  /** What it is for, in a sentence. */
  lede: Words;
  lost: string;
  left: string;
  accounts: { id: string; name?: string }[];
  collected: { startedAt: string; finishedAt: string; interrupted: boolean; tool: string };
  sections: RunbookSection[];
}

/** What the config says of it. */
export interface RunbookSettings {
  /** Who the runbook is for. */
  centre?: string;
  /** Who does what, and how to reach them. */
  roles?: { [role in RoleId]?: string };
  /** Where people meet, such as the number of a conference. */
  bridge?: string;
  /** Where the record of an event is kept. */
  evidence?: string;
}
