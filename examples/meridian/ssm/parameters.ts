import { multiRegionKeyArn } from '../kms/keys.ts';
import { type Ago, bothRegions, production, type Region } from '../place.ts';

/** A parameter of the production account, in one Region. */
export interface Parameter {
  name: string;
  region: Region;
  type: 'String' | 'SecureString';
  key?: string;
  written: string;
}

export const parametersOf = (ago: Ago): Parameter[] =>
  bothRegions.flatMap((region) => [
    plain('crm/url', region, ago),
    plain('routing/overflow-number', region, ago),
    plain('routing/closing-hour', region, ago),
    secure('crm/client-token', { region, key: 'alias/platform' }, ago),
    secure(
      'wallboard/api-key',
      { region, key: multiRegionKeyArn('platform', { account: production, region }) },
      ago,
    ),
  ]);

const plain = (name: string, region: Region, ago: Ago): Parameter => ({
  ...{ name: `/contact-centre/${name}`, region, type: 'String', written: ago(45) },
});

const secure = (name: string, { region, key }: { region: Region; key: string }, ago: Ago): Parameter => ({
  ...{ name: `/contact-centre/${name}`, region, type: 'SecureString', key, written: ago(45) },
});
