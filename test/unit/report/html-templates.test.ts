import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../../reports/html/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const templatesIn = (page: string): string[] => [
  `${page}page.hbs`,
  ...readdirSync(new URL(`${page}partials/`, folder)).map((name) => `${page}partials/${name}`),
];
const names = [...templatesIn(''), ...templatesIn('history/')];
/** What a page may write as it is. */
const trusted: { [page: string]: string[] } = {
  'page.hbs': ['{{{assets.css}}}', '{{{assets.script}}}'],
  'history/page.hbs': ['{{{assets.css}}}'],
};
const scripts = readdirSync(new URL('page/', folder)).map((name) => `page/${name}`);

describe('the templates of the HTML report', () => {
  test.each(names)('%s escapes everything but the style and the script', (name) => {
    const raw = read(name).match(/\{\{\{[^}]*\}\}\}|\{\{&[^}]*\}\}/g) ?? [];
    expect(raw).toEqual(trusted[name] ?? []);
  });

  test.each(names)('%s has no inline style, no event handler and no unquoted attribute', (name) => {
    const template = read(name)
      .replaceAll(/\{\{[^}]*\}\}/g, 'x')
      .replaceAll(/"data:[^"]*"/g, '"x"');
    expect(template).not.toMatch(/\sstyle=|\son[a-z]+=/i);
    expect(template).not.toMatch(/<[a-z][^>"]*(?:"[^"]*"[^>"]*)*\s[a-z-]+=(?!")/i);
  });

  test.each(scripts)('%s writes text, never markup', (name) => {
    expect(read(name)).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|fetch\(|\.style\b/,
    );
  });
});
