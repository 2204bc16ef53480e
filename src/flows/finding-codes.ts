import type { Severity } from '../model/finding.ts';
import type { ProblemCode } from './flow.ts';

export interface FindingCode {
  severity: Severity;
  why: string;
  fix: string;
  source: string;
}

const language = 'https://docs.aws.amazon.com/connect/latest/APIReference/flow-language-actions.html';
const resiliency =
  'https://docs.aws.amazon.com/connect/latest/adminguide/connect-global-resiliency-requirements.html';
const lambda = 'https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html';
const chaos =
  'https://github.com/aws-samples/sample-chaos-engineering-in-amazon-connect-customer-global-resiliency/blob/HEAD/FIXES.md';
const input = 'https://docs.aws.amazon.com/connect/latest/adminguide/store-customer-input.html';

/** Every finding that `ringdown flow` can make; docs/flows.md is tested against it. */
export const findingCodes = {
  'not-json': {
    severity: 'high',
    why: 'Connect refuses to import or publish a flow whose text is not JSON, and ringdown could not examine it.',
    fix: 'Correct the text at the place named. Placeholders outside of strings must be filled in first.',
    source: language,
  },
  'not-a-flow': {
    severity: 'high',
    why: 'The file was named as a flow and holds none, so nothing in it was examined.',
    fix: 'Export the flow again, or leave the file out. In folders, JSON without a flow is passed over and said.',
    source: language,
  },
  'too-large': {
    severity: 'high',
    why: 'The text is 40 times what Connect accepts (256,000 characters); ringdown did not examine it.',
    fix: 'Check that the file is one flow.',
    source: 'https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateContactFlow.html',
  },
  'too-deep': {
    severity: 'medium',
    why: 'Parameters are nested more than 100 levels deep; references below that were not seen.',
    fix: 'Check how the file was made: no action of the flow language nests so deeply.',
    source: language,
  },
  'bad-shape': {
    severity: 'high',
    why: 'A member is missing or is not what the flow language wants. Connect refuses the flow and does not say which action is at fault.',
    fix: 'Give the action the member named, with the type named.',
    source: language,
  },
  'no-actions': {
    severity: 'high',
    why: 'A flow without actions does nothing for a contact.',
    fix: 'Export the flow again.',
    source: language,
  },
  'no-start': {
    severity: 'high',
    why: 'Without StartAction no contact gets into the flow, and nothing that depends on paths could be judged.',
    fix: 'Set StartAction to the Identifier of the first action.',
    source: language,
  },
  'duplicate-id': {
    severity: 'high',
    why: 'Identifiers must be unique: transitions to this one could mean either action.',
    fix: 'Give one of the actions another Identifier and correct the transitions to it.',
    source: language,
  },
  'dangling-transition': {
    severity: 'high',
    why: 'A contact that takes this branch has nowhere to go; Connect refuses the flow.',
    fix: 'Lead the branch to an action that exists.',
    source: language,
  },
  'unreachable-action': {
    severity: 'low',
    why: 'No path leads to the action, so what it does never happens.',
    fix: 'Connect the action or delete it.',
    source:
      'https://github.com/aws-samples/sample-amazon-connect-posture-assessment/blob/HEAD/docs/check-catalog.md',
  },
  'unknown-action': {
    severity: 'info',
    why: 'ringdown does not know the type: its branches were not judged and references in it may be missing.',
    fix: 'Check the spelling; if the type is new, report it to ringdown.',
    source: language,
  },
  'error-branch-missing': {
    severity: 'high',
    why: 'The flow language has no implicit error handler: when the action fails, the contact is dropped.',
    fix: 'Lead the error type named to an action that still serves the contact, such as a queue, a callback or a message.',
    source: language,
  },
  'queue-full-branch-missing': {
    severity: 'medium',
    why: 'A full queue is likelier after a Region was lost; without QueueAtCapacity the contact is dropped.',
    fix: 'Lead QueueAtCapacity to a callback, another queue or a message.',
    source: 'https://docs.aws.amazon.com/connect/latest/adminguide/transfer-to-queue.html',
  },
  'transfer-branch-missing': {
    severity: 'medium',
    why: 'When the outside line is busy or nobody answers, a caller who should come back to the flow is dropped.',
    fix: 'Lead CallFailed and ConnectionTimeLimitExceeded to a queue, a callback or a message.',
    source: 'https://docs.aws.amazon.com/connect/latest/adminguide/transfer-to-phone-number.html',
  },
  'branch-missing': {
    severity: 'medium',
    why: 'The action has outcomes that lead nowhere, and its page wants a branch for each.',
    fix: 'Add the branch named.',
    source: language,
  },
  'endless-loop': {
    severity: 'high',
    why: 'A contact that gets here goes round for ever without hearing anything, until Connect ends it.',
    fix: 'Bound the loop with a Loop action and lead its end to a queue, a message or a disconnect.',
    source: 'https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-loop.html',
  },
  'no-way-out': {
    severity: 'medium',
    why: 'From here no path leads to an agent, another flow or an end; a caller can only hang up.',
    fix: 'Bound the repetition with a Loop action and lead its end to a queue or a disconnect.',
    source: 'https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-loop.html',
  },
  'error-loops-back': {
    severity: 'high',
    why: 'While the action keeps failing, its error branch brings the contact back to it and nowhere else.',
    fix: 'Lead the error branch to something that does not need the action, or bound the retries with a Loop action.',
    source:
      'https://github.com/aws-samples/sample-amazon-connect-posture-assessment/blob/HEAD/docs/check-catalog.md',
  },
  'error-branch-hangs-up': {
    severity: 'high',
    why: 'The flow can bring callers to a queue, but when this service fails it hangs up on them without a word.',
    fix: 'Lead the error branch to the queue, a callback or at least a message.',
    source: chaos,
  },
  'closed-silently': {
    severity: 'medium',
    why: 'Out of hours callers are hung up on without a word and take it for a fault: they call again.',
    fix: 'Lead the False branch to a message that says when somebody is there, or to a callback.',
    source: 'https://docs.aws.amazon.com/connect/latest/adminguide/check-hours-of-operation.html',
  },
  'literal-region': {
    severity: 'high',
    why: 'The ARN names one Region. A replicated flow still calls there after that Region went dark, and takes its error branch.',
    fix: 'Write $.AwsRegion for the Region. It holds for Lambda and Lex V2 only, and only if function or bot alias has the same name in both Regions, is associated with the instance in each, and admits it.',
    source: resiliency,
  },
  'region-bound': {
    severity: 'medium',
    why: 'The assistant or voice connector is in one Region, and AWS promises $.AwsRegion for Lambda and Lex V2 only: elsewhere the action fails while that Region is gone.',
    fix: 'Branch on $.AwsRegion with a Compare action and name the one of each Region.',
    source: resiliency,
  },
  'task-template-by-id': {
    severity: 'medium',
    why: 'Task templates are not mirrored and have other ids in the other Region: there the task is not created.',
    fix: 'Branch on $.AwsRegion with a Compare action and name the template of each Region, or create the task without a template.',
    source: 'https://docs.aws.amazon.com/connect/latest/APIReference/createtask.html',
  },
  'name-carries-region': {
    severity: 'medium',
    why: '$.AwsRegion changes the Region of the ARN and not the name: a function named after one Region has no namesake in the other.',
    fix: 'Give the function the same name in both Regions.',
    source: resiliency,
  },
  'lex-v1': {
    severity: 'high',
    why: 'Amazon Lex V1 ended on 2025-09-15, and its bots are bound to the Region that the action names.',
    fix: 'Move the bot to Lex V2 and name it by LexV2Bot.AliasArn with $.AwsRegion.',
    source: 'https://docs.aws.amazon.com/lex/latest/dg/disaster-recovery-resiliency.html',
  },
  'flow-attribute-never-set': {
    severity: 'high',
    why: 'Flow attributes live in their flow only, and no action of this flow sets the one that the reference needs: it is empty.',
    fix: 'Set the attribute, or correct its name; the flow attributes that are set are named in the message.',
    source:
      'https://docs.aws.amazon.com/connect/latest/APIReference/flow-control-actions-updateflowattributes.html',
  },
  'other-instance': {
    severity: 'high',
    why: 'A flow can use the resources of its own instance only; an ARN of another one is left over from a copy and fails.',
    fix: 'Name the resource of the instance that the flow belongs to.',
    source: 'https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-import-export.html',
  },
  'other-account': {
    severity: 'low',
    why: 'The function or bot is in another account: a scan of this account alone cannot tell whether it survives.',
    fix: 'Check that its resource policy admits the instance in each Region, and scan that account too.',
    source: lambda,
  },
  'lambda-timeout': {
    severity: 'medium',
    why: 'Connect waits 1 to 8 whole seconds for a synchronous function and refuses other limits.',
    fix: 'Set InvocationTimeLimitSeconds to 8 or less; invoke longer work with InvocationType ASYNCHRONOUS.',
    source: 'https://docs.aws.amazon.com/connect/latest/devguide/interactions-invokelambdafunction.html',
  },
  'sensitive-input-plain': {
    severity: 'high',
    why: 'The action asks for card data, a PIN or a social security number and stores it unencrypted as a contact attribute.',
    fix: 'Encrypt the input (InputEncryption, with a key of the instance in each Region).',
    source: input,
  },
  'sensitive-input-logged': {
    severity: 'high',
    why: 'Every path to the action has turned flow logging on: what is entered unencrypted can get into the log.',
    fix: 'Turn logging off before the input and on again after it; the setting is inherited by later flows.',
    source: 'https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-logs.html',
  },
  'sensitive-attribute': {
    severity: 'high',
    why: 'A card number, its code or a social security number becomes a contact attribute: in clear in contact records, exports and events, for as long as these are kept.',
    fix: 'Keep a token or the last four digits instead; take the number with InputEncryption and hand it to the function that needs it.',
    source: 'https://docs.aws.amazon.com/connect/latest/adminguide/encrypt-data.html',
  },
  'dials-caller-input': {
    severity: 'high',
    why: 'Whoever gets here can have the centre call any number at its cost, premium numbers abroad included.',
    fix: 'Let a function check the number against a list before the transfer, or choose from fixed numbers.',
    source: 'https://docs.aws.amazon.com/connect/latest/adminguide/transfer-to-phone-number.html',
  },
  'analytics-without-redaction': {
    severity: 'medium',
    why: 'Contact Lens analyses the conversation with redaction turned off: whatever a caller says is kept in the transcript.',
    fix: 'Turn redaction on, and keep the redacted result only (RedactedOnly) where card data is spoken.',
    source: 'https://docs.aws.amazon.com/connect/latest/adminguide/sensitive-data-redaction.html',
  },
  'redaction-keeps-cards': {
    severity: 'medium',
    why: 'A list of entities limits redaction to them: a card number that a caller says is kept in transcript and recording.',
    fix: 'Add CREDIT_DEBIT_NUMBER, CREDIT_DEBIT_CVV and CREDIT_DEBIT_EXPIRY to the list, or leave the list out to redact everything.',
    source: 'https://docs.aws.amazon.com/connect/latest/adminguide/sensitive-data-redaction.html',
  },
  'service-ended': {
    severity: 'medium',
    why: 'Amazon Connect Voice ID ended on 2026-05-20: the action takes its error branch for every contact.',
    fix: 'Remove the action or the Voice ID settings.',
    source: 'https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html',
  },
} as const satisfies { [code: string]: FindingCode } & Record<ProblemCode, FindingCode>;

export type FlowFindingCode = keyof typeof findingCodes;
