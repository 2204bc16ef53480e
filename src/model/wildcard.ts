/** Whether a text is as a pattern says; `*` stands for any text, also for none. */
export const isLike = (pattern: string, text: string): boolean => matches(pattern, text, false);

/** Whether a pattern of an IAM policy takes a text in: `*` any run of characters, `?` any one. */
export const takesIn = (pattern: string, text: string): boolean => matches(pattern, text, true);

/** Linear in the text for each `*`: patterns come from accounts, and a regular expression of them could run away. */
function matches(pattern: string, text: string, hasAnyOne: boolean): boolean {
  let [p, t, star, mark] = [0, 0, -1, 0];
  while (t < text.length) {
    if (pattern[p] === '*') [star, mark, p] = [p, t, p + 1];
    else if ((hasAnyOne && pattern[p] === '?') || pattern[p] === text[t]) [p, t] = [p + 1, t + 1];
    else if (star >= 0) [p, mark, t] = [star + 1, mark + 1, mark + 1];
    else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}
