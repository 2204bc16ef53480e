import type { ControlState, FrameworkSummary, Report } from '../../model/report.ts';
import { plural } from './format.ts';
import { controlLabels } from './labels.ts';
import { visible } from './visible.ts';

export interface FrameworkView {
  id: string;
  summary: string;
  controls: {
    id: string;
    state: ControlState;
    label: string;
    icon: string;
    rules: { id: string; anchor: string }[];
  }[];
}

export function frameworkViews(report: Report, anchors: ReadonlyMap<string, string>): FrameworkView[] {
  return report.frameworks.map((framework) => ({
    id: visible(framework.id),
    summary: summary(framework),
    controls: framework.controls.map((control) => ({
      id: visible(control.id),
      state: control.state,
      label: controlLabels[control.state],
      icon: icons[control.state],
      rules: control.rules.map((rule) => ({ id: visible(rule), anchor: anchors.get(visible(rule)) ?? '' })),
    })),
  }));
}

/** Nothing found is drawn as a dash, not as the tick of a pass: it proves nothing. */
const icons: Record<ControlState, string> = {
  gap: 'v-fail',
  unknown: 'v-unknown',
  'no-gap-found': 'v-no-gap',
  'not-examined': 'v-not-applicable',
};

const states: readonly ControlState[] = ['gap', 'unknown', 'no-gap-found', 'not-examined'];

/** `18 controls: 4 gap, 2 unknown, 5 no gap found, 7 not examined`. */
function summary({ controls }: FrameworkSummary): string {
  const counts = states.map((state) => ({
    state,
    size: controls.filter((control) => control.state === state).length,
  }));
  const present = counts.filter(({ size }) => size > 0);
  const parts = present.map(({ state, size }) => `${size} ${controlLabels[state].toLowerCase()}`);
  return [plural(controls.length, 'control'), parts.join(', ')].filter(Boolean).join(': ');
}
