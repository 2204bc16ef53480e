import type { Report } from '../../model/report.ts';
import { moment, plural } from '../../report/html/format.ts';
import { headline } from '../../report/html/headline.ts';
import { code } from '../../report/md/text.ts';
import type { Evidence } from '../evidence.ts';

/** The page that an auditor opens first: what this is, what is in it, and how to check it without ringdown. */
export const readmeText = (evidence: Evidence): string =>
  [opening(evidence), contents(evidence), checking(evidence), limits(evidence)].join('');

function opening({ report, estate, previous }: Evidence): string {
  const { run, tool } = report;
  const { word, rest, lede } = headline(report);
  return `# Evidence of a ringdown scan

| | |
|---|---|
| Question | Would this Amazon Connect contact centre still answer if its AWS Region went dark, and what stands in the way of the audit? |
| Answer | **${word}**: ${rest}. ${lede} |
| Read from AWS | ${moment(run.startedAt)} to ${moment(run.finishedAt)}, by ${code(estate.tool)}, with calls that read and never write${run.interrupted ? '; **interrupted**' : ''} |
| Judged by | ringdown ${tool.version}, with ${plural(report.rules.length, 'rule')} (digest ${code(run.rulesDigest)}) |
| Accounts | ${accounts(report)} |
| Regions | ${report.scope.primary}${report.scope.recovery === undefined ? '; no recovery Region was named' : ` (primary), ${report.scope.recovery} (recovery)`} |
| Run before this | ${previous ? `of ${moment(previous.startedAt)}, manifest ${code(previous.manifest)}` : 'none: this is the first of its chain'} |
`;
}

const accounts = ({ scope }: Report): string =>
  scope.accounts
    .map(({ id, name }) => code(name === undefined ? id : `${id} (${name})`).replaceAll('|', '\\|'))
    .join(', ');

const contents = ({ sources, baseline, report }: Evidence): string => `
## What is in here

| file | is |
|---|---|
| \`report.html\` | the report for people; opens in any browser, needs no network |
| \`report.json\`, \`report.csv\` | the same for programs and spreadsheets: every verdict of every rule on every resource, passes too |
| \`estate.ndjson.gz\` | what was read: one JSON line a resource, with the calls that its fields come from |
| \`calls.csv\` | the call ledger: one line a call to AWS, with AWS's request id |
| \`completeness.md\` | what was looked at, what could not be read, and which controls that leaves open |
| \`personal-data.md\` | what this package holds of people, and what it never holds |
| \`digests.json\` | which rules, parameters, frameworks, exceptions, attestations and drill records judged, with the SHA-256 of each file |
| \`rules/\` | all ${sources.rules.length} rules as they were applied, tests and reasons inside; ${report.rules.length} of them ran |
| \`frameworks/\` | the ${plural(sources.frameworks.length, 'framework')} whose controls the report shows |
${sources.exceptions.length > 0 ? `| \`exceptions/\` | ${plural(sources.exceptions.length, 'approved exception')} as applied; what they cover is still open, and shown apart |\n` : ''}${sources.attestations.length > 0 ? `| \`attestations/\` | ${plural(sources.attestations.length, 'attestation')}: what people say of controls that no scan can see |\n` : ''}${sources.drills && sources.drills.length > 0 ? `| \`drills/\` | ${plural(sources.drills.length, 'drill record')} as they were given; \`report.json\` says what AWS's own records make of them |\n` : ''}| \`readiness/\` | which rules hold which gate of readiness |\n${baseline ? '| `baseline/report.json` | the earlier report that this one was compared with |\n' : ''}| \`evidence.json\` | what was run on what, with which settings, and which package came before |
| \`SHA256SUMS\` | the manifest: SHA-256 of every file above |
| \`statement.intoto.json\` | an in-toto statement about the manifest and each file |
| \`statement.dsse.json\` | the same statement, signed (only where a key was given) |
`;

const checking = ({ report }: Evidence): string => `
## How to check it by hand

1. Nothing was changed: in this folder run \`sha256sum --check --quiet SHA256SUMS\` (macOS: \`shasum -a 256 -c SHA256SUMS\`). No
   output means that every file is as listed. A file that is not listed does not belong here, the manifest and the two
   statements apart.
2. It is the package that was handed over: \`sha256sum SHA256SUMS\` prints one number that stands for the whole package.
   Compare it with the number that came by another way. **Whoever can change a file can also write a new list**: only
   such a number, a signature, or write-once storage shows that nobody did.
3. It follows the run before: \`previous.manifest\` in \`evidence.json\` is the \`sha256sum SHA256SUMS\` of that package.
4. It is signed, where there is a \`statement.dsse.json\`. With the signer's public key, got by another way:

   \`\`\`sh
   jq -r .payload statement.dsse.json | base64 -d | cmp - statement.intoto.json
   { printf 'DSSEv1 28 application/vnd.in-toto+json %d ' "$(wc -c < statement.intoto.json)"; cat statement.intoto.json; } > /tmp/signed
   jq -r '.signatures[0].sig' statement.dsse.json | base64 -d > /tmp/signature
   openssl pkeyutl -verify -pubin -inkey PUBLIC.pem -rawin -in /tmp/signed -sigfile /tmp/signature   # Ed25519
   openssl dgst -sha256 -verify PUBLIC.pem -signature /tmp/signature /tmp/signed                     # RSA, P-256
   \`\`\`
5. A call was made: look for a \`request_id\` of \`calls.csv\` in the account's own CloudTrail (\`requestID\`). Reads of some
   services are in CloudTrail only where data events are recorded. A call of several pages has the id of its last.
6. The verdicts follow from what was read: \`ringdown verify\` on this package does steps 1 to 4, judges the estate again with
   the rules in here, and compares every finding byte for byte. It needs no AWS account and no network
   (\`npm install ringdown@${report.tool.version}\`).
7. A single verdict: \`report.csv\` has the finding, \`rules/\` the condition and why it matters, and
   \`gunzip -c estate.ndjson.gz | grep NAME\` what was read.
`;

const limits = ({ report }: Evidence): string => `
## What it does not say

- It says how things were set up when they were read, and nothing of the time before or after.
- Configuration can disprove a control and can support one. It cannot establish one: no state in here says that a control
  is met, and there is no score of compliance.
- ${report.completeness.complete ? 'Everything that a rule needed could be read.' : `${plural(report.completeness.applicable - report.completeness.decided, 'result')} could not be decided; \`completeness.md\` says why. Unknown is neither passed nor failed.`}
- Whether ringdown ran on an honest computer, with its own code and against AWS itself, no file in here can prove; the
  request ids in CloudTrail can.
- Times are those of the computer that ran it. Who ran it is not recorded here; CloudTrail has it beside each request id.
`;
