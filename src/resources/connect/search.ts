interface Counted {
  ApproximateTotalCount?: number | undefined;
}

/**
 * Searches are answered from an index that lags behind, and count the matches beside listing them. Where the two
 * numbers differ, something was cut or changed in between.
 * https://docs.aws.amazon.com/connect/latest/APIReference/API_SearchContactEvaluations.html
 */
export function miscounted(
  { ApproximateTotalCount: count }: Counted,
  listed: readonly unknown[] = [],
): string | undefined {
  if (count === undefined || count === listed.length) return undefined;
  return `the search counts ${count} and lists ${listed.length}`;
}
