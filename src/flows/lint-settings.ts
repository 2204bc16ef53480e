import type { Graph } from './graph.ts';
import { member, objectMember, quoted, scalarText } from './json.ts';
import type { Check, Hit } from './lint-check.ts';

/** Settings that a service does not take, no longer takes, or takes at the cost of callers' secrets. */
export const settingChecks: readonly Check[] = [unredacted, lambdaTimeouts, endedServices];

function unredacted({ reached }: Graph): Hit[] {
  return [...reached].flatMap((action): Hit[] => {
    const { Enabled, AnalyticsRedactionBehavior } = objectMember(action.parameters, 'AnalyticsBehavior');
    if (
      action.type !== 'UpdateContactRecordingBehavior' ||
      Enabled !== 'True' ||
      AnalyticsRedactionBehavior !== 'Disabled'
    )
      return [];
    return [
      {
        code: 'analytics-without-redaction',
        action,
        message: 'Contact Lens is on and AnalyticsRedactionBehavior is Disabled',
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
