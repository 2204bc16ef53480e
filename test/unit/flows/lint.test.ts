import { expect, test } from 'vitest';
import { type FlowFindingCode, findingCodes } from '../../../src/flows/finding-codes.ts';
import { lintFlow } from '../../../src/flows/lint.ts';
import { parseFlow } from '../../../src/flows/parse.ts';
import type { Value } from '../../../src/model/estate.ts';
import { end, flowText, lambda, queue, safe, say } from '../../flows/build.ts';

const instance = (id: string, region = 'us-east-1') =>
  `arn:aws:connect:${region}:111111111111:instance/${id}`;
const [ours, theirs] = ['11111111-2222-3333-4444-555555555555', '99999999-2222-3333-4444-555555555555'];
const east = 'arn:aws:lambda:us-east-1:111111111111:function:lookup';
const token = 'arn:aws:lambda:$.AwsRegion:111111111111:function:lookup';
const toQueue = (id: string) =>
  safe('UpdateContactTargetQueue', { QueueId: `${instance(id)}/queue/${ours}` });
const asks = (text: string, more = {}) => ({
  ...safe('GetParticipantInput', { StoreInput: 'True', Text: text, ...more }),
  type: 'GetParticipantInput',
});
const logging = (state: string) => ({
  type: 'UpdateFlowLoggingBehavior',
  with: { FlowLoggingBehavior: state },
  next: 'ask',
});
const byRegion = (when: { [region: string]: string }, otherwise = 'end') => ({
  type: 'Compare',
  with: { ComparisonValue: '$.AwsRegion' },
  next: otherwise,
  when,
  errors: { NoMatchingCondition: otherwise },
});
const dial = (ThirdPartyPhoneNumber: string, more = {}) =>
  safe('TransferParticipantToThirdParty', { ThirdPartyPhoneNumber, ...more });
const open = (yes: string, no: string) => ({
  type: 'CheckHoursOfOperation',
  when: { True: yes, False: no },
  errors: { NoMatchingError: yes },
});
const number = (next: string) =>
  safe('GetParticipantInput', { StoreInput: 'True', Text: 'Which number?' }, next);
const analysis = (more: { [name: string]: Value }) =>
  flowText({
    a: {
      type: 'UpdateContactRecordingBehavior',
      with: { AnalyticsBehavior: { Enabled: 'True', ...more } },
      next: 'end',
    },
    end,
  });
const voice = (redaction: { [name: string]: Value }, Enabled = 'True') =>
  flowText({
    a: {
      type: 'UpdateContactRecordingAndAnalyticsBehavior',
      with: {
        VoiceBehavior: {
          VoiceAnalyticsBehavior: { Enabled, ConversationalAnalyticsRedactionConfiguration: redaction },
        },
      },
      next: 'end',
      errors: { NoMatchingError: 'end', ChannelMismatch: 'end' },
    },
    end,
  });
const deep = `${'['.repeat(120)}${']'.repeat(120)}`;

/** For each code a flow that has the defect, and flows that look like it and have not. */
const cases: Record<FlowFindingCode, { bad: string[]; good: string[] }> = {
  'not-json': { bad: ['', '{', '{"Content":"{"}'], good: [flowText({ end })] },
  'not-a-flow': {
    bad: ['[]', '1', 'null', '{"name":"x"}', '{"Content":"[]"}'],
    good: [flowText({ end }), flowText({ end }, { type: 'AGENT_HOLD' })],
  },
  'too-large': { bad: [' '.repeat(10_000_001)], good: [`${' '.repeat(1000)}${flowText({ end })}`] },
  'too-deep': {
    bad: [flowText({ end: { ...end, with: { a: JSON.parse(deep) } } })],
    good: [flowText({ end: { ...end, with: { a: [[[[1]]]] } } })],
  },
  'bad-shape': {
    bad: [
      '{"StartAction":"a","Actions":{}}',
      '{"StartAction":"a","Actions":[1]}',
      '{"StartAction":"a","Actions":[{"Identifier":"a"}]}',
      flowText({ end }).replace('"Errors":[]', '"Errors":[{}]'),
    ],
    good: ['{"StartAction":"a","Actions":[{"Identifier":"a","Type":"DisconnectParticipant"}]}'],
  },
  'no-actions': {
    bad: ['{"StartAction":"a","Actions":[]}', '{"StartAction":"a"}'],
    good: [flowText({ end })],
  },
  'no-start': {
    bad: [
      flowText({ end }, { start: null }),
      '{"Actions":[{"Identifier":"a","Type":"Loop"}],"StartAction":7}',
    ],
    good: [flowText({ end })],
  },
  'duplicate-id': {
    bad: [flowText({ end, more: end }).replace('"more"', '"end"')],
    good: [flowText({ end, more: end })],
  },
  'dangling-transition': {
    bad: [
      flowText({ end }, { start: 'nowhere' }),
      flowText({ a: say('hello', 'nowhere'), end }),
      flowText({ a: { ...lambda(token), errors: { NoMatchingError: 'nowhere' } }, end }),
    ],
    good: [flowText({ a: say('hello'), end })],
  },
  'unreachable-action': {
    bad: [flowText({ end, lost: end })],
    good: [flowText({ a: say('hello'), end }), flowText({ end, lost: end }, { start: null })],
  },
  'unknown-action': { bad: [flowText({ a: { type: 'TransferContactToFlow' } })], good: [flowText({ end })] },
  'error-branch-missing': {
    bad: [
      flowText({ a: { ...lambda(token), errors: {} }, end }),
      flowText({ a: { ...queue, errors: { QueueAtCapacity: 'end' } }, end }),
    ],
    good: [
      flowText({ a: lambda(token), end }),
      flowText({ a: { ...say('hello'), errors: {} }, end }),
      flowText({ end, lost: { ...lambda(token), errors: {} } }),
    ],
  },
  'queue-full-branch-missing': {
    bad: [flowText({ a: { ...queue, errors: { NoMatchingError: 'end' } }, end })],
    good: [flowText({ a: queue, end })],
  },
  'branch-missing': {
    bad: [
      flowText({
        a: { type: 'Compare', with: { ComparisonValue: '$.Channel' }, next: 'end', when: { VOICE: 'end' } },
        end,
      }),
      flowText({ a: { ...safe('CheckHoursOfOperation', {}), when: { True: 'end' } }, end }),
      flowText({ a: safe('GetParticipantInput', { StoreInput: 'False' }), end }),
    ],
    good: [
      flowText({ a: { ...safe('CheckHoursOfOperation', {}), when: { True: 'end', False: 'end' } }, end }),
      flowText({ a: safe('GetParticipantInput', { StoreInput: 'True' }), end }),
    ],
  },
  'endless-loop': {
    bad: [
      flowText({ a: { type: 'UpdateFlowLoggingBehavior', next: 'a' } }),
      flowText({
        a: { type: 'Loop', when: { ContinueLooping: 'b', DoneLooping: 'b' } },
        b: { type: 'UpdateFlowAttributes', next: 'a' },
      }),
    ],
    good: [
      flowText({ a: { type: 'Loop', when: { ContinueLooping: 'a', DoneLooping: 'end' } }, end }),
      flowText({ a: { type: 'UpdateFlowLoggingBehavior', next: 'a' } }, { type: 'CUSTOMER_QUEUE' }),
      flowText({ a: { type: 'SomethingNew', next: 'a' } }),
    ],
  },
  'no-way-out': {
    bad: [
      flowText(
        {
          a: {
            type: 'MessageParticipant',
            with: { Text: 'wait' },
            next: 'a',
            errors: { NoMatchingError: 'a' },
          },
        },
        { type: 'CONTACT_FLOW' },
      ),
    ],
    good: [
      flowText({ a: { type: 'MessageParticipant', next: 'a' } }, { type: 'CUSTOMER_QUEUE' }),
      flowText({ a: { type: 'MessageParticipant', next: 'a' } }),
      flowText({ a: { type: 'ShowView', next: 'a' } }, { type: 'CONTACT_FLOW' }),
      flowText(
        {
          a: { type: 'MessageParticipant', next: 'b' },
          b: { ...queue, errors: { NoMatchingError: 'a', QueueAtCapacity: 'a' } },
        },
        { type: 'CONTACT_FLOW' },
      ),
    ],
  },
  'error-loops-back': {
    bad: [
      flowText({ a: { ...lambda(token), errors: { NoMatchingError: 'a' } }, end }),
      flowText({
        a: { ...lambda(token), errors: { NoMatchingError: 'b' } },
        b: { type: 'UpdateFlowAttributes', next: 'a' },
        end,
      }),
      flowText(
        {
          a: { ...lambda(token), errors: { NoMatchingError: 'b' } },
          b: { ...say('sorry', 'a'), errors: {} },
          end,
        },
        { type: 'CONTACT_FLOW' },
      ),
    ],
    good: [
      flowText({ a: lambda(token), end }),
      flowText({
        a: { ...lambda(token), errors: { NoMatchingError: 'b' } },
        b: { type: 'Loop', when: { ContinueLooping: 'a', DoneLooping: 'end' } },
        end,
      }),
      flowText(
        {
          a: { ...lambda(token), errors: { NoMatchingError: 'b' } },
          b: { ...say('sorry', 'a'), errors: {} },
          end,
        },
        { type: 'CUSTOMER_QUEUE' },
      ),
    ],
  },
  'error-branch-hangs-up': {
    bad: [flowText({ a: lambda(token, 'b'), b: queue, end }, { type: 'CONTACT_FLOW' })],
    good: [
      flowText({ a: lambda(token), end }),
      flowText({ a: { ...lambda(token, 'b'), errors: { NoMatchingError: 'b' } }, b: queue, end }),
      flowText({
        a: { ...lambda(token, 'b'), errors: { NoMatchingError: 'sorry' } },
        b: queue,
        sorry: say('sorry'),
        end,
      }),
    ],
  },
  'literal-region': {
    bad: [
      flowText({ a: lambda(east), end }),
      flowText({
        a: {
          ...safe('ConnectParticipantWithLexBot', {
            LexV2Bot: { AliasArn: 'arn:aws:lex:eu-west-2:111111111111:bot-alias/A/B' },
          }),
        },
        end,
      }),
      flowText({
        a: { type: 'UpdateFlowAttributes', with: { FlowAttributes: { fn: { Value: east } } }, next: 'b' },
        b: lambda('$.FlowAttributes.fn'),
        end,
      }),
      flowText({
        a: {
          type: 'Compare',
          with: { ComparisonValue: '$.AwsRegion' },
          when: { 'us-west-2': 'b' },
          errors: { NoMatchingCondition: 'b' },
        },
        b: lambda(east),
        end,
      }),
    ],
    good: [
      flowText({ a: lambda(token), end }),
      flowText({ a: lambda("arn:aws:lambda:$['AwsRegion']:111111111111:function:lookup"), end }),
      flowText({ a: lambda('arn:aws:lambda:{{region}}:111111111111:function:lookup'), end }),
      flowText({
        a: safe('ShowView', { ViewResource: { Id: 'arn:aws:connect:us-east-1:aws:view/form:1' } }),
        end,
      }),
      flowText({
        a: {
          type: 'Compare',
          with: { ComparisonValue: '$.AwsRegion' },
          when: { 'us-east-1': 'b' },
          errors: { NoMatchingCondition: 'end' },
        },
        b: lambda(east),
        end,
      }),
      flowText({ end, lost: lambda(east) }),
    ],
  },
  'name-carries-region': {
    bad: [
      flowText({ a: lambda(`${token}-use1`), end }),
      flowText({ a: lambda(`${token}-us-east-1-prod:live`), end }),
    ],
    good: [
      flowText({ a: lambda(token), end }),
      flowText({ a: lambda(`${token}-queue-us-1`), end }),
      flowText({ a: lambda(`${east}-use1`), end }),
    ],
  },
  'lex-v1': {
    bad: [
      flowText({
        a: safe('ConnectParticipantWithLexBot', {
          LexBot: { Name: 'Orders', Region: 'us-east-1', Alias: 'prod' },
        }),
        end,
      }),
    ],
    good: [
      flowText({
        a: safe('ConnectParticipantWithLexBot', { LexV2Bot: { AliasArn: '$.Attributes.bot' } }),
        end,
      }),
    ],
  },
  'flow-attribute-never-set': {
    bad: [
      flowText({
        a: { type: 'UpdateFlowAttributes', with: { FlowAttributes: { queu: { Value: 'x' } } }, next: 'b' },
        b: safe('UpdateContactTargetQueue', { QueueId: '$.FlowAttributes.queue' }),
        end,
      }),
    ],
    good: [flowText({ b: safe('UpdateContactTargetQueue', { QueueId: '$.Attributes.queue' }), end })],
  },
  'other-instance': {
    bad: [
      flowText({ a: toQueue(theirs), end }, { arn: `${instance(ours)}/contact-flow/x` }),
      flowText({ a: { ...toQueue(ours), next: 'b' }, b: toQueue(theirs), end }),
    ],
    good: [
      flowText({ a: toQueue(ours), end }, { arn: `${instance(ours, 'us-west-2')}/contact-flow/x` }),
      flowText({ a: toQueue(theirs), end }),
      flowText(
        { a: safe('ShowView', { ViewResource: { Id: 'arn:aws:connect:us-east-1:aws:view/form:1' } }), end },
        { arn: `${instance(ours)}/contact-flow/x` },
      ),
    ],
  },
  'other-account': {
    bad: [
      flowText(
        { a: lambda(token.replace('111111111111', '222222222222')), end },
        { arn: `${instance(ours)}/contact-flow/x` },
      ),
    ],
    good: [
      flowText({ a: lambda(token), end }, { arn: `${instance(ours)}/contact-flow/x` }),
      flowText({ a: lambda(token.replace('111111111111', '222222222222')), end }),
    ],
  },
  'lambda-timeout': {
    bad: ['9', '0', 60, '7.5'].map((limit) =>
      flowText({
        a: safe('InvokeLambdaFunction', { LambdaFunctionARN: token, InvocationTimeLimitSeconds: limit }),
        end,
      }),
    ),
    good: [
      ...['1', '8', 8].map((limit) =>
        flowText({
          a: safe('InvokeLambdaFunction', { LambdaFunctionARN: token, InvocationTimeLimitSeconds: limit }),
          end,
        }),
      ),
      flowText({
        a: safe('InvokeLambdaFunction', {
          LambdaFunctionARN: token,
          InvocationType: 'ASYNCHRONOUS',
          InvocationTimeLimitSeconds: '60',
        }),
        end,
      }),
      flowText({ a: safe('ShowView', { InvocationTimeLimitSeconds: '30' }), end }),
    ],
  },
  'sensitive-input-plain': {
    bad: [
      'Please enter your card number',
      'Using your keypad, enter the 16 digits of your credit card, then press pound.',
      '<speak>Enter your <emphasis>PIN</emphasis></speak>',
      'Please provide your social security number.',
    ].map((text) => flowText({ ask: asks(text), end })),
    good: [
      ...[
        'Please enter the phone number we should use to call you back.',
        'Please enter the last four digits of your card number',
        'Enter the amount to pay with your credit card',
        'Please enter your PIN code for delivery',
        'Never enter your PIN when asked by a stranger',
        'Enter your spinning wheel number',
        'To pay, enter 1 for credit card or 2 for bank transfer',
        'Enter the ZIP code that your credit card is billed to',
        '',
      ].map((text) => flowText({ ask: asks(text), end })),
      flowText({
        ask: asks('Please enter your card number', { InputEncryption: { EncryptionKeyId: 'k', Key: 'pem' } }),
        end,
      }),
      flowText({ ask: asks('To pay, enter 1 for credit card', { StoreInput: 'False' }), end }),
    ],
  },
  'sensitive-input-logged': {
    bad: [flowText({ log: logging('Enabled'), ask: asks('Enter your card number'), end })],
    good: [
      flowText({ log: logging('Disabled'), ask: asks('Enter your card number'), end }),
      flowText({ ask: asks('Enter your card number'), end }),
      flowText({
        a: { type: 'Compare', when: { x: 'log' }, errors: { NoMatchingCondition: 'off' } },
        log: logging('Enabled'),
        off: logging('Disabled'),
        ask: asks('Enter your card number'),
        end,
      }),
    ],
  },
  'region-bound': {
    bad: [
      flowText({
        a: safe('CreateWisdomSession', {
          WisdomAssistantArn: 'arn:aws:wisdom:us-east-1:111111111111:assistant/a-1',
        }),
        end,
      }),
      flowText({
        a: {
          type: 'CompleteOutboundCall',
          with: { VoiceConnector: { VoiceConnectorArn: 'arn:aws:chime:us-east-1:111111111111:vc/abc' } },
          next: 'end',
        },
        end,
      }),
    ],
    good: [
      flowText({
        where: byRegion({ 'us-east-1': 'a' }),
        a: safe('CreateWisdomSession', {
          WisdomAssistantArn: 'arn:aws:wisdom:us-east-1:111111111111:assistant/a-1',
        }),
        end,
      }),
      flowText({ a: safe('CreateWisdomSession', { WisdomAssistantArn: '$.Attributes.assistant' }), end }),
      flowText({
        a: safe('ShowView', { ViewResource: { Id: 'arn:aws:connect:us-east-1:aws:view/form:1' } }),
        end,
      }),
    ],
  },
  'task-template-by-id': {
    bad: [
      flowText({ a: safe('CreateTask', { ContactFlowId: ours, TaskTemplateId: theirs }), end }),
      flowText({
        menu: { ...safe('GetParticipantInput', { StoreInput: 'False' }, 'where'), when: { 1: 'a' } },
        where: byRegion({ 'us-east-1': 'a' }),
        a: safe('CreateTask', { ContactFlowId: ours, TaskTemplateId: theirs }),
        end,
      }),
    ],
    good: [
      flowText({ a: safe('CreateTask', { ContactFlowId: ours }), end }),
      flowText({
        where: byRegion({ 'us-west-2': 'west' }, 'east'),
        west: safe('CreateTask', { ContactFlowId: ours, TaskTemplateId: theirs }),
        east: safe('CreateTask', { ContactFlowId: ours, TaskTemplateId: ours }),
        end,
      }),
      flowText({ end, lost: safe('CreateTask', { ContactFlowId: ours, TaskTemplateId: theirs }) }),
    ],
  },
  'transfer-branch-missing': {
    bad: [
      flowText({ a: dial('+12065550160', { ContinueFlowExecution: 'True' }), end }),
      flowText({
        a: {
          ...dial('+12065550160', { ContinueFlowExecution: 'True' }),
          errors: { NoMatchingError: 'end', CallFailed: 'end' },
        },
        end,
      }),
    ],
    good: [
      flowText({ a: dial('+12065550160', { ContinueFlowExecution: 'False' }), end }),
      flowText({ a: dial('+12065550160'), end }),
      flowText({
        a: {
          ...dial('+12065550160', { ContinueFlowExecution: 'True' }),
          errors: { NoMatchingError: 'end', CallFailed: 'end', ConnectionTimeLimitExceeded: 'end' },
        },
        end,
      }),
    ],
  },
  'closed-silently': {
    bad: [
      flowText({ hello: say('hello', 'hours'), hours: open('b', 'end'), b: queue, end }),
      flowText({
        hello: say('hello', 'hours'),
        hours: open('b', 'note'),
        b: queue,
        note: safe('UpdateContactAttributes', { Attributes: { closed: 'yes' } }),
        end,
      }),
    ],
    good: [
      flowText({
        hello: say('hello', 'hours'),
        hours: open('b', 'closed'),
        b: queue,
        closed: say('closed'),
        end,
      }),
      flowText({
        hello: say('hello', 'hours'),
        hours: open('b', 'note'),
        b: queue,
        note: safe('CreateTask', { ContactFlowId: ours }),
        end,
      }),
      flowText({ hours: open('b', 'end'), b: queue, end }),
      flowText(
        { hello: say('hello', 'hours'), hours: open('b', 'end'), b: queue, end },
        { type: 'CUSTOMER_QUEUE' },
      ),
    ],
  },
  'sensitive-attribute': {
    bad: [
      { cardNumber: '$.External.card' },
      { 'Card CVV': '$.Lex.Slots.code' },
      { customer_ssn: '$.StoredCustomerInput' },
    ].map((Attributes) => flowText({ a: safe('UpdateContactAttributes', { Attributes }), end })),
    good: [
      ...[
        { cardNumber: '$.External.maskedCard' },
        { cardNumber: 'not given' },
        { cardNumberValid: '$.External.ok' },
        { policyNumber: '$.StoredCustomerInput' },
        { cardNumber: '$.Attributes.token' },
      ].map((Attributes) => flowText({ a: safe('UpdateContactAttributes', { Attributes }), end })),
      flowText({
        ask: safe(
          'GetParticipantInput',
          { StoreInput: 'True', Text: 'Number', InputEncryption: { EncryptionKeyId: 'k', Key: 'pem' } },
          'a',
        ),
        a: safe('UpdateContactAttributes', { Attributes: { cardNumber: '$.StoredCustomerInput' } }),
        end,
      }),
    ],
  },
  'dials-caller-input': {
    bad: [
      flowText({ ask: number('a'), a: dial('$.StoredCustomerInput'), end }),
      flowText({ ask: number('a'), a: dial('+1$.StoredCustomerInput'), end }),
      flowText({
        ask: number('keep'),
        keep: safe('UpdateContactAttributes', { Attributes: { to: '$.StoredCustomerInput' } }, 'sure'),
        sure: say('One moment', 'a'),
        a: dial('$.Attributes.to'),
        end,
      }),
    ],
    good: [
      flowText({ a: dial('+12065550160'), end }),
      flowText({ ask: number('a'), a: dial('+1206555$.StoredCustomerInput'), end }),
      flowText({ ask: number('check'), check: lambda(token, 'a'), a: dial('$.StoredCustomerInput'), end }),
      flowText({ look: lambda(token, 'a'), a: dial('$.External.partner'), end }),
      flowText({
        ask: number('keep'),
        keep: safe('UpdateContactAttributes', { Attributes: { to: '$.StoredCustomerInput' } }, 'check'),
        check: { type: 'Compare', next: 'a', errors: { NoMatchingCondition: 'end' } },
        a: dial('$.Attributes.to'),
        end,
      }),
    ],
  },
  'redaction-keeps-cards': {
    bad: [
      analysis({ AnalyticsRedactionBehavior: 'Enabled', AnalyticsRedactionEntities: ['NAME', 'ADDRESS'] }),
      voice({ Enabled: 'True', RedactionEntities: ['NAME'] }),
    ],
    good: [
      analysis({ AnalyticsRedactionBehavior: 'Enabled' }),
      analysis({
        AnalyticsRedactionBehavior: 'Enabled',
        AnalyticsRedactionEntities: ['CREDIT_DEBIT_NUMBER'],
      }),
      analysis({ AnalyticsRedactionBehavior: 'Disabled', AnalyticsRedactionEntities: ['NAME'] }),
      voice({ Enabled: 'True', RedactionEntities: ['NAME', 'CREDIT_DEBIT_NUMBER'] }),
    ],
  },
  'analytics-without-redaction': {
    bad: [
      voice({ Enabled: 'False' }),
      flowText({
        a: {
          type: 'UpdateContactRecordingBehavior',
          with: { AnalyticsBehavior: { Enabled: 'True', AnalyticsRedactionBehavior: 'Disabled' } },
          next: 'end',
        },
        end,
      }),
    ],
    good: [
      flowText({
        a: {
          type: 'UpdateContactRecordingBehavior',
          with: { AnalyticsBehavior: { Enabled: 'True', AnalyticsRedactionBehavior: 'Enabled' } },
          next: 'end',
        },
        end,
      }),
      voice({ Enabled: 'True' }),
      voice({ Enabled: 'False' }, 'False'),
      flowText({
        a: {
          type: 'UpdateContactRecordingBehavior',
          with: { AnalyticsBehavior: { Enabled: 'False', AnalyticsRedactionBehavior: 'Disabled' } },
          next: 'end',
        },
        end,
      }),
    ],
  },
  'service-ended': {
    bad: [
      flowText({ a: safe('CheckVoiceId', {}), end }),
      flowText({ a: safe('UpdateContactData', { IsVoiceAuthenticationEnabled: 'true' }), end }),
    ],
    good: [
      flowText({
        a: safe('UpdateContactData', { IsVoiceAuthenticationEnabled: 'false', CustomerId: 'x' }),
        end,
      }),
    ],
  },
};

const codesIn = (text: string) => lintFlow(parseFlow(text)).map(({ code }) => code);

test.each(Object.entries(cases).flatMap(([code, { bad }]) => bad.map((text, n) => [code, n, text] as const)))(
  '%s is found (%i)',
  (code, _, text) => {
    expect(codesIn(text)).toContain(code);
  },
);

test.each(
  Object.entries(cases).flatMap(([code, { good }]) => good.map((text, n) => [code, n, text] as const)),
)('%s is not found where it only looks so (%i)', (code, _, text) => {
  expect(codesIn(text)).not.toContain(code);
});

test('a finding carries the severity of its code, the friendly name and the place of the action', () => {
  const text = flowText({ 'Look up caller': lambda(east), end });
  expect(lintFlow(parseFlow(text))).toEqual([
    {
      code: 'literal-region',
      severity: findingCodes['literal-region'].severity,
      action: 'Look up caller',
      name: 'Look up caller',
      message: `"${east}" is bound to us-east-1`,
      place: { path: 'Actions[0]', line: 1, column: text.indexOf('{"Identifier"') + 1 },
    },
  ]);
});

test('the id of the designer is no name, unless the editor marks it as one', () => {
  const id = '590553fb-1da5-49a3-869e-6f9ae41edb07';
  const marked = flowText({ [id]: lambda(east), end }).replace(
    '"Actions"',
    `"Metadata":{"ActionMetadata":{"${id}":{"isFriendlyName":true}}},"Actions"`,
  );
  const names = [flowText({ [id]: lambda(east), end }), marked].map(
    (text) => lintFlow(parseFlow(text))[0]!.name,
  );
  expect(names).toEqual([null, id]);
});
