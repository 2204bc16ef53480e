import { arnOf, ownId } from '../connect/home.ts';
import { type Action, action, either } from '../flows/language.ts';
import { functionArn, tokenArn } from '../lambda/functions.ts';
import { dataAccount, primary, production, uuid } from '../place.ts';
import type { Flaw } from './flaw.ts';
import { before, inAnyFlow, invoke } from './flow-edits.ts';
import { block } from './flows.ts';

const dial = (id: string, ThirdPartyPhoneNumber: string, next: string): Action =>
  action(
    id,
    'TransferParticipantToThirdParty',
    { ThirdPartyPhoneNumber, ThirdPartyConnectionTimeLimitSeconds: '30', ContinueFlowExecution: 'True' },
    either(next),
  );

const inEast = (service: string, resource: string): string =>
  `arn:aws:${service}:${primary}:${production}:${resource}`;

/** What is wrong inside of flows that agents transfer to, which nobody has looked at for years. */
export const transferFlowFlaws: readonly Flaw[] = [
  inAnyFlow(
    'Transfer to claims',
    'Written in 2019 and copied since; agents use it, callers never',
    (actions) =>
      before(
        actions,
        'Choose',
        action(
          'Which claim',
          'ConnectParticipantWithLexBot',
          { Text: 'Which claim is it?', LexBot: { Name: 'ClaimFinder', Region: primary, Alias: 'live' } },
          { next: 'Wrap up', errors: { NoMatchingCondition: 'Wrap up', NoMatchingError: 'Wrap up' } },
        ),
        invoke('Wrap up', tokenArn('claims-wrap-up-use1'), 'Look the desk up'),
        action(
          'Look the desk up',
          'UpdateFlowAttributes',
          { FlowAttributes: { desk: { Value: tokenArn('desk') } } },
          {
            next: 'Ask the desk',
          },
        ),
        invoke('Ask the desk', '$.FlowAttributes.deskFunction', 'Choose'),
      ),
  ),
  inAnyFlow(
    'Transfer to a supervisor',
    'Brought over from the pilot, whose instance is gone',
    (actions, home) => {
      const pilot = `instance/${uuid('pilot')}/prompt/${uuid('pilot hold')}`;
      before(
        actions,
        'Choose',
        action(
          'Note it',
          'CreateTask',
          {
            ...{
              Name: 'A supervisor was asked for',
              TaskTemplateId: ownId(home, 'task-template', 'Complaint'),
            },
            ContactFlowId: arnOf(home, 'contact-flow', 'Service follow-up task'),
          },
          either('Hold on'),
        ),
        action(
          'Hold on',
          'MessageParticipant',
          { PromptId: inEast('connect', pilot) },
          either('Score the call'),
        ),
        invoke(
          'Score the call',
          functionArn('call-score', '$.AwsRegion').replace(production, dataAccount),
          'Choose',
        ),
      );
      block(actions, 'Choose').Transitions.Errors = [];
    },
  ),
  inAnyFlow('Transfer to a queue', 'Built by an agency for one launch, and left as it was', (actions) => {
    before(
      actions,
      'Choose',
      action(
        'Advise the agent',
        'CreateWisdomSession',
        { WisdomAssistantArn: inEast('wisdom', 'assistant/launch') },
        {
          ...either('Anybody else'),
        },
      ),
      action(
        'Anybody else',
        'GetParticipantInput',
        { Text: 'To call somebody yourself, press 1.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
        {
          when: { '1': 'Which number' },
          errors: { InputTimeLimitExceeded: 'Choose', NoMatchingError: 'Choose' },
        },
      ),
    );
    actions.push(
      action(
        'Which number',
        'GetParticipantInput',
        { Text: 'Enter the number to call.', StoreInput: 'True', InputTimeLimitSeconds: '10' },
        either('Call it'),
      ),
      dial('Call it', '$.StoredCustomerInput', 'Choose'),
    );
  }),
  inAnyFlow('Transfer to an agent', 'An arrow was drawn back to the question that it answers', (actions) => {
    block(actions, 'To the agent').Transitions.Errors = [
      { ErrorType: 'NoMatchingError', NextAction: 'Who else' },
    ];
    actions.push(
      invoke('Who else', tokenArn('provider-eta'), 'Found somebody'),
      action(
        'Found somebody',
        'Compare',
        { ComparisonValue: '$.External.agent' },
        {
          when: { none: 'Who else' },
          errors: { NoMatchingCondition: 'Who else' },
        },
      ),
    );
  }),
];
