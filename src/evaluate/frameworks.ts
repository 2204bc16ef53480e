import type { ControlAttestation } from '../model/attestation.ts';
import type { DrillSummary } from '../model/drill.ts';
import type { Finding } from '../model/finding.ts';
import { byNaturalOrder } from '../model/natural-order.ts';
import { type ControlSummary, type Counts, countFindings, type FrameworkSummary } from '../model/report.ts';
import type { Attestation } from '../rules/attestations/attestation.ts';
import { questionOf } from '../rules/attestations/questions.ts';
import type { Control, Framework } from '../rules/frameworks/framework.ts';
import type { Rule, RuleDefinition } from '../rules/rule.ts';
import { answerText } from './answer-text.ts';
import { type Answer, answerTo } from './attestations.ts';
import { controlState } from './control-state.ts';
import { exerciseStanding } from './drills/cadence.ts';
import { exerciseText } from './drills/exercise-text.ts';
import type { Params } from './evaluate.ts';
import { frameworkScore } from './framework-score.ts';
import { type Mapped, type MappingIndex, mappedTo, mappingIndex } from './mappings.ts';

export type EntityRole = 'service-provider' | 'issuer';

/** Which frameworks a report shows, and what it must know of the rules that did not run. */
export interface FrameworkChoice {
  frameworks: readonly Framework[];
  /** Frameworks that were asked for; empty for all. */
  only: readonly string[];
  /** Rules that exist and were not run. */
  leftOut: readonly RuleDefinition[];
  params: { readonly [rule: string]: Params };
  roles: readonly EntityRole[];
  /** What people said of controls. */
  attestations?: readonly Attestation[];
}

export const noFrameworks: FrameworkChoice = { frameworks: [], only: [], leftOut: [], params: {}, roles: [] };

interface Judged {
  choice: FrameworkChoice;
  /** When the estate was read: answers run out by it. */
  at: string;
  rules: readonly Rule[];
  byRule: ReadonlyMap<string, readonly Finding[]>;
  /** Absent where nobody named any. */
  drills?: readonly DrillSummary[] | undefined;
}

/** Every control of every framework that is shown, also those to which no rule speaks. */
export function frameworkSummaries({ choice, at, rules, byRule, drills }: Judged): FrameworkSummary[] {
  const definitions = rules.map(({ definition }) => definition);
  const index = mappingIndex([...definitions, ...choice.leftOut]);
  const ran = new Set(definitions.map(({ id }) => id));
  const countsOf = new Map([...byRule].map(([rule, findings]) => [rule, countFindings(findings)]));
  const context: Context = { choice, at, index, ran, countsOf, drills };
  const known = new Set(choice.frameworks.map(({ id }) => id));
  const described = choice.frameworks
    .filter((framework) => isShown(framework, choice.only))
    .map((framework) => summaryOf(framework, context));
  const unlisted = [...index.keys()]
    .filter((id) => !known.has(id) && (choice.only.length === 0 || choice.only.includes(id)))
    .map((id) => summaryOf(unlistedFramework(id), context));
  return [...described, ...unlisted].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A proposal is shown with the framework that it would change. */
const isShown = ({ id, overlays }: Framework, only: readonly string[]): boolean =>
  only.length === 0 || only.includes(id) || (overlays !== undefined && only.includes(overlays));

interface Context {
  choice: FrameworkChoice;
  at: string;
  index: MappingIndex;
  ran: ReadonlySet<string>;
  countsOf: ReadonlyMap<string, Counts>;
  drills: readonly DrillSummary[] | undefined;
}

type Described = Omit<Framework, 'status'> & { status: FrameworkSummary['status'] };

function summaryOf(framework: Described, context: Context): FrameworkSummary {
  const { id, title, edition, status, source, says, groups } = framework;
  const extra = unlistedControls(framework, context.index);
  const controls = [...framework.controls, ...extra].map((control) => ({
    control,
    mapped: mappedTo(context.index, id, control),
  }));
  const summaries = controls.map(({ control, mapped }) => controlSummary(id, { control, mapped }, context));
  const scored = status === 'in-force' || status === 'house';
  return {
    id,
    title,
    edition,
    status,
    source,
    says,
    groups: extra.length > 0 ? [...groups, unlistedGroup] : groups,
    controls: summaries,
    ...(scored && {
      score: frameworkScore({
        controls: summaries,
        rules: controls.flatMap(({ mapped }) => mapped.map(({ rule }) => rule)),
        ran: context.ran,
        countsOf: context.countsOf,
      }),
    }),
  };
}

function controlSummary(
  framework: string,
  { control, mapped }: { control: Control; mapped: readonly Mapped[] },
  { choice: { attestations = [], params, roles }, at, ran, countsOf, drills }: Context,
): ControlSummary {
  const { id, title, group, assessability, slice, remainder, crosswalk = {} } = control;
  const isAsked = control.appliesTo === undefined || roles.some((role) => role === control.appliesTo);
  const question = isAsked ? questionOf(framework, control) : undefined;
  const answer = question && answerTo(question, attestations, at);
  const exercise =
    isAsked && control.exercise && drills ? exerciseStanding(control.exercise, drills, at) : undefined;
  const state = controlState({ control, mapped, ran, countsOf, params, roles, answer, exercise });
  const notes = [
    isAsked ? noteOf(control, state) : entityNote(control),
    answer && answerText(answer, state),
    exercise && exerciseText(exercise),
  ];
  const note = notes.filter((text) => text !== undefined).join(' ');
  const through = Object.entries(crosswalk).flatMap(([framework, ids]) =>
    ids.map((other) => `${framework} ${other}`),
  );
  return {
    id,
    title,
    group,
    assessability,
    state,
    rules: mapped.map(({ rule }) => rule.id),
    ...(through.length > 0 && { crosswalk: through }),
    ...(slice !== undefined && { slice }),
    ...(remainder !== undefined && { remainder }),
    ...(note !== '' && { note }),
    ...(answer && { attestation: stateOf(answer) }),
    ...(exercise && { exercise }),
  };
}

const stateOf = ({ state, id, answer }: Answer): ControlAttestation => ({
  state,
  ...(id !== undefined && { id }),
  ...(answer !== undefined && { answer }),
});

function noteOf({ noRule, demand = [] }: Control, state: ControlSummary['state']): string | undefined {
  if (state === 'not-examined') return noRule;
  if (state === 'not-demonstrated')
    return `A pass counts only with ${demand.map((d) => `${d.param} ${d.is.replace('-', ' ')} ${d.value}`).join(' and ')}`;
  return undefined;
}

const entityNote = ({ appliesTo }: Control): string =>
  `Asked of ${entities[appliesTo!]} only; entity_roles in ringdown.yaml brings it in`;

const entities: Record<EntityRole, string> = { 'service-provider': 'service providers', issuer: 'issuers' };

const unlistedGroup = { id: 'unlisted', title: 'Named by rules, not listed' };

/** A mapping is never dropped because the framework file does not list its control. */
function unlistedControls({ id, controls }: Described, index: MappingIndex): Control[] {
  const known = new Set(controls.map((control) => control.id));
  return [...(index.get(id)?.keys() ?? [])]
    .filter((control) => !known.has(control))
    .sort(byNaturalOrder)
    .map((control) => ({
      id: control,
      group: unlistedGroup.id,
      title: control,
      paraphrase: '',
      obligation: 'guidance',
      assessability: 'partly',
      exceptions: 'risk-acceptance',
      source: '',
    }));
}

const unlistedFramework = (id: string): Described => ({
  id,
  title: id,
  authority: '',
  edition: '',
  status: 'unlisted',
  ids: 'authority',
  complete: false,
  source: '',
  says: 'No framework file describes it; its controls are those that rules name.',
  reviewed: '',
  groups: [],
  controls: [],
});
