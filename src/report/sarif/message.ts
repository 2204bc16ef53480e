/**
 * Text as a SARIF message (§3.11): braces would be placeholders, and `[text](target)` a link of the account's
 * choosing. A message is never empty.
 */
export const messageText = (text: string): string =>
  text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (') || '(no text)';
