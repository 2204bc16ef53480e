import type { Answers } from '../answers.ts';
import type { Contents } from '../connect/contents.ts';
import { arnIn, mirroredId } from '../connect/home.ts';
import { instanceArn } from '../connect/instances.ts';
import { numberArn, type PhoneNumber } from '../connect/numbers.ts';
import { hex, production, uuid } from '../place.ts';

/** What each Region was told by itself to work with, and which flow each number starts. */
export function giveAssociations(
  answers: Answers,
  contents: Contents,
  numbers: readonly PhoneNumber[],
): void {
  const { instance: InstanceId, home, integrations } = contents;
  answers
    .give('ListLambdaFunctions', { InstanceId }, { LambdaFunctions: contents.functions })
    .give(
      'ListBots',
      { InstanceId, LexVersion: 'V1' },
      { LexBots: (contents.oldBots ?? []).map((Name) => ({ LexBot: { Name, LexRegion: home.region } })) },
    )
    .give(
      'ListBots',
      { InstanceId, LexVersion: 'V2' },
      { LexBots: contents.bots.map((AliasArn) => ({ LexV2Bot: { AliasArn } })) },
    )
    .give(
      'ListFlowAssociations',
      { InstanceId },
      {
        FlowAssociationSummaryList: contents.numberFlows.flatMap(({ end, flow }) =>
          numbers
            .filter(({ address, target }) => address.endsWith(end) && comesHere(target, contents))
            .map((number) => ({
              ...{ ResourceId: numberArn(number), ResourceType: 'VOICE_PHONE_NUMBER' },
              FlowId: mirroredId(home, 'contact-flow', flow),
            })),
        ),
      },
    )
    .give(
      'ListIntegrationAssociations',
      { InstanceId },
      {
        IntegrationAssociationSummaryList: integrations.map(({ id, type, arn, application }) => ({
          ...{
            IntegrationAssociationId: id,
            IntegrationAssociationArn: arnIn(home, 'integration-association', id),
          },
          ...{ InstanceId, IntegrationType: type, IntegrationArn: arn },
          ...(application && {
            SourceApplicationName: application.name,
            SourceApplicationUrl: application.url,
          }),
        })),
      },
    )
    .give(
      'ListAnalyticsDataAssociations',
      { InstanceId },
      {
        Results: contents.dataSets.map((DataSetId) => ({
          ...{ DataSetId, TargetAccountId: contents.dataReader, ResourceShareStatus: 'ACTIVE' },
          ResourceShareArn: `arn:aws:ram:${home.region}:${production}:resource-share/${uuid(`${DataSetId} ${home.region}`)}`,
          ResourceShareId: hex(`${DataSetId} ${home.region}`, 32),
        })),
      },
    );
  for (const { id } of integrations)
    answers.give('ListUseCases', { InstanceId, IntegrationAssociationId: id }, { UseCaseSummaryList: [] });
}

/** Numbers of a group ring in both Regions of the pair, those of an instance in its own. */
const comesHere = (target: string, { home, instance }: Contents): boolean =>
  target.includes(':instance/')
    ? target === instanceArn({ id: instance, region: home.region })
    : home.name === 'meridian';
