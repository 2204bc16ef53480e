import { Answers } from '../answers.ts';
import { bothRegions, primary } from '../place.ts';
import { managementAccount, type Trail } from './trails.ts';

/** What CloudTrail answers: a multi-Region trail is seen in every Region, with the status of that Region. */
export const trailAnswers = (trails: readonly Trail[]) =>
  [...new Set(trails.flatMap(({ accounts }) => accounts))].flatMap((account) => {
    const here = trails.filter(({ accounts }) => accounts.includes(account));
    return [
      ...bothRegions.flatMap((region) => {
        const seen = here.filter(({ everyRegion }) => everyRegion || region === primary);
        const answers = new Answers('cloudtrail', { account, region });
        answers.give('DescribeTrails', {}, { trailList: seen.map(described) });
        for (const trail of seen)
          answers.give(
            'GetTrailStatus',
            { Name: arnOf(trail) },
            {
              IsLogging: true,
              ...(trail.refusedFrom === region && { LatestDeliveryError: 'AccessDenied' }),
            },
          );
        return answers.fixtures;
      }),
      ...here.flatMap((trail) => selectorsOf(trail, account)),
    ];
  });

const arnOf = ({ name, owner }: Trail): string => `arn:aws:cloudtrail:${primary}:${owner}:trail/${name}`;

const described = (trail: Trail) => ({
  ...{ Name: trail.name, TrailARN: arnOf(trail), HomeRegion: primary, S3BucketName: trail.bucket },
  ...{ IsMultiRegionTrail: trail.everyRegion, IsOrganizationTrail: trail.owner === managementAccount },
  ...{ IncludeGlobalServiceEvents: true, LogFileValidationEnabled: trail.signed, HasInsightSelectors: false },
  ...{ HasCustomEventSelectors: trail.objects.length > 0, ...(trail.key && { KmsKeyId: trail.key }) },
});

function selectorsOf(trail: Trail, account: string) {
  const TrailARN = arnOf(trail);
  const usual = {
    EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [] }],
  };
  const withObjects = {
    AdvancedEventSelectors: [
      { Name: 'Management', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
      {
        Name: 'Who reads what customers said',
        FieldSelectors: [
          { Field: 'eventCategory', Equals: ['Data'] },
          { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
          { Field: 'resources.ARN', StartsWith: trail.objects },
        ],
      },
    ],
  };
  return new Answers('cloudtrail', { account }).give(
    'GetEventSelectors',
    { TrailName: TrailARN },
    { TrailARN, ...(trail.objects.length === 0 ? usual : withObjects) },
  ).fixtures;
}
