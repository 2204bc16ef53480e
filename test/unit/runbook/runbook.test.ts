import { beforeAll, describe, expect, test } from 'vitest';
import type { Estate, Resource } from '../../../src/model/estate.ts';
import type { RunbookStep } from '../../../src/model/runbook.ts';
import { renderRunbookHtml } from '../../../src/report/runbook/html.ts';
import { renderRunbookMarkdown } from '../../../src/report/runbook/md.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';
import { readMeridian, runbookOf, stepsOf } from '../../support/runbook.ts';
import {
  both,
  centre,
  distribution,
  estateOf,
  flowContent,
  resource,
  table,
  toQueue,
  without,
} from '../../support/small-centre.ts';

const content = flowContent(
  ['hello', 'MessageParticipant', { Text: 'Welcome to Small.' }, 'menu'],
  [
    'menu',
    'GetParticipantInput',
    { Text: 'Press 1 for claims.', StoreInput: 'False' },
    'choose',
    { '1': 'choose' },
    { NoMatchingCondition: 'choose', NoMatchingError: 'bye' },
  ],
  ...toQueue,
);
const group = (fields: { [field: string]: unknown }): Resource[] =>
  both.map((region) => {
    const plain = distribution(region);
    return { ...plain, fields: { ...plain.fields, ...fields } as Resource['fields'] };
  });
const split = (primary: number) => ({
  Distributions: [
    { Region: 'us-east-1', Percentage: primary },
    { Region: 'us-west-2', Percentage: 100 - primary },
  ],
});
const small = (more: readonly Resource[] = []): Estate =>
  estateOf([
    ...without(centre(content), 'AWS::Connect::TrafficDistributionGroup'),
    ...group({
      IsDefault: true,
      HasUsers: true,
      TelephonyConfig: split(70),
      AgentConfig: split(100),
      SignInConfig: null,
    }),
    ...more,
  ]);
const text = (estate: Estate, region?: string) => renderRunbookMarkdown(runbookOf(estate, region));
const step = (estate: Estate, title: RegExp): RunbookStep => {
  const found = stepsOf(runbookOf(estate)).find((s) => title.test(titleOf(s)));
  if (!found) throw new Error(`no step is called ${title}`);
  return found;
};
const titleOf = ({ title }: RunbookStep) => title.map((w) => (typeof w === 'string' ? w : w.code)).join('');
/** Whatever holds words, as one text. */
function words(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(words).join('');
  return Object.values(value as object)
    .map(words)
    .join('');
}

describe('the runbook of a small centre', () => {
  test('says what a caller of its number hears, and where the call should come out', () => {
    expect(text(small())).toContain(
      [
        '- [ ] **should work** · `+15550100` to `Main`',
        '  - Hear: `Welcome to Small.`; a menu with `1`: `Press 1 for claims.`.',
        '  - Then the queue `q-1`, with 1 agent in `us-west-2`.',
      ].join('\n'),
    );
  });

  test('goes back to the shares that calls and agents had on the day of the scan', () => {
    const back = stepsOf(runbookOf(small())).filter(({ number }) => number.startsWith('F'));
    const moves = back.flatMap(({ commands }) => commands).filter(({ service }) => service === 'connect');
    expect(
      moves.map(({ region, options }) => [region, options['telephony-config'] ?? options['agent-config']]),
    ).toEqual([
      ['us-east-1', { json: split(100) }],
      ['us-east-1', { json: split(70) }],
    ]);
  });

  test('leaves lines to fill for roles, and fills those that the config names', () => {
    expect(text(small())).toContain('- Decides to fail over, and to fail back: \\_\\_');
    const settings = {
      centre: 'Small',
      roles: { decision: 'Jo Fisher, +1 555 0199' },
      bridge: '+1 555 0100',
    };
    const named = renderRunbookMarkdown(runbookOf(small(), 'primary', settings));
    expect(named).toContain('# Small: when us-east-1 is lost');
    expect(named).toContain('- Decides to fail over, and to fail back: `Jo Fisher, +1 555 0199`');
    expect(named).toContain('- Where everybody meets: `+1 555 0100`');
  });

  test('of the same estate is the same', () => {
    expect(text(small())).toBe(text(small()));
    expect(renderRunbookHtml(runbookOf(small()))).toBe(renderRunbookHtml(runbookOf(small())));
  });

  test('gives a table that is nowhere else up, and says of a replica that nothing is promoted', () => {
    const estate = small([
      table('us-east-1', 'alone', []),
      ...both.map((region) => table(region, 'shared', [...both])),
    ]);
    expect(words(step(estate, /Recover the table alone/).cautions)).toContain(
      'It has no replica and no copy in us-west-2',
    );
    expect(words(step(estate, /replicas of global tables/).does)).toContain('1 global table: shared.');
  });
});

describe('what could not be read', () => {
  test('is said with call and reason, and with a command that reads it', () => {
    const estate = small();
    const refused = estateOf(estate.resources, [
      { type: 'AWS::Connect::TrafficDistributionGroup', region: 'us-west-2' },
      { type: 'Ringdown::Backup::VaultResource', region: 'us-west-2' },
      { type: 'AWS::RDS::DBInstance', region: 'us-east-1' },
    ]);
    const said = text(refused);
    expect(said).toContain(
      '> **Could not be read:** `AWS::Connect::TrafficDistributionGroup in 111122223333 us-west-2`: `test:Refused` denied: `AccessDenied`. Find it with:',
    );
    expect(said).toContain('aws connect list-traffic-distribution-groups --region us-west-2');
    expect(said).toContain('### D1. Recover the databases that ringdown could not list');
  });

  test('is never taken for absent: a copy that nobody could list may exist', () => {
    const estate = small([table('us-east-1', 'alone', [])]);
    const refused = estateOf(estate.resources, [
      { type: 'Ringdown::Backup::VaultResource', region: 'us-west-2' },
    ]);
    const { cautions, missing } = step(refused, /Recover the table alone/);
    expect(words(cautions)).toContain('Whether there is a copy of alone in us-west-2 could not be read.');
    expect(missing).toHaveLength(1);
  });

  test('of a group leaves its shares unknown, in words', () => {
    const bare = estateOf(centre(content));
    const { does, missing } = step(bare, /Move agents and calls of all/);
    expect(words(does)).toContain('calls were divided unknown; agents unknown');
    expect(words(missing)).toContain('no rule of the scan asked for it');
  });
});

describe('a state that stands in the way', () => {
  test('of a group that is not active prints no command that would be refused', () => {
    const estate = estateOf([
      ...without(centre(content), 'AWS::Connect::TrafficDistributionGroup'),
      ...group({ Status: 'DELETION_FAILED' }),
    ]);
    const { commands, cautions } = step(estate, /Move agents and calls of all/);
    expect(commands).toEqual([]);
    expect(words(cautions)).toContain('The group was DELETION_FAILED');
  });

  test('of DNS names Route 53 as the Region that does not answer, and gives whole records', () => {
    const record = (set: string, region: string, Weight: number) =>
      resource('AWS::Route53::RecordSet', 'us-east-1', {
        ...{
          HostedZoneId: 'Z1',
          Name: 'desk.example',
          Type: 'CNAME',
          SetKey: 'Z1/desk.example/CNAME',
          PublicZone: true,
        },
        ...{
          SetIdentifier: set,
          Failover: null,
          Weight,
          LatencyRegion: null,
          GeoLocation: null,
          MultiValueAnswer: null,
        },
        ...{ TTL: 60, ResourceRecords: [`${region}.desk.test`], AliasTarget: null, HealthCheckId: null },
        ...{ TargetName: `${region}.desk.test`, TargetRegion: region },
      });
    const estate = small([record('east', 'us-east-1', 100), record('west', 'us-west-2', 0)]);
    const { commands, cautions } = step(estate, /Change the weights of desk.example/);
    expect(words(cautions)).toContain('Records are changed in us-east-1, the Region that does not answer.');
    expect(commands[0]!.options['change-batch']).toEqual({
      json: {
        Changes: [
          ['east', 'us-east-1', 0],
          ['west', 'us-west-2', 100],
        ].map(([SetIdentifier, region, Weight]) => ({
          Action: 'UPSERT',
          ResourceRecordSet: {
            ...{ Name: 'desk.example', Type: 'CNAME', SetIdentifier, Weight, TTL: 60 },
            ResourceRecords: [{ Value: `${region}.desk.test` }],
          },
        })),
      },
    });
  });
});

describe('an account with hostile names', () => {
  const named = (name: string) => {
    const estate = small([table('us-east-1', name, [])]);
    for (const { fields, type } of estate.resources) {
      if (type === 'AWS::Connect::TrafficDistributionGroup') fields['Name'] = name;
      if (type === 'AWS::Connect::Instance') fields['InstanceAlias'] = name;
      if (type === 'AWS::Connect::Queue') fields['Name'] = name;
    }
    return runbookOf(estate, 'primary', { centre: name, evidence: name });
  };

  test('adds no tag to the page and no invisible character to either format', () => {
    const invisible =
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u206f\ufeff]/u;
    const tags = (html: string) => html.split('<').length;
    const harmless = tags(renderRunbookHtml(named('harmless')));
    for (const text of hostileTexts) {
      const html = renderRunbookHtml(named(`x${text}x`));
      expect(tags(html)).toBe(harmless);
      expect(invisible.exec(html)).toBeNull();
      expect(invisible.exec(renderRunbookMarkdown(named(`x${text}x`)))).toBeNull();
    }
  });
});

describe('the demo centre', () => {
  let estate: Estate;
  beforeAll(async () => {
    estate = (await readMeridian(false)).estate;
  }, 240_000);

  test('has the runbook that it had', async () => {
    const settings = {
      centre: 'Meridian Mutual',
      roles: { decision: 'Head of operations, +1 203 555 0190' },
    };
    const runbook = renderRunbookMarkdown(runbookOf(estate, 'primary', settings));
    await expect(runbook).toMatchFileSnapshot('../../golden/runbook.md');
  });
});
