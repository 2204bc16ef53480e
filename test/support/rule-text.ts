/** A rule file that loads; tests replace parts of it. */
export const ruleText = `id: connect-alias-set
title: The instance has an alias
severity: low
domain: contact-centre
resource: AWS::Connect::Instance
when: resource.Region == primary
let:
  alias: resource.InstanceAlias
assert: alias != null && alias != params.forbidden
message: "{{resource.Id}} has the alias {{resource.InstanceAlias}}"
why: Agents sign in at a URL that begins with the alias, so a centre without one cannot be found.
fix: Set the alias when the instance is created; it cannot be changed afterwards, in no tool.
params:
  forbidden: { default: test, doc: An alias that is not for production. }
references: [https://docs.aws.amazon.com/connect/]
tests:
  - name: it has an alias
    given: { resource: { Id: i-1, InstanceAlias: meridian } }
    expect: pass
  - name: it has none
    given: { resource: { Id: i-1, InstanceAlias: null } }
    expect: fail
    message: has the alias none
  - name: it could not be read
    given: { resource: { Id: i-1 } }
    unread: [ListInstances]
    expect: unknown
`;

export const ruleFile = 'rules/connect-alias-set.yaml';
