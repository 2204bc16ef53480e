import type { Value } from '../model/estate.ts';

/** Where a call is made. Account-wide services answer in one home Region of their partition. */
export interface Place {
  account: string;
  region: string;
}

/** What a resource knows so far, for the inputs of its further calls. */
export type Known = { [field: string]: Value };

/** How an operation continues: the names of its tokens, and the largest page it serves. */
export interface Pages {
  inputToken: string;
  outputToken: string;
  /** Further parts of a token, output member by input member, for an operation that continues after several. */
  with?: { [inputMember: string]: string };
  /** Output member that holds the list and the token, for an answer that is wrapped. */
  within?: string;
  size?: { member: string; max: number };
}

/** A job that must be started, and awaited, before the call has anything to answer. */
export interface Prepare {
  operation: string;
  ready: (answer: { [member: string]: unknown }) => boolean;
  waitMs: number;
  attempts: number;
}

/** A call that tells about many resources at once what another tells about one. */
export interface Bulk {
  call: Call;
  /** What the other call would answer about this resource; undefined where the answer leaves that out. */
  answerFor: (answer: never, known: Known) => object | undefined;
}

/** One AWS operation with everything that ringdown must know of it. */
export interface Call {
  service: Service;
  operation: string;
  /** IAM actions, from the service authorization reference; not always the operation's name. */
  actions: readonly string[];
  /** Fields that `input` reads. */
  uses: readonly string[];
  /** `undefined` when there is nothing to ask about; a list makes one call an input. */
  input: (known: Known, place: Place) => object | object[] | undefined;
  pages?: Pages;
  prepare?: Prepare;
  /** Asked first; the call itself is made only for the resources that this leaves out. */
  bulk?: Bulk;
  /**
   * Asked where an endpoint that stands in for AWS leaves out what AWS always answers. No policy needs its action,
   * because AWS is never asked.
   */
  fallback?: Call;
  /** Error codes by which the operation says "not configured"; `Code: words of the message` where the code says other things too. */
  absentOn: readonly string[];
  /** Region to call, when not the resource's own. */
  region?: (known: Known, place: Place) => string;
}

/** Every operation that may be asked in making a call. */
export const operationsOf = ({ operation, prepare, fallback }: Call): string[] => [
  operation,
  ...(prepare ? [prepare.operation] : []),
  ...(fallback ? [fallback.operation] : []),
];

/** An AWS service: how its client is loaded, and nothing is loaded before it is needed. */
export interface Service {
  /** Signing and IAM prefix, as in `s3:GetObject`. */
  id: string;
  /** Name for people. */
  name: string;
  load: () => Promise<unknown>;
  client: string;
}

type CommandOf<M, Op extends string> =
  M extends Record<`${Op}Command`, new (...args: never[]) => infer C> ? C : never;
export type OperationOf<M> = {
  [K in keyof M]: K extends `${infer Op}Command` ? Op : never;
}[keyof M] &
  string;
type InputOf<C> = C extends { input: infer I } ? I : never;
type OutputOf<C> = C extends {
  resolveMiddleware: (...args: never[]) => (args: never) => Promise<{ output: infer O }>;
}
  ? O
  : never;

interface CallOptions<I> {
  actions: readonly string[];
  uses?: readonly string[];
  input?: (known: Known, place: Place) => I | I[] | undefined;
  pages?: Pages;
  prepare?: Prepare;
  bulk?: Bulk;
  fallback?: Call;
  absentOn?: readonly string[];
  region?: (known: Known, place: Place) => string;
}

/** A call whose input and answer types the compiler knows; they exist only for what reads the answer. */
export interface TypedCall<In, Out> extends Call {
  readonly question?: In;
  readonly answer?: Out;
}

/**
 * Declares a service over its SDK module's type. The module itself is imported by the first call.
 * `M` is `typeof import('@aws-sdk/client-…')`, so that a misspelt operation, input or output member does
 * not compile.
 */
export function defineService<M>(service: Service) {
  const call = <Op extends OperationOf<M>>(
    operation: Op,
    options: CallOptions<InputOf<CommandOf<M, Op>>>,
  ): TypedCall<InputOf<CommandOf<M, Op>>, OutputOf<CommandOf<M, Op>>> => ({
    service,
    operation,
    actions: options.actions,
    uses: options.uses ?? [],
    input: (options.input ?? (() => ({}))) as Call['input'],
    absentOn: options.absentOn ?? [],
    ...(options.pages && { pages: options.pages }),
    ...(options.prepare && { prepare: options.prepare }),
    ...(options.bulk && { bulk: options.bulk }),
    ...(options.fallback && { fallback: options.fallback }),
    ...(options.region && { region: options.region }),
  });
  return { ...service, call };
}

/** A field as text, for inputs; what lists a resource always knows its names. */
export function text(value: Value | undefined): string {
  if (typeof value !== 'string') throw new TypeError(`expected text, found ${JSON.stringify(value)}`);
  return value;
}

export const nextToken = (max?: number): Pages => ({
  inputToken: 'NextToken',
  outputToken: 'NextToken',
  ...(max !== undefined && { size: { member: 'MaxResults', max } }),
});
