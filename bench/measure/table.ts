import { type Broken, type Finding, passes, ratioOf, type Target } from './finding.ts'
import { quantile, type Side } from './samples.ts'

const heads = ['bench', 'what', 'ours: median', 'p95', 'p99', 'compared with', 'median', 'p95', 'ratio', 'target', 'result']

/** All findings as one table, times in milliseconds. */
export function table(findings: readonly (Finding | Broken)[]): string {
  const rows = findings.map((finding) => ('why' in finding ? brokenLine(finding) : line(finding)))
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const draw = (cells: readonly string[]) => `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`
  return [draw(heads), draw(widths.map((width) => '-'.repeat(width))), ...rows.map(draw)].join('\n')
}

function line(finding: Finding): string[] {
  const { bench, what, ours, theirs, target } = finding
  const ratio = ratioOf(finding)
  return [
    bench,
    `${what} (${ours.samples.length}×)`,
    figure(ours, 0.5),
    figure(ours, 0.95),
    figure(ours, 0.99),
    theirs?.name ?? '',
    theirs ? figure(theirs, 0.5) : '',
    theirs ? figure(theirs, 0.95) : '',
    ratio === undefined ? '' : ratio.toFixed(ratio < 0.1 ? 3 : 2),
    wanted(target),
    Object.keys(target).length === 0 ? '' : passes(finding) ? 'pass' : 'FAIL',
  ]
}

function brokenLine({ bench, why }: Broken): string[] {
  return [bench, why.split('\n')[0]?.slice(0, 100) ?? '', '', '', '', '', '', '', '', '', 'FAIL']
}

function figure({ samples }: Side, share: number): string {
  const value = quantile(samples, share)
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

function wanted(target: Target): string {
  const parts = [
    target.ratio !== undefined && `≤ ${target.ratio} ×`,
    target.p50 !== undefined && `p50 ≤ ${target.p50}`,
    target.p95 !== undefined && `p95 ≤ ${target.p95}`,
    target.p99 !== undefined && `p99 ≤ ${target.p99}`,
    target.most !== undefined && `never > ${target.most}`,
  ]
  return parts.filter((part) => part !== false).join(', ')
}
