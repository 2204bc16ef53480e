import type { Answers } from '../answers.ts';
import type { Contents } from '../connect/contents.ts';
import { arnIn, mirroredId } from '../connect/home.ts';
import { numberArn, type PhoneNumber } from '../connect/numbers.ts';
import { hex, uuid } from '../place.ts';

/** What each Region was told by itself to work with, and which flow each number starts. */
export function giveAssociations(
  answers: Answers,
  contents: Contents,
  numbers: readonly PhoneNumber[],
): void {
  const { instance: InstanceId, home, integrations } = contents;
  answers
    .give('ListLambdaFunctions', { InstanceId }, { LambdaFunctions: contents.functions })
    .give('ListBots', { InstanceId, LexVersion: 'V1' }, { LexBots: [] })
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
            .filter(({ address }) => address.endsWith(end))
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
          ...{ DataSetId, TargetAccountId: '444455556666', ResourceShareStatus: 'ACTIVE' },
          ResourceShareArn: `arn:aws:ram:${home.region}:111122223333:resource-share/${uuid(`${DataSetId} ${home.region}`)}`,
          ResourceShareId: hex(`${DataSetId} ${home.region}`, 32),
        })),
      },
    );
  for (const { id } of integrations)
    answers.give('ListUseCases', { InstanceId, IntegrationAssociationId: id }, { UseCaseSummaryList: [] });
}
