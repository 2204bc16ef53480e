import type {
  AdvancedFieldSelector,
  EventSelector,
  GetEventSelectorsResponse,
} from '@aws-sdk/client-cloudtrail';
import { MalformedAnswer } from '../field-type.ts';

/** What one selector takes in, however it is written. */
interface Selected {
  /** `Management`, or the type of the resources whose data events it takes in. */
  kind: string;
  Read: boolean;
  Write: boolean;
  /** Beginnings of ARNs; none stands for every resource. */
  Prefixes: string[];
  /** Something else narrows it, so that what it leaves out is not known here. */
  Narrowed: boolean;
}

/** Whether any selector takes in every management event that reads, and any every one that writes. */
export function managementEvents(answer: GetEventSelectorsResponse) {
  const whole = selectedBy(answer).filter(({ kind, Narrowed }) => kind === 'Management' && !Narrowed);
  return { Read: whole.some(({ Read }) => Read), Write: whole.some(({ Write }) => Write) };
}

export const dataEvents = (answer: GetEventSelectorsResponse) =>
  selectedBy(answer)
    .filter(({ kind }) => kind !== 'Management')
    .map(({ kind, ...rest }) => ({ ResourceType: kind, ...rest }));

function selectedBy({
  EventSelectors = [],
  AdvancedEventSelectors = [],
}: GetEventSelectorsResponse): Selected[] {
  if (EventSelectors.length + AdvancedEventSelectors.length === 0)
    throw new MalformedAnswer('the answer lacks EventSelectors and AdvancedEventSelectors');
  return [
    ...EventSelectors.flatMap(basic),
    ...AdvancedEventSelectors.flatMap(({ FieldSelectors = [] }) => advanced(FieldSelectors)),
  ];
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_EventSelector.html: both members have defaults. */
function basic({
  ReadWriteType = 'All',
  IncludeManagementEvents = true,
  DataResources = [],
}: EventSelector): Selected[] {
  const events = {
    Read: ReadWriteType !== 'WriteOnly',
    Write: ReadWriteType !== 'ReadOnly',
    Narrowed: false,
  };
  return [
    ...(IncludeManagementEvents ? [{ ...events, kind: 'Management', Prefixes: [] }] : []),
    // Without a value a resource type takes in nothing.
    ...DataResources.filter(({ Values }) => Values && Values.length > 0).map(({ Type, Values }) => ({
      ...events,
      kind: String(Type),
      Prefixes: [...Values!],
    })),
  ];
}

function advanced(fields: readonly AdvancedFieldSelector[]): Selected[] {
  const equal = (name: string) => fields.find(({ Field }) => Field === name)?.Equals ?? [];
  const [category] = equal('eventCategory');
  const kinds =
    category === 'Management' ? ['Management'] : category === 'Data' ? equal('resources.type') : [];
  const readOnly = equal('readOnly');
  const events = {
    Read: readOnly.length === 0 || readOnly.includes('true'),
    Write: readOnly.length === 0 || readOnly.includes('false'),
    Prefixes: fields.find(({ Field }) => Field === 'resources.ARN')?.StartsWith ?? [],
    Narrowed: fields.some(narrows),
  };
  return kinds.map((kind) => ({ kind, ...events }));
}

const understood = ['eventCategory', 'resources.type', 'readOnly'];

/** AWS KMS and the RDS Data API are left out by many, for their number; nothing of an audit rests on them. */
const oftenLeftOut = ['kms.amazonaws.com', 'rdsdata.amazonaws.com'];

function narrows(selector: AdvancedFieldSelector): boolean {
  const { Field, ...operators } = selector;
  const used = Object.entries(operators).filter(([, values]) => values !== undefined && values.length > 0);
  const uses = (operator: string) => used.length === 1 && used[0]![0] === operator;
  if (understood.includes(String(Field))) return !uses('Equals');
  if (Field === 'resources.ARN') return !uses('StartsWith');
  if (Field === 'eventSource')
    return !uses('NotEquals') || selector.NotEquals!.some((source) => !oftenLeftOut.includes(source));
  return true;
}
