import type { Value } from '../model/estate.ts';
import type { FlowAction } from './flow.ts';
import type { Graph } from './graph.ts';
import { member, objectMember, quoted, scalarText } from './json.ts';
import type { Check, Hit } from './lint-check.ts';

/** Settings that a service does not take, no longer takes, or takes at the cost of callers' secrets. */
export const settingChecks: readonly Check[] = [unredacted, cardsKept, lambdaTimeouts, endedServices];

/** How one channel's conversation is analysed, in the words of either block. */
interface Analysis {
  enabled: Value | undefined;
  redaction: Value | undefined;
  entities: Value | undefined;
}

/** Both blocks are in use: https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactrecordingandanalyticsbehavior.html */
function analysesOf({ type, parameters }: FlowAction): Analysis[] {
  if (type === 'UpdateContactRecordingBehavior') {
    const { Enabled, AnalyticsRedactionBehavior, AnalyticsRedactionEntities } = objectMember(
      parameters,
      'AnalyticsBehavior',
    );
    return [
      { enabled: Enabled, redaction: AnalyticsRedactionBehavior, entities: AnalyticsRedactionEntities },
    ];
  }
  if (type !== 'UpdateContactRecordingAndAnalyticsBehavior') return [];
  return ['Voice', 'Chat'].map((channel) => {
    const analysis = objectMember(
      objectMember(parameters, `${channel}Behavior`),
      `${channel}AnalyticsBehavior`,
    );
    const { Enabled, RedactionEntities } = objectMember(
      analysis,
      'ConversationalAnalyticsRedactionConfiguration',
    );
    const redaction = { True: 'Enabled', False: 'Disabled' }[String(Enabled)];
    return { enabled: analysis.Enabled, redaction, entities: RedactionEntities };
  });
}

const analysed = ({ reached }: Graph): { action: FlowAction; analysis: Analysis }[] =>
  [...reached].flatMap((action) =>
    analysesOf(action)
      .filter(({ enabled }) => enabled === 'True')
      .map((analysis) => ({ action, analysis })),
  );

function unredacted(graph: Graph): Hit[] {
  return analysed(graph)
    .filter(({ analysis }) => analysis.redaction === 'Disabled')
    .map(({ action }) => ({
      code: 'analytics-without-redaction',
      action,
      message: 'Contact Lens is on and its redaction is turned off',
    }));
}

/** A list of entities limits redaction to them; without one everything sensitive is redacted. */
function cardsKept(graph: Graph): Hit[] {
  return analysed(graph).flatMap(({ action, analysis: { redaction, entities } }): Hit[] => {
    if (redaction !== 'Enabled' || !Array.isArray(entities) || entities.length === 0) return [];
    if (entities.includes('CREDIT_DEBIT_NUMBER')) return [];
    const listed = entities.slice(0, 6).map(String).join(', ');
    return [
      {
        code: 'redaction-keeps-cards',
        action,
        message: `redaction is limited to ${quoted(listed)}, which leaves out CREDIT_DEBIT_NUMBER`,
      },
    ];
  });
}

function lambdaTimeouts({ reached }: Graph): Hit[] {
  return [...reached].flatMap((action): Hit[] => {
    const { InvocationTimeLimitSeconds: limit, InvocationType } = action.parameters;
    const written = scalarText(limit) ?? '';
    if (
      action.type !== 'InvokeLambdaFunction' ||
      InvocationType === 'ASYNCHRONOUS' ||
      !/^-?\d+(\.\d+)?$/.test(written)
    )
      return [];
    const seconds = Number(written);
    if (Number.isInteger(seconds) && seconds >= 1 && seconds <= 8) return [];
    return [{ code: 'lambda-timeout', action, message: `InvocationTimeLimitSeconds is ${quoted(written)}` }];
  });
}

const voiceIdFlags = ['IsVoiceAuthenticationEnabled', 'IsVoiceIdStreamingEnabled', 'IsFraudDetectionEnabled'];

function endedServices({ reached }: Graph): Hit[] {
  return [...reached].flatMap((action): Hit[] => {
    const { type, parameters } = action;
    const flags =
      type === 'UpdateContactData'
        ? voiceIdFlags.filter((flag) => scalarText(member(parameters, flag))?.toLowerCase() === 'true')
        : [];
    if (type !== 'CheckVoiceId' && type !== 'StartVoiceIdStream' && flags.length === 0) return [];
    return [
      {
        code: 'service-ended',
        action,
        message: `${type} uses Voice ID${flags.length > 0 ? ` (${flags.join(', ')})` : ''}, which has ended`,
      },
    ];
  });
}
