import type { Report } from '../model/report.ts';

/** A kind of report file; what renders it is loaded when it is asked for. */
export interface Format {
  /** The file is `report.` and this. */
  extension: string;
  render: (report: Report) => Promise<string>;
}

export const formats: { readonly [name: string]: Format } = {
  json: {
    extension: 'json',
    render: async (report) => (await import('../report/json.ts')).renderJson(report),
  },
  html: {
    extension: 'html',
    render: async (report) => (await import('../report/html/render.ts')).renderDrawnHtml(report),
  },
  sarif: {
    extension: 'sarif',
    render: async (report) => (await import('../report/sarif/render.ts')).renderSarif(report),
  },
  junit: {
    extension: 'junit.xml',
    render: async (report) => (await import('../report/junit.ts')).renderJunit(report),
  },
  csv: {
    extension: 'csv',
    render: async (report) => (await import('../report/csv.ts')).renderCsv(report),
  },
  md: {
    extension: 'md',
    render: async (report) => (await import('../report/md/render.ts')).renderMarkdown(report),
  },
  ocsf: {
    extension: 'ocsf.json',
    render: async (report) => (await import('../report/ocsf/render.ts')).renderOcsf(report),
  },
  asff: {
    extension: 'asff.json',
    render: async (report) => (await import('../report/asff/render.ts')).renderAsff(report),
  },
  oscal: {
    extension: 'oscal.json',
    render: async (report) => (await import('../report/oscal/render.ts')).renderOscal(report),
  },
};

/** Evidence packages: the file or folder, which needs more than a report. */
export const evidenceFormats: { readonly [name: string]: string } = {
  evidence: 'evidence.zip',
  'evidence-folder': 'evidence',
};

export const formatNames: readonly string[] = [...Object.keys(formats), ...Object.keys(evidenceFormats)];

/** What is written when nobody says otherwise. */
export const defaultFormats: readonly string[] = ['json', 'html'];
