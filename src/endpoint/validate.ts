import { didYouMean } from '../model/suggest.ts';
import { canonicalService, type Fixture } from './fixture.ts';
import { loadService } from './load-service.ts';
import { PAGES } from './pages.ts';
import { schemaErrors } from './schema-errors.ts';
import { SERVICES } from './services.ts';

/** Every mistake in these fixtures that the SDK's model can see, one line each. */
export async function fixtureErrors(fixtures: readonly Fixture[]): Promise<string[]> {
  const errors: string[] = [];
  for (const fixture of fixtures) errors.push(...(await errorsOf(fixture)));
  return errors;
}

async function errorsOf(fixture: Fixture): Promise<string[]> {
  const name = `${fixture.service}:${fixture.operation}`;
  const id = await canonicalService(fixture);
  const service = await loadService(id);
  if (!service) {
    const known = SERVICES.map((entry) => entry.id);
    return [`${name}: unknown service "${fixture.service}"${didYouMean(fixture.service, known)}`];
  }
  const operation = service.operations.get(fixture.operation);
  if (!operation) {
    const near = didYouMean(fixture.operation, service.operations.keys());
    return [`${name}: unknown operation "${fixture.operation}" of ${id}${near}`];
  }
  const pages = PAGES[`${id}:${fixture.operation}`];
  const of = (path: 'input' | 'output', partial: boolean) =>
    schemaErrors({ schema: operation[path], module: service.module, partial }, fixture[path] ?? {}, path);
  const problems = [
    ...of('input', true),
    ...(fixture.error ? [] : of('output', false)),
    ...eitherOutputOrError(fixture),
    ...(pages && fixture.output?.[pages.outputToken] !== undefined
      ? [`output.${pages.outputToken}: give the whole list; the endpoint pages it`]
      : []),
  ];
  return problems.map((problem) => `${name} ${problem}`);
}

function eitherOutputOrError({ output, error }: Fixture): string[] {
  if (output && error) return ['has both output and error; one fixture answers one of them'];
  return [];
}
