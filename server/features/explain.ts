import {
  type Finding,
  type Locale,
  type Message,
  render,
  type Step,
  type TrailEntry,
} from '../../engine/index.ts'
import { EXPLAIN, type ExplainParams, type ExplainResult } from '../../protocol/requests.ts'
import { isChecked } from '../checker.ts'
import { spanOf } from '../from-lsp.ts'
import { guardedCommand, refusal } from '../guard.ts'
import { escapeMarkdown, quote } from '../markdown.ts'
import * as messages from '../messages.ts'
import type { Session } from '../session.ts'
import { sureness } from '../sureness.ts'

/** EXPLAIN: the trail of steps at a range, and what was found there, in the reader's language. */
export function provideExplain({ connection, client, documents, checker, peer }: Session): void {
  const explain = guardedCommand(peer, EXPLAIN, async ({ uri, range }: ExplainParams, token) => {
    const open = documents.get(uri)
    const verdict = open && (await checker.check(open, token))
    if (verdict === undefined) return refusal(messages.NOT_OPEN, peer)
    if (!isChecked(verdict)) return refusal(verdict.reason, peer)
    const { document } = verdict
    const span = spanOf(range, verdict.open.text, client.encoding)
    const result: ExplainResult = {
      markdown: explanation(document.trail(span), [...document.findingsAt(span)], client.locale),
    }
    return result
  })
  connection.onRequest(EXPLAIN, explain)
}

function explanation(trail: readonly TrailEntry[], findings: readonly Finding[], locale: Locale): string {
  const say = (message: Message) => escapeMarkdown(render(message, locale))
  const steps = trail.map((entry, i) => `${i + 1}. ${describe(entry, locale)}`)
  return [
    `### ${say(messages.TRAIL_TITLE)}`,
    steps.length === 0 ? say(messages.NOTHING_DONE) : steps.join('\n'),
    ...(findings.length === 0 ? [] : [`### ${say(messages.FINDINGS_TITLE)}`, found(findings, locale)]),
  ].join('\n\n')
}

function describe({ stage, step, before, after }: TrailEntry, locale: Locale): string {
  const name = escapeMarkdown(messages.STAGE_NAMES[stage][locale])
  const result = after === '' ? escapeMarkdown(messages.REMOVED[locale]) : quote(after)
  const change = before === '' ? `+ ${result}` : `${quote(before)} → ${result}`
  return `**${name}** ${quote(step.rule)}: ${change}  \n   ${reason(step, locale)}`
}

function reason(step: Step, locale: Locale): string {
  switch (step.kind) {
    case 'recode':
      return step.chain
        .map(({ written, read }) =>
          escapeMarkdown(render({ text: messages.MISREAD, args: { written, read } }, locale)),
        )
        .join(' → ')
    case 'replace':
    case 'remove':
    case 'normalise':
      return escapeMarkdown(step.why[locale])
  }
}

function found(findings: readonly Finding[], locale: Locale): string {
  const say = (finding: Finding) => `${render(finding.message, locale)} (${sureness(finding, locale)})`
  return findings.map(finding => `- ${escapeMarkdown(say(finding))}`).join('\n')
}
