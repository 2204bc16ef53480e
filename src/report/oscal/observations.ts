import type { Finding } from '../../model/finding.ts';
import { clip } from '../clip.ts';
import { shownAs } from '../html/labels.ts';
import type { Identified } from '../identify.ts';
import { code, literal } from '../md/text.ts';
import { exceptionText, unreadReasons } from '../reasons.ts';
import type { Oscal } from './context.ts';
import { itemUuid } from './inventory.ts';
import { props } from './props.ts';

export const observations = (of: Oscal): object[] => of.observed.map((one) => observation(of, one));

export const observationUuid = ({ uuid }: Oscal, { id }: Identified): string => uuid('observation', id);

function observation(of: Oscal, one: Identified): object {
  const { finding, id } = one;
  const { title } = of.rules.get(finding.rule)!;
  const evidence = finding.evidence.map(relevant);
  const remarks = [
    ...unreadReasons(finding),
    ...(finding.exception ? [exceptionText(finding.exception)] : []),
  ];
  return {
    uuid: observationUuid(of, one),
    title: literal(clip(title, 500)) || literal(finding.rule),
    description: literal(finding.message) || literal(finding.rule),
    props: props({
      'finding-id': id,
      rule: finding.rule,
      verdict: shownAs(finding),
      severity: finding.severity,
    }),
    methods: ['TEST'],
    subjects: [{ 'subject-uuid': itemUuid(finding), type: 'inventory-item' }],
    ...(evidence.length > 0 && { 'relevant-evidence': evidence }),
    collected: of.report.run.finishedAt,
    ...(remarks.length > 0 && { remarks: remarks.map(literal).join('\n\n') }),
  };
}

function relevant({ field, value, operation, requestId }: Finding['evidence'][number]): object {
  const calls = props({ operation, 'request-id': requestId });
  return {
    description: `${code(field)} is ${code(JSON.stringify(value), 4000)}`,
    ...(calls.length > 0 && { props: calls }),
  };
}
