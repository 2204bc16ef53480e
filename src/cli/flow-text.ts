import { styleText } from 'node:util';
import type { FlowAction, FlowReference } from '../flows/flow.ts';
import type { FlowFinding } from '../flows/lint.ts';
import { severities } from '../model/finding.ts';
import { visible } from '../report/text.ts';
import type { LintedFile } from './flow-lint.ts';
import type { Host } from './host.ts';

type Style = Parameters<typeof styleText>[0];

const severityStyle: Record<string, Style> = {
  critical: ['bold', 'red'],
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'dim',
};

/** Findings grouped by file, the worst first, with what the flow depends on; everything from the files made visible. */
export function renderFlows(files: readonly LintedFile[], { color }: Pick<Host, 'color'>): string {
  const paint = (style: Style, text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const blocks = files.map((file) =>
    [
      `${paint('bold', visible(file.file))}  ${paint('dim', subtitle(file))}`,
      ...file.findings.flatMap((finding) => [
        `  ${paint(severityStyle[finding.severity]!, finding.severity.padEnd(9))}${visible(finding.message)}`,
        `           ${paint('dim', `${finding.code} · ${where(file, finding)}`)}`,
      ]),
      ...(file.findings.length === 0 ? ['  no finding'] : []),
    ].join('\n'),
  );
  return `${[...blocks, total(files)].join('\n\n')}\n`;
}

function subtitle({ flow }: LintedFile): string {
  const { name, type, encoding, actions, references } = flow;
  const named = [name ?? '', type === null ? '' : `(${type})`].filter((part) => part !== '').join(' ');
  return [
    ...(named === '' ? [] : [visible(named)]),
    encoding,
    plural(actions.length, 'action'),
    plural(references.length, 'reference') + forms(references),
  ].join(' · ');
}

/** Regions that references name, and how many of them nobody can resolve from the flow. */
function forms(references: readonly FlowReference[]): string {
  const regions = [
    ...new Set(references.filter(({ account }) => account !== 'aws').flatMap(({ region }) => region ?? [])),
  ].sort();
  const open = references.filter(({ form, why }) => why !== null && form !== 'implicit').length;
  const parts = [
    regions.length > 0 ? `in ${regions.join(', ')}` : '',
    open > 0 ? `${open} unresolvable` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

function where({ flow }: LintedFile, { action, name, place }: FlowFinding): string {
  const at = flow.actions.find(({ id }) => id === action);
  const who =
    at === undefined
      ? []
      : [name === null ? at.type : `${visible(name)} (${visible(at.type)})`, ...idOf(at, name)];
  const position = [
    visible(place.path),
    place.line === null ? '' : `line ${place.line}:${place.column}`,
  ].filter((part) => part !== '');
  return [...who, ...position].join(' · ');
}

const idOf = ({ id }: FlowAction, name: string | null): string[] =>
  name === id || id === '' ? [] : [visible(id)];

function total(files: readonly LintedFile[]): string {
  const findings = files.flatMap((file) => file.findings);
  const counts = severities
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}`);
  return `${plural(files.length, 'flow')}, ${plural(findings.length, 'finding')}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
