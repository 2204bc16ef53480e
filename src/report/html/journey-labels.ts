import type { DependencyState, Fate, ReportJourney } from '../../model/journey.ts';

/** The worst first. */
export const fates: readonly Fate[] = ['dead', 'unknown', 'degraded', 'answered'];

export const fateLabels: { [fate in Fate]: string } = {
  dead: 'Dead',
  unknown: 'Unknown',
  degraded: 'Degraded',
  answered: 'Answered',
};

export const fateMeanings: { [fate in Fate]: string } = {
  dead: 'Callers reach nobody.',
  unknown: 'It depends on what could not be read, or on what a flow decides as it runs.',
  degraded: 'Something breaks on the way, and callers still reach somebody.',
  answered: 'Nothing on the way breaks.',
};

export const fateIcons: { [fate in Fate]: string } = {
  dead: 'v-fail',
  unknown: 'v-unknown',
  degraded: 'v-error',
  answered: 'v-pass',
};

export const stateLabels: { [state in DependencyState]: string } = {
  lost: 'lost',
  degraded: 'degraded',
  unknown: 'unknown',
  survives: 'survives',
};

export const stateIcons: { [state in DependencyState]: string } = {
  lost: 'v-fail',
  degraded: 'v-error',
  unknown: 'v-unknown',
  survives: 'v-pass',
};

export const entryKinds: { [kind in ReportJourney['entry']['kind']]: string } = {
  'phone-number': 'Phone number',
  address: 'Address',
  flow: 'Flow',
};

/** `phone-number` is how machines write it. */
export const kindLabel = (kind: string): string => kind.replaceAll('-', ' ');
