import { figureText } from '#words/figures.ts'
import { indicatorStanding } from '#words/indicator-standing.ts'
import { percentText } from '#words/numbers.ts'
import { type Html, html, joined, type Part } from './escape.ts'
import { type Mark, type MarkColour, mark } from './marks.ts'
import type { NotulaContent, NotulaIndicator, NotulaProgramme } from './notula.content.ts'
import { agreedIn } from './notula-agreements.page.ts'
import { amendmentsPage } from './notula-amendments.page.ts'
import { discussionPage, isSilent, reportPage } from './notula-discussion.page.ts'
import { partSetting } from './notula-names.page.ts'
import { nothing, orDash, type PageSetting, sentence, table, titledTable, unbroken } from './page-parts.ts'

/** One programme: what it is, its report, its figures, what was said, what was agreed. `place` is its place in the notula, from 1; `number` that of its section. */
export function programmePage(
  content: NotulaContent,
  programme: NotulaProgramme,
  place: number,
  number: string,
  setting: PageSetting,
): Html {
  const { words } = setting
  const own = content.actions.filter((each) => each.programme === place)
  const part = partSetting(programme.discussion, own, setting)
  const silent = isSilent(programme.discussion) && programme.indicators.length === 0
  return html`<section><h3><span class="number">${number} </span>${programme.name}</h3>
${aboutProgramme(programme, setting)}${reportPage(programme.discussion, part)}${
  programme.indicators.length === 0
    ? nothing(silent ? words.programmes.silent : words.indicators.none)
    : indicatorsPage(programme, place, content.workshop, setting)
}${discussionPage(programme.discussion, part)}${agreedIn(content, place, part)}</section>
`
}

function aboutProgramme({ name, group, place, partners, year, chair, responsible, budget }: NotulaProgramme, { words }: PageSetting): Html {
  const said = (label: string, text: string) => (text === '' ? '' : html`${label}: ${text}`)
  const about = joined(
    [
      group === name ? '' : said(words.programmes.group, group),
      said(words.programmes.chair, chair),
      place,
      said(words.programmes.year, year),
      said(words.programmes.partners, partners),
      said(words.programmes.responsible, responsible),
      said(words.programmes.budget, budget),
    ],
    '; ',
  )
  return about.markup === '' ? about : html`<p class="about">${about}</p>`
}

function indicatorsPage(programme: NotulaProgramme, place: number, thresholds: NotulaContent['workshop'], setting: PageSetting): Html {
  const { words } = setting
  const { indicators } = programme
  const allSample = indicators.every((each) => each.sample === 1)
  const title = html`${words.indicators.caption(place, programme.name)}${allSample ? html` <i class="soft">${words.sample.figures}</i>` : ''}`
  const { code, indicator, baseline, target, actual, achievement, status } = words.indicators
  const rows = indicators.map((each) => indicatorRows(each, { ...setting, markSample: !allSample }))
  const heads = [code, indicator, baseline, target, actual, achievement, status]
  return titledTable(
    title,
    table(`indicators${widthFor(indicators, setting)}`, heads, html`${rows}${key(thresholds, setting)}`, { figures: [2, 3, 4, 5] }),
  )
}

/** Money wants wider columns than counts do, or its figures would be broken. */
function widthFor(indicators: readonly NotulaIndicator[], { language }: PageSetting): '' | ' wide' | ' widest' {
  const figures = indicators.flatMap((each) =>
    [each.baseline, each.target, each.actual].map((one) => one && figureText(one, each, language)),
  )
  const longest = Math.max(...figures.map((each) => each?.length ?? 0))
  return longest <= fitting.usual ? '' : longest <= fitting.wide ? ' wide' : ' widest'
}

const fitting = { usual: 10, wide: 15 }

function indicatorRows(indicator: NotulaIndicator, setting: PageSetting & { markSample: boolean }): Html {
  const { words } = setting
  const remarks = [...remarksOn(indicator, setting), ...amendmentsPage(indicator, setting)]
  return html`<tbody><tr><td><b>${indicator.code}</b></td><td>${indicator.name}<br><span class="soft">${aboutIndicator(indicator, setting)}</span>${
    setting.markSample && indicator.sample === 1 ? html` <i class="soft">${words.sample.figure}</i>` : ''
  }</td>${indicator.measure === 'number' ? figures(indicator, setting) : qualities(indicator, setting)}<td>${statusMark(indicator, setting)}</td></tr>
${remarks.length === 0 ? '' : html`<tr class="remarks"><td></td><td colspan="6">${joined(remarks, ' ')}</td></tr>`}</tbody>
`
}

function aboutIndicator(indicator: NotulaIndicator, setting: PageSetting): Html {
  const { level, ownCode, baselineYear } = indicator
  const { indicators } = setting.words
  return joined(
    [unitOf(indicator, setting), indicators.levels[level], ownCode, baselineYear === '' ? '' : indicators.baselineOf(baselineYear)],
    '; ',
  )
}

function unitOf(indicator: NotulaIndicator, { words }: PageSetting): Part {
  if (indicator.measure === 'qualitative') return words.indicators.qualitative
  return joined([indicator.direction === 'rising' ? '↑' : '↓', indicator.unit], ' ')
}

function figures(indicator: NotulaIndicator, { language }: PageSetting): Html {
  const { baseline, target, actual, achievement } = indicator
  const figure = (decimal: string | null) =>
    html`<td class="figure">${decimal === null ? '–' : figureText(decimal, indicator, language)}</td>`
  return html`${[baseline, target, actual].map(figure)}<td class="figure">${achievement === null ? '–' : percentText(achievement, language)}</td>`
}

function qualities({ targetWords, words: found }: NotulaIndicator, { words }: PageSetting): Html {
  const { target, actual } = words.indicators
  return html`<td colspan="4"><span class="soft">${target}:</span> ${orDash(targetWords)}<br><span class="soft">${actual}:</span> ${orDash(found)}</td>`
}

function statusMark(indicator: NotulaIndicator, { words }: PageSetting): Html {
  const told = html`${mark(...marks[indicator.status])}${words.indicators.states[indicatorStanding(indicator)]}`
  return indicator.status === 'grey' ? told : unbroken(told)
}

function remarksOn({ why, evidence, source, definition, responsible }: NotulaIndicator, { words }: PageSetting): Html[] {
  const remark = (label: string, text: string) => (text === '' ? [] : [html`<span class="soft">${label}:</span> ${sentence(text)}`])
  return [
    ...remark(words.indicators.definition, definition),
    ...remark(words.indicators.why, why),
    ...remark(words.indicators.evidence, evidence),
    ...remark(words.indicators.source, source),
    ...remark(words.indicators.responsible, responsible),
  ]
}

const marks: Record<NotulaIndicator['status'], [Mark, MarkColour]> = {
  green: ['full', 'good'],
  amber: ['half', 'near'],
  red: ['empty', 'far'],
  grey: ['dash', 'soft'],
}

function key({ greenFrom, amberFrom }: NotulaContent['workshop'], { words, language }: PageSetting): Html {
  const { threshold, formulas } = words.indicators
  const [green, amber] = [greenFrom, amberFrom].map((percent) => percentText(percent, language))
  const item = (status: NotulaIndicator['status'], text: string) => unbroken(html`${mark(...marks[status])}${text}`)
  return html`<tfoot><tr><td class="key" colspan="7">${joined(
    [
      item('green', threshold.green(green ?? '')),
      item('amber', threshold.amber(amber ?? '', green ?? '')),
      item('red', threshold.red(amber ?? '')),
      item('grey', threshold.grey),
    ],
    ' ',
  )}<br>${formulas}</td></tr></tfoot>`
}
