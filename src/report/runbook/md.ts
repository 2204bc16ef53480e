import type {
  Check,
  Command,
  Missing,
  Runbook,
  RunbookItem,
  RunbookPart,
  RunbookStep,
  Words,
} from '../../model/runbook.ts';
import { moment } from '../html/format.ts';
import { visible } from '../html/visible.ts';
import { code as codeSpan } from '../md/text.ts';
import { commandText } from './command-text.ts';
import { groupedChecks } from './grouped-checks.ts';
import { type CommandLabel, commandLabel, markLabels, roleLabels } from './labels.ts';

/** The runbook as Markdown, to be printed, kept beside the code, or changed by hand. */
export function renderRunbookMarkdown(runbook: Runbook): string {
  const blocks = [
    `# ${plain(runbook.title)}`,
    prose(runbook.lede),
    header(runbook),
    contents(runbook),
    ...runbook.sections.flatMap((section, i) => [
      `## ${i + 1}. ${section.title}`,
      ...section.parts.flatMap((part) => partBlocks(runbook, part)),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function header({ lost, left, accounts, collected }: Runbook): string {
  const { finishedAt, interrupted, tool } = collected;
  return [
    `- Lost Region: ${code(lost)}. Region that takes over: ${code(left)}.`,
    `- Accounts: ${accounts.map(({ id, name }) => code(name === undefined ? id : `${name} (${id})`)).join(', ')}`,
    `- From a scan that ended ${moment(finishedAt)}, by ${code(tool)}. What changed since is not in here: make it anew after every change, and keep it where it can be read without ${code(lost)}.`,
    ...(interrupted ? ['- **The scan was interrupted. What was not read is named as missing.**'] : []),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell's
    '- Commands are for bash or zsh with version 2 of the AWS CLI. **CHANGES** marks those that change something; the others only read. ringdown has run none of them. `${NAME:?…}` stops until you have set the variable.',
  ].join('\n');
}

const contents = ({ sections }: Runbook): string =>
  sections.map(({ title }, i) => `${i + 1}. ${title}`).join('\n');

function partBlocks(runbook: Runbook, part: RunbookPart): string[] {
  switch (part.kind) {
    case 'step':
      return stepBlocks(runbook, part);
    case 'note':
      return [prose(part.words)];
    case 'missing':
      return part.missing.length === 0 ? [] : missingBlocks(runbook, part.missing);
    case 'checks':
      return checkBlocks(runbook, part.checks);
    case 'list':
      return listBlocks(part);
    case 'table':
      return part.rows.length === 0 ? [] : [`### ${part.title}`, table(part)];
    case 'form':
      return [
        part.fields
          .map(({ label, hint, value }) => `- ${label}: ${value === null ? blank(hint) : code(value)}`)
          .join('\n'),
      ];
  }
}

const blank = (hint: string | undefined): string =>
  `\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_${hint === undefined ? '' : ` (${hint})`}`;

function stepBlocks(runbook: Runbook, step: RunbookStep): string[] {
  const { number, title, by, cautions, does, commands, checks, manual, fallback, missing, sources } = step;
  return [
    `### ${number}. ${prose(title)}`,
    `- [ ] done by ${roleLabels[by]}: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_ at \\_\\_:\\_\\_ UTC`,
    ...cautions.map((words) => `> **Mind:** ${prose(words)}`),
    ...does.map(prose),
    ...commands.flatMap((command) => commandBlocks(runbook, command)),
    ...(checks.length > 0 ? ['**Check**', ...checkBlocks(runbook, checks)] : []),
    ...(manual.length + fallback.length > 0
      ? ['**If it does not work**', ...manual.map((words) => `- ${prose(words)}`)]
      : []),
    ...fallback.flatMap((command) => commandBlocks(runbook, command)),
    ...(missing.length > 0 ? missingBlocks(runbook, missing) : []),
    ...(sources.length > 0 ? [`Documentation: ${sources.map((source) => `<${source}>`).join(', ')}`] : []),
  ];
}

const commandBlocks = (runbook: Runbook, command: Command): string[] =>
  commandsBlock(commandLabel(runbook, command), [command]);

function commandsBlock({ kind, notes }: CommandLabel, commands: readonly Command[]): string[] {
  const label = kind === 'changes' ? '**CHANGES**' : 'Reads';
  return [[label, ...notes.map(plain)].join(' · '), fenced(commands.map(commandText).join('\n'))];
}

/** Longer than any run of backticks inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}sh\n${text}\n${fence}`;
}

const checkBlocks = (runbook: Runbook, checks: readonly Check[]): string[] =>
  groupedChecks(runbook, checks).flatMap(({ commands, label, expect }) => [
    ...(commands.length > 0 ? commandsBlock(label, commands) : []),
    `- [ ] ${prose(expect)}`,
  ]);

const missingBlocks = (runbook: Runbook, missing: readonly Missing[]): string[] =>
  missing.flatMap(({ words, find }) => [
    `> **Could not be read:** ${prose(words)}${find ? '. Find it with:' : ''}`,
    ...(find ? commandBlocks(runbook, find) : []),
  ]);

function listBlocks({ title, boxes, items }: Extract<RunbookPart, { kind: 'list' }>): string[] {
  return [
    ...(title === undefined ? [] : [`### ${title}`]),
    items.map((item) => itemText(item, boxes)).join('\n'),
  ];
}

function itemText({ words, mark, more = [], sources = [] }: RunbookItem, boxes: boolean): string {
  const marked = mark === undefined ? '' : `**${markLabels[mark] ?? mark}** · `;
  return [
    `- ${boxes ? '[ ] ' : ''}${marked}${prose(words)}`,
    ...more.map((line) => `  - ${prose(line)}`),
    ...sources.map((source) => `  - <${source}>`),
  ].join('\n');
}

function table({ head, rows }: Extract<RunbookPart, { kind: 'table' }>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map((row) => line(row.map((cell) => prose(cell).replaceAll('|', '\\|')))),
  ].join('\n');
}

/** Long enough for two ARNs. */
const mostCode = 400;

const code = (text: string): string => codeSpan(visible(text), mostCode);

/** Our own words, and texts of the account as code. */
const prose = (words: Words): string =>
  words.map((word) => (typeof word === 'string' ? plain(word) : code(word.code))).join('');

/** Words without effect in Markdown, and readable as they are written; a reason may quote the account in passing. */
const plain = (text: string): string =>
  visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~$&]/g, '\\$&')
    .replace(/([@#])(?=\w)/g, '$1&#8288;')
    .replaceAll('://', '\\://')
    .replace(/\bwww\./gi, 'www\\.');
