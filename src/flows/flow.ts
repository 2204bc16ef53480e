import type { Value } from '../model/estate.ts';

/** How the file holds the flow; `unknown` when it holds none that we can read. */
export type FlowEncoding = 'language' | 'wrapper' | 'template' | 'legacy' | 'unknown';

/** Where something is: a path into the JSON, and the line and column in the text where they are known. */
export interface Place {
  path: string;
  line: number | null;
  column: number | null;
}

export type ProblemCode =
  | 'not-json'
  | 'not-a-flow'
  | 'too-large'
  | 'too-deep'
  | 'bad-shape'
  | 'no-actions'
  | 'no-start'
  | 'duplicate-id'
  | 'dangling-transition';

/** A defect of the text itself, found while reading it. */
export interface FlowProblem {
  code: ProblemCode;
  message: string;
  place: Place;
  /** Id of the action that has it, where one does. */
  action: string | null;
}

export interface FlowTransitions {
  next: string | null;
  conditions: { operator: string; operands: string[]; next: string }[];
  errors: { errorType: string; next: string }[];
}

/** One block of the flow, in the words of the flow language whatever the encoding was. */
export interface FlowAction {
  id: string;
  /** The name that its author gave it, where the editor's data says that the id is one. */
  name: string | null;
  type: string;
  /** The type as a legacy export wrote it. */
  legacyType: string | null;
  parameters: { [name: string]: Value };
  transitions: FlowTransitions;
  place: Place;
}

export type ReferenceKind =
  | 'lambda'
  | 'lex-bot'
  | 'flow'
  | 'module'
  | 'queue'
  | 'user'
  | 'prompt'
  | 'hours'
  | 'view'
  | 's3'
  | 'kinesis'
  | 'phone-number'
  | 'task-template'
  | 'case-template'
  | 'case'
  | 'customer-profile'
  | 'assistant'
  | 'voice-connector'
  | 'security-key'
  | 'other';

/**
 * How a reference is written. `placeholder` is filled in before deployment, `implicit` has no value of its
 * own: the action uses what its instance is connected to. `resolved` was a JSONPath and is a constant of the flow.
 */
export type ReferenceForm =
  | 'literal-arn'
  | 'bare-id'
  | 'region-token'
  | 'placeholder'
  | 'json-path'
  | 'contact-attribute'
  | 'flow-attribute'
  | 'implicit'
  | 'resolved';

/** Something outside of the flow that one of its actions needs. */
export interface FlowReference {
  kind: ReferenceKind;
  /** As written. */
  value: string;
  form: ReferenceForm;
  /** The constant that every path to the action sets; null unless `form` is `resolved`. */
  resolved: string | null;
  /** Why nobody can tell from the flow alone what a dynamic value will be; null when it can be told. */
  why: string | null;
  region: string | null;
  account: string | null;
  action: string;
  /** Parameter that holds it. */
  parameter: string;
}

export interface Flow {
  encoding: FlowEncoding;
  name: string | null;
  /** `CONTACT_FLOW`, `CUSTOMER_QUEUE` …; null when the file does not say. */
  type: string | null;
  /** The flow's own ARN, which wrappers carry. */
  arn: string | null;
  start: string | null;
  actions: FlowAction[];
  references: FlowReference[];
  problems: FlowProblem[];
}
