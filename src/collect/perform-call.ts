import type { CallRecord } from '../model/provenance.ts';
import type { Call, Pages, Place } from '../resources/service.ts';
import { classifyError, errorReason, requestIdOf } from './classify-error.ts';
import type { Attempts, ClientPool } from './client-pool.ts';
import { sleep } from './token-bucket.ts';

type Answer = Record<string, unknown>;

/** What one logical call came to. `answer` holds the pages that arrived, even when a later one failed. */
export interface Performed {
  record: CallRecord;
  answer?: Answer;
}

/** Makes one call, all pages and retries included. It never throws: a failure is an outcome. */
export async function performCall(
  pool: ClientPool,
  call: Call,
  { place, input, signal }: { place: Place; input: object; signal?: AbortSignal },
): Promise<Performed> {
  const attempts: Attempts = { requests: 0, throttled: 0 };
  const pages: Answer[] = [];
  const record: CallRecord = {
    service: call.service.id,
    operation: call.operation,
    account: place.account,
    region: place.region,
    actions: [...call.actions],
    requests: 0,
    throttled: 0,
    outcome: 'ok',
  };
  const send = (operation: string, pageInput: object) =>
    pool.send({
      service: call.service,
      operation,
      place,
      input: pageInput,
      attempts,
      ...(signal && { signal }),
    });
  try {
    if (call.prepare) await waitUntilPrepared(call.prepare, send, signal);
    for await (const page of eachPage(call, input, send)) pages.push(page);
    Object.assign(record, { requestId: requestIdOf(pages.at(-1)) });
  } catch (error) {
    const requestId = requestIdOf(error);
    Object.assign(record, {
      outcome: signal?.aborted ? 'cancelled' : classifyError(error, call.absentOn),
      reason: errorReason(error),
      ...(requestId !== undefined && { requestId }),
    });
  }
  record.requests = attempts.requests;
  record.throttled = attempts.throttled;
  return pages.length > 0 ? { record, answer: mergePages(pages, call.pages?.within) } : { record };
}

async function* eachPage(
  call: Call,
  input: object,
  send: (operation: string, input: object) => Promise<Answer>,
) {
  const { pages } = call;
  let pageInput: object = pages?.size ? { ...input, [pages.size.member]: pages.size.max } : input;
  const seen = new Set<unknown>();
  for (;;) {
    const page = await send(call.operation, pageInput);
    yield page;
    const next = pages && nextPage(pages, page);
    if (!next) return;
    const token = JSON.stringify(next);
    if (seen.has(token)) throw new SyntaxError(`${call.operation} returned the same page token twice`);
    seen.add(token);
    pageInput = { ...pageInput, ...next };
  }
}

/** What to ask for the next page with; undefined after the last one. */
function nextPage(
  { inputToken, outputToken, with: parts = {}, within }: Pages,
  page: Answer,
): Answer | undefined {
  const body = within === undefined ? page : ((page[within] ?? {}) as Answer);
  const token = body[outputToken];
  if (token === undefined || token === null || token === '') return undefined;
  // A part that this token lacks must not be left over from the one before.
  const others = Object.entries(parts).map(([input, output]) => [input, body[output] ?? undefined]);
  return { [inputToken]: token, ...Object.fromEntries(others) };
}

/** One answer out of all pages: lists are joined, everything else is the last page's. */
function mergePages(pages: readonly Answer[], within?: string): Answer {
  if (within !== undefined)
    return { ...pages[0], [within]: mergePages(pages.map((p) => (p[within] ?? {}) as Answer)) };
  const [first, ...rest] = pages;
  const merged: Answer = { ...first };
  for (const page of rest)
    for (const [member, value] of Object.entries(page)) {
      const before = merged[member];
      merged[member] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
    }
  return merged;
}

/** Some answers are made by a job that has to be started first, such as the IAM credential report. */
async function waitUntilPrepared(
  prepare: NonNullable<Call['prepare']>,
  send: (operation: string, input: object) => Promise<Answer>,
  signal?: AbortSignal,
): Promise<void> {
  for (let attempt = 0; attempt < prepare.attempts; attempt += 1) {
    const answer = await send(prepare.operation, {});
    if (prepare.ready(answer)) return;
    await sleep(prepare.waitMs, signal);
  }
  throw Object.assign(new Error(`${prepare.operation} was not ready after ${prepare.attempts} attempts`), {
    name: 'TimeoutError',
  });
}
