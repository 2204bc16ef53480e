/** The Regions of a scan; a text that stands apart from any scan names their parts instead. */
interface Names {
  primary?: string;
  recovery?: string;
}

/** The prose of a rule (`why`, `fix`) with `{{primary}}` and `{{recovery}}` filled in. */
export const withRegionNames = (
  prose: string,
  { primary = 'the primary Region', recovery = 'the recovery Region' }: Names = {},
): string => prose.replaceAll('{{primary}}', primary).replaceAll('{{recovery}}', recovery);
