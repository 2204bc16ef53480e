import { type Ago, bothRegions, production, type Region, uuid } from '../place.ts';
import { balancerArn, domains, fullName, services } from './names.ts';

/** A certificate of Certificate Manager. */
export interface Certificate {
  name: string;
  alternatives: string[];
  region: Region;
  expires: string;
  usedBy: string[];
  renewal?: 'SUCCESS' | 'PENDING_VALIDATION' | 'FAILED';
}

export const certificateArn = ({ name, region }: Pick<Certificate, 'name' | 'region'>): string =>
  `arn:aws:acm:${region}:${production}:certificate/${uuid(`certificate ${name} ${region}`)}`;

/** One for each domain and a few of their own, in both Regions; and one of CloudFront, in us-east-1 alone. */
export const certificatesOf = (ago: Ago): Certificate[] => [
  ...bothRegions.flatMap((region) => [
    ...domains.map(
      (domain): Certificate => ({
        ...{
          name: domain,
          alternatives: [domain, `*.${domain}`],
          region,
          expires: ago(-210),
          renewal: 'SUCCESS',
        },
        usedBy: services
          .filter((service) => service.domain === domain && !ofTheirOwn.includes(service.name))
          .map(({ name }) => balancerArn(name, region)),
      }),
    ),
    ...services
      .filter(({ name }) => ofTheirOwn.includes(name))
      .map((service): Certificate => {
        const name = fullName(service);
        return {
          name,
          alternatives: [name],
          region,
          expires: ago(-120),
          usedBy: [balancerArn(service.name, region)],
        };
      }),
  ]),
  {
    ...{ name: 'static.meridian-mutual.example', alternatives: ['static.meridian-mutual.example'] },
    ...{
      region: 'us-east-1',
      expires: ago(-150),
      usedBy: [`arn:aws:cloudfront::${production}:distribution/E1CHATWIDGET`],
    },
  },
];

const ofTheirOwn = ['partners', 'broker', 'survey'];
