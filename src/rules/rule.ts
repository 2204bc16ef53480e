import type { Value } from '../model/estate.ts';
import type { Severity } from '../model/finding.ts';
import type { Breadth } from '../model/scope-choice.ts';
import type { Mention } from '../resources/resource-type.ts';
import type { Evaluate } from './cel.ts';
import type { Reference } from './check.ts';
import type { CheckedPart, MessagePart } from './message.ts';

/** A rule file as its author writes it; `reports/schema/rule.schema.json` describes the same. */
export interface RuleDefinition {
  id: string;
  title: string;
  severity: Severity;
  /** Runs only where it is named, because it costs a call for each of many resources. */
  optional?: boolean;
  /** Whether it speaks of everything in the account (the default) or only of what the contact centre uses. */
  scope?: Breadth;
  domain: string;
  resource: string;
  when?: string;
  let?: { [name: string]: string };
  assert: string;
  message: string;
  why: string;
  fix: string;
  params?: { [name: string]: { default: ParamValue; doc: string } };
  frameworks?: { [framework: string]: { id: string; relation: 'direct' | 'supporting'; why: string }[] };
  equivalents?: { [tool: string]: string };
  references: string[];
  tests: RuleTest[];
}

export type ParamValue = number | string | boolean | string[];

/** One inline test: the resource to judge, what it is related to, and the verdict. */
export interface RuleTest {
  name: string;
  given: { resource: GivenResource; [type: string]: GivenResource | GivenResource[] };
  /** Operations that were refused. */
  unread?: string[];
  params?: { [name: string]: ParamValue };
  expect: 'pass' | 'fail' | 'unknown' | 'not-applicable';
  /** What the message must say, when the test cares. */
  message?: string;
}

/** Fields by name; `$region` is `primary` (default), `recovery` or a Region, `$account` an account id. */
export type GivenResource = { [field: string]: Value };

/** What the check of a rule file yields. Plain data, so that a build can keep it. */
export interface CheckedRule {
  definition: RuleDefinition;
  /** What is evaluated: plain CEL, every `let` in its place. `conditions` are the parts that `&&` joins in `when`. */
  source: { when?: string; conditions: string[]; assert: string };
  message: CheckedPart[];
  /** Fields that decide the verdict: evidence when they were read, causes of `unknown` when not. */
  references: Reference[];
  /** Everything that must be collected for the rule, its message included. */
  mentions: Mention[];
  /** Names of the context that it reads, such as `recovery`. */
  variables: string[];
}

/** A checked rule that can be run. */
export interface Rule extends Omit<Readonly<CheckedRule>, 'message' | 'variables'> {
  file: string;
  when?: Evaluate;
  /** The parts of `when`. What several rules ask in the same words is the same function. */
  conditions: readonly Evaluate[];
  assert: Evaluate;
  message: MessagePart[];
  variables: ReadonlySet<string>;
}
