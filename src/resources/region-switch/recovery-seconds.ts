import { MalformedAnswer } from '../field-type.ts';

const unitSeconds = [86_400, 3_600, 60, 1];

/**
 * Seconds of an ISO 8601 duration such as `PT22M30S`, as Region switch times an execution:
 * https://docs.aws.amazon.com/arc-region-switch/latest/api/API_AbbreviatedExecution.html
 * @throws MalformedAnswer for one of years or months, which have no fixed length, and for one that is no duration.
 */
export function recoverySeconds(duration: string | undefined): number | undefined {
  if (duration === undefined) return undefined;
  const parts = /^P(?!$)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration);
  if (!parts) throw new MalformedAnswer(`the recovery time ${duration} cannot be told in seconds`);
  return unitSeconds.reduce((sum, unit, i) => sum + unit * Number(parts[i + 1] ?? 0), 0);
}
