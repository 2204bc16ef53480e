import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packRows } from '../../../src/report/html/block.ts';
import { groupFindings } from '../../../src/report/html/group-view.ts';
import { shownVerdicts, verdictLabels } from '../../../src/report/html/labels.ts';
import { renderHtml } from '../../../src/report/html/render.ts';
import type { RowView } from '../../../src/report/html/row-view.ts';
import { sampleReport } from '../../support/sample-report.ts';

interface PageScript {
  readBlock(base64: string): Promise<unknown>;
  rowAt(
    block: unknown,
    at: number,
  ): Omit<RowView, 'label' | 'exception'> & { exception?: RowView['exception'] };
}

/** The page's own reader, so that what is packed here is what a browser shows. */
const { readBlock, rowAt }: PageScript = await import(
  new URL('../../../reports/html/page/block.js', import.meta.url).href
);

async function readBack(groups: RowView[][]): Promise<unknown[]> {
  const block = await readBlock(packRows(groups));
  return groups.flat().map((_, at) => rowAt(block, at));
}

function asRead({ label: _, exception, ...row }: RowView, at: number): unknown {
  return { ...row, exception: exception ? { at, ...exception } : undefined };
}

describe('the packed rows of a large report', () => {
  test('hold every finding with its evidence, causes and exception', async () => {
    const { groups } = groupFindings(sampleReport({ findings: 400, hostile: true }), 600);
    const rows = groups.map((group) => group.rows);
    expect(await readBack(rows)).toEqual(rows.flat().map(asRead));
  });

  test('come back as they were, whatever the names', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 });
    const texts = fc.record({ id: text, arn: text, message: text, account: text, region: text, type: text });
    const fixed = { number: 1, shown: 'fail' as const, label: '', causes: [], exception: null };
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { maxLength: 8 }), async (rows) => {
        const made = rows.map((row) => ({
          ...row,
          ...fixed,
          message: `${row.id} ${row.message} ${row.id}`,
          evidence: [{ field: row.type, value: row.id + row.message, operation: '', requestId: row.arn }],
        }));
        expect(await readBack([made])).toEqual(made.map(asRead));
      }),
    );
  });

  test('stand in for rows above 2,000 findings only', () => {
    expect(renderHtml(sampleReport({ findings: 2000 }))).not.toContain('id="packed-rows"');
    const packed = renderHtml(sampleReport({ findings: 2001 }));
    expect(packed).toMatch(/id="packed-rows">[A-Za-z0-9+/]+<\/script>/);
    expect(packed.match(/<li class="row"/g)).toHaveLength(1);
  });

  test('are shown with the same words as the rows of a small report', async () => {
    const page = await import('node:fs').then(({ readFileSync }) =>
      readFileSync(new URL('../../../reports/html/page/row.js', import.meta.url), 'utf8'),
    );
    for (const shown of shownVerdicts)
      expect(page).toMatch(new RegExp(`'?${shown}'?: '${verdictLabels[shown]}'`));
  });
});
