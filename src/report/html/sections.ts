import type { PageView } from './view.ts';

export interface SectionView {
  anchor: string;
  title: string;
}

/** Sections of the page, in its order; what the report does not tell of has none. */
export function sectionsOf({
  callers,
  recovery,
  readiness,
  drills,
  frameworks,
  exceptions,
  attestations,
}: Pick<
  PageView,
  'callers' | 'recovery' | 'readiness' | 'drills' | 'frameworks' | 'exceptions' | 'attestations'
>): SectionView[] {
  const sections = [
    { anchor: 'summary', title: 'Overview', shown: true },
    { anchor: 'callers', title: 'Callers', shown: callers.shown },
    { anchor: 'recovery', title: 'Recovery', shown: recovery.shown },
    { anchor: 'readiness', title: 'Readiness', shown: readiness.shown },
    { anchor: 'drills', title: 'Drills', shown: drills.shown },
    { anchor: 'frameworks', title: 'Frameworks', shown: frameworks.frameworks.length > 0 },
    { anchor: 'findings', title: 'Findings', shown: true },
    { anchor: 'exceptions', title: 'Exceptions', shown: exceptions.rows.length > 0 },
    { anchor: 'attestations', title: 'Attestations', shown: attestations.rows.length > 0 },
    { anchor: 'completeness', title: 'Completeness', shown: true },
  ];
  return sections.flatMap(({ shown, ...section }) => (shown ? [section] : []));
}
