import { Answers } from '../answers.ts';
import { bothRegions, hex, primary, production, type Region } from '../place.ts';
import { bucketName } from './buckets.ts';

/** A Multi-Region Access Point of the production account. */
export interface AccessPoint {
  name: string;
  /** Stem of its buckets, and the Regions that it has one in. */
  stem: string;
  regions: Region[];
  /** Where requests are routed to. */
  active: Region[];
}

export const accessPointsOf = (): AccessPoint[] =>
  ['ivr-prompts', 'lambda-packages'].map((stem) => ({
    ...{ name: `meridian-${stem}`, stem, regions: [...bothRegions], active: [primary] },
  }));

/** What S3 Control answers; the other account has none. */
export function accessPointAnswers(points: readonly AccessPoint[]) {
  const answers = new Answers('s3-control', { account: production });
  answers.give('ListMultiRegionAccessPoints', {}, { AccessPoints: points.map(reportOf) });
  for (const point of points)
    answers.give(
      'GetMultiRegionAccessPointRoutes',
      { Mrap: `arn:aws:s3::${production}:accesspoint/${aliasOf(point)}` },
      {
        Routes: point.regions.map((region) => ({
          ...{ Bucket: bucketName(point.stem, region), Region: region },
          TrafficDialPercentage: point.active.includes(region) ? 100 : 0,
        })),
      },
    );
  return [
    ...new Answers('s3-control').give('ListMultiRegionAccessPoints', {}, { AccessPoints: [] }).fixtures,
    ...answers.fixtures,
  ];
}

const aliasOf = ({ name }: AccessPoint): string => `${hex(`mrap ${name}`, 12)}.mrap`;

const reportOf = (point: AccessPoint) => ({
  ...{ Name: point.name, Alias: aliasOf(point), Status: 'READY' },
  Regions: point.regions.map((region) => ({ Bucket: bucketName(point.stem, region), Region: region })),
});
