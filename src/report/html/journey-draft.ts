import type { DependencyState } from '../../model/journey.ts';
import type { Box } from './journey-boxes.ts';
import { kindLabel, stateIcons, stateLabels } from './journey-labels.ts';
import { fitted, linesOf, widthOf } from './text-width.ts';
import { visible } from './visible.ts';

/** A box with its texts, its corner at 0,0. */
export interface Draft {
  state: DependencyState;
  look: Box['look'];
  width: number;
  height: number;
  icon: string;
  iconX: number;
  iconY: number;
  texts: { part: 'kind' | 'name' | 'item'; x: number; y: number; before: string; text: string }[];
  /** The names in full, where they are cut. */
  full: string;
}

export function draftOf(box: Box): Draft {
  return box.look === 'list' ? listDraft(box) : thingDraft(box);
}

const padding = 9;
const iconSpace = 18;
const longestName = 20;
const longestItem = 34;

function thingDraft({ look, state, things }: Box): Draft {
  const { kind, name } = things[0]!;
  const shown = visible(name);
  const lines = linesOf(shown, longestName, 2);
  const title = look === 'more' ? '' : titleOf(kind, { look, state });
  const icon = look === 'entry' || look === 'more' ? '' : stateIcons[state];
  const top = title === '' ? 0 : 15;
  const texts: Draft['texts'] = [
    ...(title === ''
      ? []
      : [
          {
            part: 'kind' as const,
            x: padding + (icon === '' ? 0 : iconSpace),
            y: 17,
            before: '',
            text: title,
          },
        ]),
    ...lines.map((text, at) => ({
      part: 'name' as const,
      x: padding,
      y: top + 18 + at * 15,
      before: '',
      text,
    })),
  ];
  const wide = Math.max(
    widthOf(title, 11) + (icon === '' ? 0 : iconSpace),
    ...lines.map((line) => widthOf(line, 12.5, 'bold')),
  );
  const width = Math.round(Math.max(64, wide) + 2 * padding + (look === 'entry' ? 10 : 0));
  const height = top + 12 + lines.length * 15;
  return {
    state,
    look,
    width,
    height,
    icon,
    iconX: padding,
    iconY: 7,
    texts,
    full: lines.join('').length < shown.length ? shown : '',
  };
}

const titleOf = (kind: string, { look, state }: Pick<Box, 'look' | 'state'>): string => {
  const label = fitted(kindLabel(visible(kind)), 26);
  return look === 'entry' && state === 'survives' ? label : `${label} · ${stateLabels[state]}`;
};

function listDraft({ state, things }: Box): Draft {
  const rows = things.map(({ kind, name, depth }) => {
    const before = fitted(kindLabel(visible(kind)), 26);
    const shown = visible(name);
    const text = fitted(shown, Math.max(12, longestItem - depth * 2));
    return { before, text, depth, cut: text !== shown ? shown : '' };
  });
  const head = `${things.length === 1 ? 'survives' : `${things.length} survive`}`;
  const wide = Math.max(
    widthOf(head, 11) + iconSpace,
    ...rows.map(({ before, text, depth }) => widthOf(`${before}  ${text}`, 11.5) + depth * 12),
  );
  return {
    state,
    look: 'list',
    width: Math.round(wide + 2 * padding),
    height: 30 + rows.length * 16,
    icon: stateIcons[state],
    iconX: padding,
    iconY: 7,
    texts: [
      { part: 'kind', x: padding + iconSpace, y: 17, before: '', text: head },
      ...rows.map(({ before, text, depth }, at) => ({
        part: 'item' as const,
        x: padding + depth * 12,
        y: 36 + at * 16,
        before: depth > 0 ? `└ ${before}` : before,
        text,
      })),
    ],
    full: rows
      .filter(({ cut }) => cut !== '')
      .map(({ before, cut }) => `${before} ${cut}`)
      .join(', '),
  };
}
