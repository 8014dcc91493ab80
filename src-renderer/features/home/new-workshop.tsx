import { type KeyboardEvent, useState } from 'react'
import type { Output } from '#contract/contract.ts'
import type { Programme } from '#contract/programmes.ts'
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
import { programmeLines, seriesTitleOf, titleForYear, usualSeries } from './new-workshop.rules.ts'
import { SeriesChoice } from './series-choice.tsx'
import type { Series } from './series-shelf.tsx'
import { TemplateChoice } from './template-choice.tsx'

/** Asks for six things and makes a workshop that could begin at once. What the last workshop of one's own had is filled in. */
export function NewWorkshop({ series, onClose }: { series: readonly Series[]; onClose: () => void }) {
  const own = series.filter((one) => !one.sample)
  const lastId = own[0]?.workshops[0]?.id
  const last = useAnswer('workshops.get', lastId ? { workshopId: lastId } : null)
  const programmes = useAnswer('programmes.ofWorkshop', lastId ? { workshopId: lastId } : null)
  const templates = useAnswer('templates.list', {})
  if (!templates || (lastId && !(last && programmes))) return null
  return <Form own={own} last={last} programmes={programmes ?? []} templates={templates} onClose={onClose} />
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
  own,
  last,
  programmes,
  templates,
  onClose,
}: {
  own: readonly Series[]
  last: Workshop | undefined
  programmes: readonly Programme[]
  templates: Output<'templates.list'>
  onClose: () => void
}) {
  const { common, home } = useWords()
  const language = useLanguage()
  const create = useCreate()
  const zone = last?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const today = localDate(Date.now(), zone)
  const year = today.slice(0, 4)
  const usualTitle = last ? titleForYear(last.title, year) : home.form.titleOf(year)
  const [template, setTemplate] = useState(templates.shipped[0]?.id ?? '')
  const [draft, setDraft] = useState<Draft>(() => ({
    title: usualTitle,
    date: dayAndDate(today, language),
    opening: timeText(last?.plannedOpen ?? '08:30', language),
    place: last?.place ?? '',
    host: last?.hostName ?? '',
    programmes: programmes.map(({ name, groupName }) => (groupName ? `${name}; ${groupName}` : name)).join('\n'),
  }))
  const [seriesId, setSeriesId] = useState<string | null | undefined>(undefined)
  const [tried, setTried] = useState(false)
  const typed = (field: keyof Draft) => (event: { target: { value: string } }) => setDraft({ ...draft, [field]: event.target.value })

  /** A title nobody has written follows the template. */
  const titleOf = (id: string) => {
    const chosen = [...templates.shipped.slice(1), ...templates.own].find((one) => one.id === id)
    return chosen ? titleForYear(chosen.title[language], year) : usualTitle
  }
  const choose = (id: string) => {
    setTemplate(id)
    if (draft.title === titleOf(template)) setDraft({ ...draft, title: titleOf(id) })
  }
  const title = draft.title.trim()
  const read = readWorkshopDay(draft.date, today)
  const date = 'day' in read ? read.day : undefined
  const plannedOpen = readTime(draft.opening)
  const joins = seriesId === undefined ? usualSeries(own, title) : seriesId
  const submit = () => {
    setTried(true)
    if (title === '' || date === undefined || plannedOpen === undefined) return
    const { place, host } = draft
    void create({ template, title, date, plannedOpen, zone, place, host, programmes: programmeLines(draft.programmes), seriesId: joins })
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
      <TemplateChoice templates={templates} value={template} onChoose={choose} />
      <TextField
        label={home.form.title}
        value={draft.title}
        onChange={typed('title')}
        problem={tried && title === '' ? home.form.titleMissing : undefined}
        hint={own.length > 0 && <SeriesChoice own={own} value={joins} newTitle={seriesTitleOf(title)} onChoose={setSeriesId} />}
      />
      <div className={styles.pair}>
        <TextField
          label={home.form.date}
          value={draft.date}
          onChange={typed('date')}
          hint={date === undefined || draft.date === dayAndDate(date, language) ? home.form.dateHint : dayAndDate(date, language)}
          problem={'wrong' in read && (tried || draft.date.length > 3) ? home.form.dateWrong[read.wrong](draft.date) : undefined}
        />
        <TextField
          label={home.form.opening}
          value={draft.opening}
          onChange={typed('opening')}
          hint={home.form[last ? 'zoneOfLast' : 'zone'](zoneAbbreviation(zone, Date.now()))}
          problem={tried && plannedOpen === undefined ? home.form.openingWrong(draft.opening) : undefined}
        />
      </div>
      <div className={styles.pair}>
        <TextField label={home.form.place} value={draft.place} onChange={typed('place')} />
        <TextField label={home.form.host} value={draft.host} onChange={typed('host')} />
      </div>
      <TextArea
        label={home.form.programmes}
        hint={home.form.programmesHint}
        placeholder={home.form.programmesExample}
        rows={4}
        value={draft.programmes}
        onChange={typed('programmes')}
        onKeyDown={submitOnEnter}
      />
    </Dialog>
  )
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
      sample: false,
      hostName: host,
    })
    setBusy(false)
    if (reply.ok) goTo({ screen: 'prepare', workshopId: reply.value.workshopId })
  }
}
