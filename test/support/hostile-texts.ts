/** What an account could hold in names, tags and messages: each would do harm where it is not made inert. */
export const hostileTexts: readonly string[] = [
  '<script>window.pwned=1</script>',
  '</script><script>window.pwned=2</script>',
  '"><img src=x onerror="window.pwned=3">',
  "' onmouseover='window.pwned=4' x='",
  '</style><style>body{display:none}</style>',
  '</template><svg onload=window.pwned=5>',
  '{{#each this}}{{{constructor}}}{{/each}}',
  'javascript:window.pwned=6',
  '\u202egnp.exe\u202c\u2066evil\u2069',
  '\u001b[31mred\u001b[0m\u0007\u0000\u009b2J',
  'zero\u200bwidth\u00ad\ufeffjoined',
  '<!--<script>-->',
  '&lt;b&gt; &amp; ]]>',
  `long${'-'.repeat(300)}unbroken`,
  '=cmd|calc!A1\r\n\tsecond line',
  '\ud800 lone surrogate',
];
