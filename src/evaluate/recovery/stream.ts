import type { Resource } from '../../model/estate.ts';
import type { Estimate } from '../../model/recovery.ts';
import type { EstateIndex } from '../estate-index.ts';
import { find, read } from '../journeys/find.ts';
import { best, figure, missing, notKnown, type Part, sum } from './estimate.ts';
import { alarmedLag } from './lag.ts';

const streaming = 'https://docs.aws.amazon.com/connect/latest/adminguide/data-streaming.html';

interface Stream {
  account: string;
  arn: string;
  lost: string;
}

/**
 * What waits in a stream is out of reach while its Region is lost; what was read from it is where the reader put it.
 * No more waits than the stream keeps.
 */
export function streamPoint(index: EstateIndex, { account, arn, lost }: Stream): Estimate {
  const region = arn.split(':')[3] ?? '';
  const label = 'stream';
  if (region !== lost)
    return sum([
      figure({ label, why: `is in ${region}` }, { lower: 0, upper: 0 }, { basis: 'configured', name: arn }),
    ]);
  if (arn.split(':')[2] === 'firehose')
    return sum([
      missing({ label, why: 'how long Firehose holds records back is not read' }, [
        notKnown(
          'BufferingHints',
          arn,
          'how long Firehose holds records back, and what it retries, is not read',
        ),
      ]),
    ]);
  const type = 'AWS::Kinesis::Stream';
  const found = find(index, { type, name: arn, account: arn.split(':')[4] || account, region });
  if ('unread' in found) return sum([missing({ label, why: 'the stream could not be read' }, found.unread)]);
  if ('absent' in found)
    return sum([
      missing({ label, why: 'the stream is not there' }, [
        notKnown('*', `${type} ${arn}`, 'the stream that is configured does not exist'),
      ]),
    ]);
  const lag = alarmedLag(index, {
    ...{ account, of: found.resource, dimension: 'StreamName' },
    label: 'readers',
  });
  return best([...(lag ? [sum([lag])] : []), sum([kept(index, found.resource)])]);
}

function kept(index: EstateIndex, stream: Resource): Part {
  const label = 'stream';
  const hours = read(index, stream, 'RetentionPeriodHours');
  if ('unread' in hours)
    return missing({ label, why: 'how long it keeps records is not known' }, hours.unread);
  const why = `Kinesis copies no stream; what nobody read yet is at most what it keeps: ${Number(hours.value)} h`;
  return figure(
    { label, why },
    { lower: 0, upper: Number(hours.value) * 3600 },
    { basis: 'configured', name: `${stream.type} ${stream.id}: RetentionPeriodHours`, url: streaming },
  );
}
