import { type KeyboardEvent, useState } from 'react'
import type { Output } from '#contract/contract.ts'
import type { Workshop } from '#contract/workshops.ts'
import { dayAndDate, localDate, zoneAbbreviation } from '#words/dates.ts'
import { newId } from '../../api/call.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { goTo } from '../../api/route.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { readWorkshopDay } from '../../parts/day-text.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { TextArea, TextField } from '../../parts/field.tsx'
import { readTime, timeText } from '../../parts/time-text.ts'
import styles from './new-workshop.module.css'
import { programmeLines, seriesOfTitle, seriesTitleOf, titleForYear, usualSeries } from './new-workshop.rules.ts'
import { SeriesChoice } from './series-choice.tsx'
import type { Series } from './series-shelf.tsx'
import { TakenOver } from './taken-over.tsx'
import { goingOn, TemplateChoice } from './template-choice.tsx'

/** Asks for six things and makes a workshop that could begin at once. What the last workshop of its series had is filled in, or taken over. */
export function NewWorkshop({ series, onClose }: { series: readonly Series[]; onClose: () => void }) {
  const usualId = series.find((one) => !one.sample)?.workshops[0]?.id
  const usual = useAnswer('workshops.get', usualId ? { workshopId: usualId } : null)
  const templates = useAnswer('templates.list', {})
  if (!templates || (usualId && !usual)) return null
  return <Form series={series} usual={usual} templates={templates} onClose={onClose} />
}

interface Draft {
  title: string
  date: string
  opening: string
  place: string
  host: string
  programmes: string
}

function Form({
  series,
  usual,
  templates,
  onClose,
}: {
  series: readonly Series[]
  /** The newest workshop of one's own. */
  usual: Workshop | undefined
  templates: Output<'templates.list'>
  onClose: () => void
}) {
  const { common, home } = useWords()
  const language = useLanguage()
  const create = useCreate()
  const own = series.filter((one) => !one.sample)
  const year = localDate(Date.now(), usual?.zone ?? ownZone()).slice(0, 4)
  const [template, setTemplate] = useState<string | undefined>(undefined)
  /** What was typed; what was not follows what the workshop begins with. */
  const [draft, setDraft] = useState<Partial<Draft>>({})
  const [without, setWithout] = useState<Wanted['without']>([])
  const [seriesId, setSeriesId] = useState<string | null | undefined>(undefined)
  const [tried, setTried] = useState(false)
  const typed = (field: keyof Draft) => (event: { target: { value: string } }) => setDraft({ ...draft, [field]: event.target.value })

  const special = [...templates.shipped.slice(1), ...templates.own].find((one) => one.id === template)
  const titleOfTemplate = special && titleForYear(special.title[language], year)
  const likely = usualSeries(own, draft.title ?? titleOfTemplate ?? usual?.title ?? '') ?? seriesOfTitle(series, draft.title ?? '')
  const joins = seriesId === undefined ? likely : seriesId
  const joined = series.find((one) => one.seriesId === joins)
  const latest = joined?.workshops[0]
  const begins = beginsWith(template, latest !== undefined, templates)
  const before = useAnswer('workshops.get', latest ? { workshopId: latest.id } : null) ?? usual
  const programmes = useAnswer('programmes.ofWorkshop', before ? { workshopId: before.id } : null) ?? []
  const zone = before?.zone ?? ownZone()
  const today = localDate(Date.now(), zone)
  const values: Draft = {
    title: titleOfTemplate ?? (before ? titleForYear(before.title, year) : home.form.titleOf(year)),
    date: dayAndDate(today, language),
    opening: timeText(before?.plannedOpen ?? '08:30', language),
    place: before?.place ?? '',
    host: before?.hostName ?? '',
    programmes: programmes.map(({ name, groupName }) => (groupName ? `${name}; ${groupName}` : name)).join('\n'),
    ...draft,
  }
  const title = values.title.trim()
  const read = readWorkshopDay(values.date, today)
  const date = 'day' in read ? read.day : undefined
  const plannedOpen = readTime(values.opening)
  const goesOn = begins === goingOn
  const submit = () => {
    setTried(true)
    // Another series has just been chosen, and what its workshop had is not here yet.
    if (latest && before?.id !== latest.id) return
    if (title === '' || date === undefined || plannedOpen === undefined) return
    const { place, host } = values
    const from = goesOn
      ? { template: templates.shipped[0]?.id ?? '', programmes: [], fromWorkshopId: latest?.id ?? null, without }
      : undefined
    const fresh = { template: begins, programmes: programmeLines(values.programmes), fromWorkshopId: null, without: [] }
    void create({ ...(from ?? fresh), title, date, plannedOpen, zone, place, host, seriesId: joins, sample: false })
  }
  const submitOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) submit()
  }
  return (
    <Dialog
      title={home.newWorkshop}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="first" type="submit" shortcut="Enter">
            {home.form.create}
          </Button>
        </>
      }
    >
      <TemplateChoice templates={templates} last={latest} value={begins} onChoose={setTemplate} />
      {goesOn && <TakenOver without={without} onChange={setWithout} />}
      <TextField
        label={home.form.title}
        value={values.title}
        onChange={typed('title')}
        problem={tried && title === '' ? home.form.titleMissing : undefined}
        hint={series.length > 0 && <SeriesChoice series={series} value={joins} newTitle={seriesTitleOf(title)} onChoose={setSeriesId} />}
      />
      <div className={styles.pair}>
        <TextField
          label={home.form.date}
          value={values.date}
          onChange={typed('date')}
          hint={date === undefined || values.date === dayAndDate(date, language) ? home.form.dateHint : dayAndDate(date, language)}
          problem={'wrong' in read && (tried || values.date.length > 3) ? home.form.dateWrong[read.wrong](values.date) : undefined}
        />
        <TextField
          label={home.form.opening}
          value={values.opening}
          onChange={typed('opening')}
          hint={home.form[before ? 'zoneOfLast' : 'zone'](zoneAbbreviation(zone, Date.now()))}
          problem={tried && plannedOpen === undefined ? home.form.openingWrong(values.opening) : undefined}
        />
      </div>
      <div className={styles.pair}>
        <TextField label={home.form.place} value={values.place} onChange={typed('place')} />
        <TextField label={home.form.host} value={values.host} onChange={typed('host')} />
      </div>
      {!goesOn && (
        <TextArea
          label={home.form.programmes}
          hint={home.form.programmesHint}
          placeholder={home.form.programmesExample}
          rows={4}
          value={values.programmes}
          onChange={typed('programmes')}
          onKeyDown={submitOnEnter}
        />
      )}
    </Dialog>
  )
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** What a new workshop begins with: the last of its series wherever there is one, unless a template has been chosen. */
function beginsWith(chosen: string | undefined, hasLast: boolean, templates: Output<'templates.list'>): string {
  if (chosen !== undefined && chosen !== goingOn) return chosen
  return hasLast ? goingOn : (templates.shipped[0]?.id ?? '')
}

interface Wanted {
  template: string
  title: string
  date: string
  plannedOpen: string
  zone: string
  place: string
  host: string
  programmes: string[]
  /** Null: a new series, called after the title. */
  seriesId: string | null
  /** The workshop it goes on from. */
  fromWorkshopId: string | null
  /** What of it does not come along. */
  without: ('people' | 'indicators')[]
  sample: boolean
}

/** Makes the workshop, once, and goes to its preparation. */
function useCreate(): (wanted: Wanted) => Promise<void> {
  const create = useCommand('workshops.create')
  const language = useLanguage()
  const [ids] = useState(() => ({ workshopId: newId(), seriesId: newId() }))
  const [busy, setBusy] = useState(false)
  return async ({ host, seriesId, ...wanted }) => {
    if (busy) return
    setBusy(true)
    const reply = await create({
      ...wanted,
      workshopId: ids.workshopId,
      seriesId: seriesId ?? ids.seriesId,
      seriesTitle: seriesId === null ? seriesTitleOf(wanted.title) : null,
      language,
      hostName: host,
    })
    setBusy(false)
    if (reply.ok) goTo({ screen: 'prepare', workshopId: reply.value.workshopId })
  }
}
