import type { Report } from '../model/report.ts';

/** Report files by format; what renders one is loaded when it is asked for. */
export const renderers: ReadonlyMap<string, (report: Report) => Promise<string>> = new Map([
  ['json', async (report: Report) => (await import('../report/json.ts')).renderJson(report)],
  ['html', async (report: Report) => (await import('../report/html/render.ts')).renderHtml(report)],
]);

export const formatNames: readonly string[] = [...renderers.keys()];
