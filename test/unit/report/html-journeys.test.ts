import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportJourneys } from '../../../src/model/journey.ts';
import type { Report } from '../../../src/model/report.ts';
import { mostPictures } from '../../../src/report/html/journey-drawn.ts';
import { type LayOut, loadLayOut } from '../../../src/report/html/layout.ts';
import { renderDrawnHtml, renderHtml } from '../../../src/report/html/render.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';
import { dependency, journey, reportJourneys, sampleJourneys } from '../../support/sample-journeys.ts';
import { sampleReport } from '../../support/sample-report.ts';

let layOut: LayOut;
beforeAll(async () => {
  layOut = await loadLayOut();
});

const withJourneys = (journeys: ReportJourneys): Report => ({ ...sampleReport({ findings: 20 }), journeys });
const callers = (html: string): string =>
  /<section class="wide" id="callers"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
const drawn = (journeys: ReportJourneys): string => callers(renderHtml(withJourneys(journeys), layOut));
const pictures = (html: string): string[] => html.match(/<svg class="picture"[\s\S]*?<\/svg>/g) ?? [];
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' :', ':');

const lambda = dependency(['lambda', 'caller-lookup', 'Main › Ask'], 'lost');
const oneLost = journey('+18005550100', [lambda, dependency(['hours', 'Office', 'Main › Open'])], {
  fates: ['dead', 'answered'],
});

describe('what becomes of callers', () => {
  test('is not spoken of when the report knows no journeys', () => {
    const html = renderHtml(sampleReport({ findings: 20 }), layOut);
    expect(callers(html)).toBe('');
    expect(html).not.toContain('href="#callers"');
  });

  test('is said in the summary in one sentence for each Region', () => {
    const html = renderHtml(withJourneys(sampleJourneys()), layOut);
    expect(textOf(html)).toContain(
      'While us-east-1 is lost: 8 of 20 ways in are answered, 4 degraded, 4 dead and 4 unknown.',
    );
    expect(textOf(html)).toContain('While us-west-2 is lost: 16 of 20 ways in are answered and 4 dead.');
  });

  test('says so plainly when every way in is answered', () => {
    const html = renderHtml(withJourneys(reportJourneys([journey('+18005550100', [])])), layOut);
    expect(textOf(html)).toContain('While us-east-1 is lost: the one way in is answered.');
  });

  test('comes worst first, with the first break and the agents that are left', () => {
    const html = drawn(sampleJourneys());
    const fates = [...html.matchAll(/<h4 class="fate fate-([a-z]+)"/g)].map(([, fate]) => fate);
    expect(fates).toEqual(['dead', 'unknown', 'degraded', 'answered', 'dead', 'answered']);
    expect(textOf(drawn(reportJourneys([oneLost])))).toContain(
      '+18005550100 Main lambda caller-lookup: is lost without us-east-1 at Main › Ask no agents',
    );
  });

  test('tells an unknown by what nobody can tell, and its agents as not known', () => {
    const html = drawn(
      reportJourneys([
        journey('chat', [dependency(['queue', 'Sales', 'Main › Choose'], 'unknown')], {
          fates: ['unknown', 'answered'],
          kind: 'flow',
          notes: ['Nobody knows.'],
        }),
      ]),
    );
    expect(textOf(html)).toContain('queue Sales: is unknown without us-east-1');
    expect(html).toContain('agents not known');
    expect(html).toContain('<p class="note">Nobody knows.</p>');
    expect(html).toContain('<h5>What nobody can tell</h5>');
  });

  test('without a recovery Region nothing is claimed', () => {
    const [alone] = reportJourneys([oneLost]).list;
    const html = drawn({ list: [{ ...alone!, dependencies: [], whenLost: {} }], dependencies: [] });
    expect(html).toContain('No recovery Region was named, so what becomes of callers was not worked out.');
    expect(html).not.toContain('<details');
  });

  test('without a way in, none is invented', () => {
    expect(textOf(drawn({ list: [], dependencies: [] }))).toContain('No number, address or flow was found');
  });
});

describe('what a journey depends on', () => {
  test('and loses without turning a caller away is told apart from what breaks', () => {
    const html = drawn(
      reportJourneys([
        journey('+1', [
          dependency(['instance', 'meridian']),
          dependency(['storage', 'recordings', 'instance meridian'], 'lost'),
        ]),
      ]),
    );
    expect(textOf(html)).toContain(
      'Lost as well, though no caller is turned away for it storage recordings of instance meridian: is lost without us-east-1',
    );
  });

  test('is listed with its state while each Region is lost', () => {
    const html = drawn(reportJourneys([oneLost]));
    const row = /<tbody>\s*(<tr>[\s\S]*?<\/tr>)/.exec(html)![1]!;
    expect(textOf(row).trim()).toBe(
      'lambda caller-lookup Main › Ask lost is lost without us-east-1 survives is survives without us-west-2',
    );
    expect(textOf(html)).toContain('1 thing survives the loss of us-east-1 or us-west-2: Main hours Office');
  });

  test('stands with what it needs in turn', () => {
    const html = drawn(
      reportJourneys([
        journey('+1', [
          dependency(['lex-bot', 'bot', 'Main › Talk']),
          dependency(['code hook', 'hook', 'lex-bot bot']),
          dependency(['table', 'sessions', 'code hook hook']),
        ]),
      ]),
    );
    expect(textOf(html)).toContain('lex bot bot (needs code hook hook (needs table sessions ))');
  });

  test('that callers do not get to is told apart from what survives', () => {
    const html = drawn(
      reportJourneys([
        journey('+1', [lambda, dependency(['table', 'profiles', 'lambda caller-lookup'], null)], {
          fates: ['dead', 'answered'],
        }),
      ]),
    );
    expect(textOf(html)).toContain(
      '1 thing survives the loss of us-west-2, out of reach while us-east-1 is lost:',
    );
  });
});

describe('pictures of journeys', () => {
  test('are the same for the same report, and hold no style, no handler and no address', async () => {
    const report = withJourneys(sampleJourneys());
    const html = await renderDrawnHtml(report);
    expect(await renderDrawnHtml(withJourneys(sampleJourneys()))).toBe(html);
    expect(pictures(html).length).toBeGreaterThan(10);
    for (const picture of pictures(html)) expect(picture).not.toMatch(/style=|\son[a-z]+=|href="(?!#)/);
  });

  test('have a title, and the equivalent list as their description', () => {
    const html = drawn(sampleJourneys());
    for (const picture of pictures(html)) {
      const [, title, list] = /role="img".*?aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(
        picture,
      )!;
      expect(picture).toContain(`<title id="${title}">`);
      expect(html).toContain(`<div class="needs" id="${list}"`);
    }
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('say with a word and a shape how each thing stands', () => {
    const [picture] = pictures(drawn(reportJourneys([oneLost])));
    expect(picture).toMatch(/<g class="thing is-lost look-dependency">.*?#v-fail.*?lambda · lost/);
    expect(picture).toContain('flow · survives');
  });

  test('are drawn of the worst first, and the page says how many there are', () => {
    const many = drawn(sampleJourneys(150));
    expect(pictures(many)).toHaveLength(mostPictures);
    expect(textOf(many)).toContain('60 of 180 pictures are drawn, the worst cases first');
    const fates = pictures(many).map((picture) => /is lost: ([a-z]+)<\/title>/.exec(picture)![1]);
    expect(new Set(fates)).toEqual(new Set(['dead']));
    expect(many).toContain('Not drawn: this page has room for 60 pictures');
  });

  test('leave out what survives when there is too much, and say so', () => {
    const queues = Array.from({ length: 60 }, (_, at) =>
      dependency(['queue', `Queue ${at}`, `Flow ${at % 20} › Go`]),
    );
    const flows = Array.from({ length: 20 }, (_, at) => dependency(['flow', `Flow ${at}`, 'Main › Menu']));
    const html = drawn(
      reportJourneys([
        journey('+1', [...flows, ...queues, dependency(['queue', 'Claims', 'Flow 7 › Go'], 'lost')], {
          fates: ['degraded', 'answered'],
        }),
      ]),
    );
    const [picture] = pictures(html);
    expect(picture!.match(/<g class="thing/g)).toHaveLength(5);
    expect(textOf(picture!)).toMatch(/Main .*Flow 7 .*Claims .*\+ 79 that survive/);
    expect(textOf(html)).toContain('79 things survive and are not drawn, so that what breaks can be seen.');
  });

  test('stay small when everything breaks', () => {
    const all = Array.from({ length: 90 }, (_, at) =>
      dependency(['queue', `Queue ${at}`, 'Main › Go'], 'lost'),
    );
    const [picture] = pictures(drawn(reportJourneys([journey('+1', all, { fates: ['dead', 'answered'] })])));
    expect(picture!.match(/<g class="thing/g)!.length).toBeLessThanOrEqual(41);
    expect(picture).toContain('+ 52 that do not');
  });

  test('hang a module that is reached by another way where it usually is', () => {
    const [picture] = pictures(
      drawn(
        reportJourneys([
          journey('+1', [
            dependency(['module', 'Callback', 'Main › Offer'], null),
            dependency(['lambda', 'scheduler', 'Callback › Ask']),
            dependency(['queue', 'Claims', 'Main › Choose'], 'lost'),
          ]),
        ]),
      ),
    );
    expect(picture).toContain('module · survives');
    expect(picture!.match(/class="thing/g)).toHaveLength(5);
  });

  test('leave out what only something out of reach needs', () => {
    const [picture] = pictures(
      drawn(
        reportJourneys([
          journey('+1', [
            dependency(['lex-bot', 'bot', 'Main › Talk'], 'lost'),
            dependency(['code hook', 'hook', 'lex-bot bot'], null),
            dependency(['table', 'sessions', 'code hook hook']),
          ]),
        ]),
      ),
    );
    expect(textOf(picture!)).not.toMatch(/hook|sessions/);
  });

  test('of flows that lead back to each other, and of things that need each other, are drawn', () => {
    const html = drawn(
      reportJourneys([
        journey('+1', [
          dependency(['flow', 'Other', 'Main › Go']),
          dependency(['flow', 'Main', 'Other › Back']),
          dependency(['lambda', 'a', 'Other › Ask']),
          dependency(['state machine', 'b', 'lambda a']),
          dependency(['lambda', 'a', 'state machine b']),
        ]),
      ]),
    );
    expect(pictures(html)).toHaveLength(1);
  });
});

describe('journeys with hostile names', () => {
  const count = (text: string, sign: string): number => text.split(sign).length;
  const nasty = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...hostileTexts));

  test('add no tag, no attribute and no invisible character, drawn or listed', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const html = drawn(sampleJourneys(8, (name) => `${text} ${name}`));
        const listed = html.replace(/<svg class="picture"[\s\S]*?<\/svg>/g, '');
        expect(html).not.toMatch(/<(script|img|iframe|style)|\son\w+="|\sstyle=/i);
        expect(html).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u,
        );
        expect(count(listed, '<')).toBe(count(harmless(), '<'));
        expect(count(listed, '"')).toBe(count(harmless(), '"'));
        for (const picture of pictures(html))
          expect(picture.replace(/<\/?(svg|title|path|g|use|text|tspan)\b[^<>]*>/g, '')).not.toContain('<');
      }),
      { numRuns: 40 },
    );
  });

  const harmless = (): string =>
    drawn(sampleJourneys(8, (name) => `harmless ${name}`)).replace(
      /<svg class="picture"[\s\S]*?<\/svg>/g,
      '',
    );

  test('a flow whose name holds the sign that ends names still owns what it uses', () => {
    const html = drawn(
      reportJourneys([
        journey('+1', [dependency(['queue', 'Q', 'A › B › Choose'], 'lost')], { flow: 'A › B' }),
      ]),
    );
    expect(pictures(html)[0]!.match(/look-flow/g)).toHaveLength(1);
  });
});
