import type { Asking, World } from './answer.ts';
import { AwsError, fixtureError } from './errors.ts';
import type { Fixture, Question } from './fixture.ts';
import { PAGES } from './pages.ts';
import { type Page, paginate } from './paginate.ts';
import { canonical } from './request-id.ts';
import { schemaErrors } from './schema-errors.ts';

/** The output, or its page, before any fault; an error of the fixture's or of the input's. */
export function plan(world: World, asking: Asking, question: Question): Page {
  const { service, caller } = asking;
  const { operation, input } = question;
  const fixture = world.fixtures.answerTo(question);
  if (fixture?.error) throw fixtureError(fixture.error, service);
  const output =
    fixture?.output ?? (service.id === 'sts' ? world.sts.answer(operation, input, caller) : undefined);
  if (!fixture && !output) throw noFixture(question);
  if (fixture && !world.checked) refuseMistakes(fixture, asking);
  const pages = PAGES[`${service.id}:${operation}`];
  if (!pages) return { number: 1, output: output ?? {} };
  const scope = `${service.id}:${operation} ${question.account} ${question.region}`;
  return paginate({ pages, protocol: service.protocol, input, scope, most: world.pageSize }, output ?? {});
}

const checked = new WeakSet<Fixture>();

/** A misspelt member would be left out on the wire and look like an absent value, so it fails the call. */
function refuseMistakes(fixture: Fixture, { service, route: { operation } }: Asking): void {
  if (checked.has(fixture)) return;
  const schema = { schema: operation.output, module: service.module, partial: true };
  const [mistake] = schemaErrors(schema, fixture.output ?? {}, 'output');
  if (mistake === undefined) checked.add(fixture);
  else throw new AwsError('RingdownBadFixture', 400, `${service.id}:${operation.name} ${mistake}`);
}

/** 400, because the SDK would retry a 5xx and hide the missing fixture behind a delay. */
function noFixture({ service, operation, account, region, input }: Question): AwsError {
  const message = `no fixture answers ${service}:${operation} in ${account} ${region} with input ${canonical(input)}`;
  return new AwsError('RingdownNoFixture', 400, message);
}
