import { production, type Region } from '../place.ts';

/** A distribution in front of a site that both Regions hold. */
export interface Distribution {
  id: string;
  alias: string;
  tags: { [key: string]: string };
  origins: Region[];
  codes: number[];
  policy: 'TLSv1.2_2021' | 'TLSv1.2_2018';
  openPath?: string;
  /** How the API behind it is spoken to. */
  speaks: 'https-only' | 'match-viewer';
  guard?: string;
}

const site = (id: string, name: string): Distribution => ({
  ...{ id, alias: `${name}.meridian-mutual.example`, tags: { 'contact-centre': name } },
  ...{ origins: ['us-east-1', 'us-west-2'], codes: [500, 502, 503, 504], policy: 'TLSv1.2_2021' },
  ...{ speaks: 'https-only', guard: 'meridian-edge' },
});

export const distributionsOf = (): Distribution[] => [
  site('E1CHATWIDGET', 'widget'),
  site('E2DESKTOP', 'workspace'),
  site('E3HELPPAGES', 'help'),
  { ...site('E4MARKETING', 'www'), tags: { team: 'marketing' }, origins: ['us-east-1'] },
];

export const distributionArn = ({ id }: Distribution): string =>
  `arn:aws:cloudfront::${production}:distribution/${id}`;
